package vn.thuocdo.fieldwork;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.form.Form;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/**
 * Counts a sheet as invalid. Nobody does so alone: it is keyed as the sheet is, by two people who do not know of each
 * other, and where one finds it valid, or another reason, a third decides.
 */
@Component
class DiscardSheet {

    private final Sheets sheets;
    private final SheetNumbers numbers;
    private final PaperDoor door;
    private final FieldRights rights;
    private final Audit audit;
    private final Clock clock;

    DiscardSheet(Sheets sheets, SheetNumbers numbers, PaperDoor door, FieldRights rights, Audit audit, Clock clock) {
        this.sheets = sheets;
        this.numbers = numbers;
        this.door = door;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Says that it is invalid.
     *
     * @return how the sheet stands now
     * @throws Refused if the actor keys no sheets of the campaign or has keyed this one, no case is opened by the code,
     *     or the sheet is done
     */
    @Transactional
    public Sheet.State discard(Form form, String code, String serial, InvalidReason reason, Actor actor) {
        var typed = new Typed(code, serial, LocalDate.now(clock), "", Map.of());
        rights.requireKeying(form.campaign(), actor);
        door.requireCode(form, typed.code());
        var sheet = sheets.hold(form, PaperDoor.hash(typed.code()));
        var before = sheets.keyings(sheet);
        Keying.requireAnother(before, actor.account());
        var keying = Keying.invalid(before.size() + 1, actor.account(), typed, reason);
        numbers.require(form, typed.number());
        return switch (sheet.state()) {
            case DONE, INVALID -> throw new Refused(Problem.SHEET_DONE);
            case DIFFERENT -> invalid(form, sheet, keying, actor);
            case ONCE ->
                before.isEmpty() ? once(form, sheet, keying) : twice(form, sheet, before.getFirst(), keying, actor);
        };
    }

    private Sheet.State once(Form form, Sheet sheet, Keying keying) {
        numbers.give(form, sheet, Optional.ofNullable(keying.serial()));
        sheets.add(sheet, keying);
        return Sheet.State.ONCE;
    }

    private Sheet.State twice(Form form, Sheet sheet, Keying first, Keying second, Actor actor) {
        if (Difference.between(form, first, second).isEmpty()) {
            return invalid(form, sheet, second, actor);
        }
        sheets.add(sheet, second);
        sheets.state(sheet, Sheet.State.DIFFERENT, "");
        return Sheet.State.DIFFERENT;
    }

    private Sheet.State invalid(Form form, Sheet sheet, Keying last, Actor actor) {
        numbers.give(form, sheet, Optional.ofNullable(last.serial()));
        sheets.add(sheet, last);
        sheets.state(sheet, Sheet.State.INVALID, last.reason());
        sheets.forget(sheet);
        audit.record(
                actor.account(),
                "fieldwork.sheet-invalid",
                "campaign",
                form.campaign().value().toString(),
                Map.of("arm", form.arm(), "reason", last.reason()));
        return Sheet.State.INVALID;
    }
}
