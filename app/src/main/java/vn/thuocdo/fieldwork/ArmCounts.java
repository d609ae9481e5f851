package vn.thuocdo.fieldwork;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thuocdo.campaign.Arm;
import vn.thuocdo.form.Form;

/**
 * How the paper of an arm stands: phát ra, thu về, hợp lệ, không hợp lệ.
 *
 * @param sheets keyed, by their state
 * @param outcomes how many the door took how, and why how many are invalid
 */
public record ArmCounts(
        Arm arm, Form form, List<Lot> lots, Map<Sheet.State, Long> sheets, Map<Sheet.Outcome, Long> outcomes) {

    public int issued() {
        return lots.stream().mapToInt(Lot::issued).sum();
    }

    /** Those that came back with answers. */
    public int returned() {
        return lots.stream().mapToInt(Lot::used).sum();
    }

    /** Those the door took as the answer of their person. */
    public long valid() {
        return sheets.getOrDefault(Sheet.State.DONE, 0L) - known();
    }

    /** Those whose person has answered another way: that answer stands, and the sheet is none. */
    public long known() {
        return outcomes.entrySet().stream()
                .filter(each -> each.getKey().state() == Sheet.State.DONE)
                .filter(each -> PaperDoor.isKnown(each.getKey().word()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public long discarded() {
        return sheets.getOrDefault(Sheet.State.INVALID, 0L);
    }

    /** Why how many are invalid, by the name of the reason. */
    public Map<String, Long> invalid() {
        return outcomes.entrySet().stream()
                .filter(each -> each.getKey().state() == Sheet.State.INVALID)
                .collect(Collectors.toMap(each -> each.getKey().word(), Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    /** Sheets that were keyed and wait for a second person, or a third. */
    public long waiting() {
        return sheets.getOrDefault(Sheet.State.ONCE, 0L) + sheets.getOrDefault(Sheet.State.DIFFERENT, 0L);
    }
}
