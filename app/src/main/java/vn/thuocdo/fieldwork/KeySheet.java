package vn.thuocdo.fieldwork;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.form.Form;
import vn.thuocdo.form.Forms;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.questionnaire.Channel;
import vn.thuocdo.questionnaire.Fault;

/**
 * Keys a sheet: once, and a second time by somebody else from the paper. Where both agree it goes to the door; where
 * they differ it waits for a third.
 */
@Component
class KeySheet {

    private static final int AT_ONCE = 4;

    private final Forms forms;
    private final Sheets sheets;
    private final Lots lots;
    private final PaperDoor door;
    private final FieldRights rights;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    KeySheet(
            Forms forms,
            Sheets sheets,
            Lots lots,
            PaperDoor door,
            FieldRights rights,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.forms = forms;
        this.sheets = sheets;
        this.lots = lots;
        this.door = door;
        this.rights = rights;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** While a sheet is at the door its transaction waits for another: few may, or none is left for those. */
    private Outcome inTurn(Supplier<Outcome> work) {
        turns.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(transaction.execute(_ -> work.get()));
        } finally {
            turns.release();
        }
    }

    /** What became of a sheet that was keyed. */
    sealed interface Outcome {

        /** Something is wrong with it, by the name of the question. */
        record Faulty(Map<String, Fault> faults) implements Outcome {}

        /** It is kept, and stands so. */
        record Kept(Sheet.State state, String outcome) implements Outcome {

            /** Whether the person has answered another way. */
            boolean isKnown() {
                return PaperDoor.isKnown(outcome);
            }

            /** A word for it. */
            String told() {
                return isKnown() ? "KNOWN" : state.name();
            }
        }
    }

    /**
     * Keys it.
     *
     * @throws Refused if the actor keys no sheets of the campaign, no case is opened by the code, the sheet is done, or
     *     the actor has keyed it before
     */
    Outcome key(Form form, Typed typed, Actor actor) {
        return inTurn(() -> keyOnce(form, typed, actor));
    }

    private Outcome keyOnce(Form form, Typed typed, Actor actor) {
        rights.requireKeying(form.campaign(), actor);
        requireDay(typed);
        door.requireCode(form, typed.code());
        var read = SheetRead.of(form, Channel.PAPER, typed.answers(), typed.answered());
        if (!read.faults().isEmpty()) {
            return new Outcome.Faulty(read.faults());
        }
        var sheet = sheets.hold(form, PaperDoor.hash(typed.code()));
        var before = sheets.keyings(sheet);
        requireOpen(sheet, before.size());
        if (before.stream().anyMatch(keying -> keying.keyer().equals(actor.account()))) {
            throw new Refused(Problem.SHEET_OWN);
        }
        typed.number().ifPresent(serial -> lots.requireHanded(form, serial));
        if (before.isEmpty()) {
            typed.number().ifPresent(serial -> sheets.number(sheet, serial));
        }
        var keying = Keying.of(before.size() + 1, actor.account(), typed);
        sheets.add(sheet, keying);
        return before.isEmpty()
                ? new Outcome.Kept(Sheet.State.ONCE, "")
                : compare(form, sheet, before.getFirst(), keying, typed);
    }

    private void number(Form form, Sheet sheet, Optional<Integer> serial) {
        serial.ifPresent(number -> {
            lots.requireHanded(form, number);
            sheets.number(sheet, number);
        });
    }

    private void requireDay(Typed typed) {
        if (!PaperDoor.isDay(typed.answered(), LocalDate.now(clock))) {
            throw new Refused(Problem.SHEET_DAY);
        }
    }

    private static void requireOpen(Sheet sheet, int keyed) {
        if (sheet.state() != Sheet.State.ONCE || keyed > 1) {
            throw new Refused(Problem.SHEET_DONE);
        }
    }

    private Outcome compare(Form form, Sheet sheet, Keying first, Keying second, Typed typed) {
        if (Difference.between(form, first, second).isEmpty()) {
            return bring(form, sheet, typed);
        }
        sheets.state(sheet, Sheet.State.DIFFERENT, "");
        return new Outcome.Kept(Sheet.State.DIFFERENT, "");
    }

    /**
     * Resolves a difference, from the paper.
     *
     * @throws Refused if the actor keys no sheets of the campaign or has keyed this one, the code is not the sheet's,
     *     or it does not wait for anybody
     */
    Outcome resolve(Sheet found, Typed typed, Actor actor) {
        return inTurn(() -> resolveOnce(found, typed, actor));
    }

    private Outcome resolveOnce(Sheet found, Typed typed, Actor actor) {
        rights.requireKeying(found.campaign(), actor);
        requireDay(typed);
        var form = forms.get(found.form());
        var sheet = sheets.hold(form, PaperDoor.hash(typed.code()));
        if (!sheet.id().equals(found.id())) {
            throw new Refused(Problem.SHEET_CODE);
        }
        if (sheet.state() != Sheet.State.DIFFERENT) {
            throw new Refused(Problem.SHEET_DONE);
        }
        if (sheets.keyings(sheet).stream().anyMatch(keying -> keying.keyer().equals(actor.account()))) {
            throw new Refused(Problem.SHEET_OWN);
        }
        var read = SheetRead.of(form, Channel.PAPER, typed.answers(), typed.answered());
        if (!read.faults().isEmpty()) {
            return new Outcome.Faulty(read.faults());
        }
        number(form, sheet, typed.number());
        sheets.add(sheet, Keying.of(3, actor.account(), typed));
        return bring(form, sheet, typed);
    }

    private Outcome bring(Form form, Sheet sheet, Typed typed) {
        var outcome = door.bring(form, typed);
        sheets.state(sheet, Sheet.State.DONE, outcome);
        sheets.forget(sheet);
        return new Outcome.Kept(Sheet.State.DONE, outcome);
    }

    /**
     * Counts a sheet as invalid.
     *
     * @throws Refused if the actor keys no sheets of the campaign, no case is opened by the code, there is no such
     *     reason, or the sheet is done
     */
    @Transactional
    public void discard(Form form, String code, Optional<Integer> serial, InvalidReason reason, Actor actor) {
        rights.requireKeying(form.campaign(), actor);
        door.requireCode(form, code);
        var sheet = sheets.hold(form, PaperDoor.hash(code));
        if (sheet.state() == Sheet.State.DONE || sheet.state() == Sheet.State.INVALID) {
            throw new Refused(Problem.SHEET_DONE);
        }
        number(form, sheet, serial);
        sheets.state(sheet, Sheet.State.INVALID, reason.name());
        sheets.forget(sheet);
        audit.record(
                actor.account(),
                "fieldwork.sheet-invalid",
                "campaign",
                form.campaign().value().toString(),
                Map.of("arm", form.arm(), "reason", reason.name()));
    }
}
