package vn.thuocdo.fieldwork;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thuocdo.form.Form;
import vn.thuocdo.identity.BroughtIds;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.questionnaire.Channel;
import vn.thuocdo.response.Brought;
import vn.thuocdo.response.Receive;
import vn.thuocdo.response.Reception;

/** Brings sheets and lines of files to the door of all answers. */
@Component
class PaperDoor {

    private final Receive receive;
    private final BroughtIds ids;

    PaperDoor(Receive receive, BroughtIds ids) {
        this.receive = receive;
        this.ids = ids;
    }

    static byte[] hash(String code) {
        return Brought.hash(code);
    }

    /** @throws Refused if no case of that form is opened by the code */
    void requireCode(Form form, String code) {
        if (receive.asked(code).filter(form.id()::equals).isEmpty()) {
            throw new Refused(Problem.SHEET_CODE);
        }
    }

    /** @return how the door took it, as {@link #told} has it */
    String bring(Form form, Typed typed) {
        var read = SheetRead.of(form, Channel.PAPER, typed.answers(), typed.answered());
        var brought = new Brought(
                typed.code(),
                ids.of(form.campaign().value()).apply(typed.code()),
                form.id(),
                Channel.PAPER,
                "vi",
                typed.answered(),
                read.answers(),
                null,
                typed.asker(),
                -1);
        return told(receive.bring(List.of(brought)).getFirst());
    }

    /** Whether that word says that the person has answered another way, or another sheet of theirs stands. */
    static boolean isKnown(String word) {
        return "ANSWERED".equals(word) || "CHANGED".equals(word);
    }

    /** A word for it; what the form does not take was refused before it came here. */
    static String told(Reception reception) {
        return switch (reception) {
            case Reception.Received received -> received.late() ? "LATE" : "RECEIVED";
            case Reception.Repeated _ -> "RECEIVED";
            case Reception.Changed _ -> "CHANGED";
            case Reception.AlreadyAnswered _ -> "ANSWERED";
            case Reception.UnknownToken _ -> throw new Refused(Problem.SHEET_CODE);
            case Reception.AnotherForm _ -> throw new Refused(Problem.SHEET_CODE);
            case Reception.Unfit _ -> throw new Refused(Problem.SHEET_CODE);
            case Reception.Closed _ -> throw new Refused(Problem.FIELD_STAGE);
        };
    }
}
