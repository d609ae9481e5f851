package vn.thuocdo.fieldwork;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuocdo.access.Actor;
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

    /** Of the connections to the database, one in so many may serve sheets at the door. */
    private static final int SHARE = 5;

    private final Forms forms;
    private final Sheets sheets;
    private final SheetNumbers numbers;
    private final PaperDoor door;
    private final FieldRights rights;
    private final TransactionTemplate transaction;
    private final FieldDays days;
    private final Semaphore turns;

    KeySheet(
            Forms forms,
            Sheets sheets,
            SheetNumbers numbers,
            PaperDoor door,
            FieldRights rights,
            TransactionTemplate transaction,
            FieldDays days,
            @Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections) {
        this.forms = forms;
        this.sheets = sheets;
        this.numbers = numbers;
        this.door = door;
        this.rights = rights;
        this.transaction = transaction;
        this.days = days;
        turns = new Semaphore(turns(connections), true);
    }

    /** How many sheets may be at the door at once, of so many connections to the database. */
    static int turns(int connections) {
        return Math.max(1, connections / SHARE);
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
        rights.requireKeying(form.campaign(), actor);
        days.require(form.campaign(), typed.answered());
        door.requireCode(form, typed.code());
        var read = SheetRead.of(form, Channel.PAPER, typed.answers(), typed.answered());
        return read.faults().isEmpty() ? inTurn(() -> keyOnce(form, typed, actor)) : new Outcome.Faulty(read.faults());
    }

    private Outcome keyOnce(Form form, Typed typed, Actor actor) {
        var sheet = sheets.hold(form, PaperDoor.hash(typed.code()));
        var before = sheets.keyings(sheet);
        requireOpen(sheet, before.size());
        Keying.requireAnother(before, actor.account());
        numbers.require(form, typed.number());
        var keying = Keying.of(before.size() + 1, actor.account(), typed);
        sheets.add(sheet, keying);
        if (before.isEmpty()) {
            numbers.give(form, sheet, typed.number());
            return new Outcome.Kept(Sheet.State.ONCE, "");
        }
        return compare(form, sheet, before.getFirst(), keying, typed);
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
        rights.requireKeying(found.campaign(), actor);
        days.require(found.campaign(), typed.answered());
        var form = forms.get(found.form());
        var read = SheetRead.of(form, Channel.PAPER, typed.answers(), typed.answered());
        return read.faults().isEmpty()
                ? inTurn(() -> resolveOnce(found, form, typed, actor))
                : new Outcome.Faulty(read.faults());
    }

    private Outcome resolveOnce(Sheet found, Form form, Typed typed, Actor actor) {
        var sheet = sheets.hold(found.id());
        if (!sheets.isOf(sheet, PaperDoor.hash(typed.code()))) {
            throw new Refused(Problem.SHEET_CODE);
        }
        if (sheet.state() != Sheet.State.DIFFERENT) {
            throw new Refused(Problem.SHEET_DONE);
        }
        Keying.requireAnother(sheets.keyings(sheet), actor.account());
        numbers.give(form, sheet, typed.number());
        sheets.add(sheet, Keying.of(3, actor.account(), typed));
        return bring(form, sheet, typed);
    }

    private Outcome bring(Form form, Sheet sheet, Typed typed) {
        var outcome = door.bring(form, typed);
        sheets.state(sheet, Sheet.State.DONE, outcome);
        sheets.forget(sheet);
        return new Outcome.Kept(Sheet.State.DONE, outcome);
    }
}
