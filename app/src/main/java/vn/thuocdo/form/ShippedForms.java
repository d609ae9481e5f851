package vn.thuocdo.form;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thuocdo.campaign.ArmKind;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.questionnaire.Section;
import vn.thuocdo.questionnaire.Text;
import vn.thuocdo.questionnaire.forms.Forms;

/** The forms that come with the program. */
@Component
class ShippedForms {

    List<Questionnaire> all() {
        return Forms.all();
    }

    /** The code under which nothing but a beginning is chosen. */
    static final String BLANK = "blank";

    /** A form to be written: users of procedures are first asked whether it was they who did it. */
    Questionnaire blank(ArmKind kind) {
        List<Question> questions = kind == ArmKind.USERS
                ? List.of(Forms.read(Forms.ONE_STOP_RATING).find("self").orElseThrow())
                : List.of();
        var section = new Section("phan_1", Text.vietnamese("Câu hỏi"), null, questions);
        return new Questionnaire("phieu", Text.vietnamese("Phiếu khảo sát"), List.of(Text.FIRST), List.of(section));
    }

    /** @throws Refused if none has that code */
    Questionnaire get(String code) {
        return all().stream()
                .filter(form -> form.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.FORM_UNKNOWN));
    }
}
