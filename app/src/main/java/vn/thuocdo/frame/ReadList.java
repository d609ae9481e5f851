package vn.thuocdo.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.thuocdo.access.Ids;
import vn.thuocdo.contact.Contact;
import vn.thuocdo.contact.Phone;
import vn.thuocdo.sheet.CheckedRow;
import vn.thuocdo.sheet.Column;
import vn.thuocdo.sheet.SheetFault;
import vn.thuocdo.sheet.SheetReader;

/** Reads a list of one step, and tells everything that is wrong with it. */
final class ReadList {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}._-]{1,40}");
    private static final long MOST = 1_000_000;
    private static final long MOST_ADULTS = 50;

    private final ListStep step;
    private final Map<String, Parent> parents;
    private final String whole;
    private final List<ListLine> lines = new ArrayList<>();
    private final List<SheetFault> faults = new ArrayList<>();
    private final Map<UUID, Contact> contacts = new HashMap<>();
    private final Map<String, Long> seen = new HashMap<>();

    /**
     * @param parents drawn in the step before, by code
     * @param whole the group of communes that name none
     */
    ReadList(ListStep step, Map<String, Parent> parents, String whole) {
        this.step = step;
        this.parents = parents;
        this.whole = whole;
    }

    List<ListLine> lines() {
        return List.copyOf(lines);
    }

    /** How the households of the list are reached. */
    Map<UUID, Contact> contacts() {
        return Map.copyOf(contacts);
    }

    List<SheetFault> faults() {
        return List.copyOf(faults);
    }

    /** The line each code stands on. */
    Map<String, Long> lineOfCode() {
        return Map.copyOf(seen);
    }

    /** Refuses lines for what only the catalogue of places tells. */
    void refuse(Set<String> codes, String fault) {
        seen.entrySet().stream()
                .filter(each -> codes.contains(each.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .map(each -> new SheetFault(each.getValue(), ListStep.COMMUNE_CODE.name(), fault, each.getKey()))
                .forEach(faults::add);
    }

    ReadList read(SheetReader sheet) {
        var headers = sheet.headers(step.columns());
        faults.addAll(headers.faults());
        while (headers.faults().isEmpty() && sheet.hasNext()) {
            var row = new CheckedRow(headers, sheet.next());
            line(row).ifPresent(lines::add);
            faults.addAll(row.faults());
        }
        if (faults.isEmpty() && lines.isEmpty()) {
            faults.add(new SheetFault(0, "", "frame.fault.empty"));
        }
        return this;
    }

    private Optional<ListLine> line(CheckedRow row) {
        return switch (step) {
            case COMMUNES -> commune(row);
            case VILLAGES -> village(row);
            case HOUSEHOLDS -> household(row);
        };
    }

    private Optional<ListLine> commune(CheckedRow row) {
        var group = row.text(ListStep.GROUP);
        var code = code(row, ListStep.COMMUNE_CODE);
        var name = row.required(ListStep.COMMUNE_NAME);
        var size = count(row, ListStep.HOUSEHOLDS_COUNT, MOST);
        requireOnce(row, ListStep.COMMUNE_CODE, code);
        return row.faults().isEmpty()
                ? Optional.of(new ListLine(group.isEmpty() ? whole : group, code, name, size, null))
                : Optional.empty();
    }

    private Optional<ListLine> village(CheckedRow row) {
        var commune = code(row, ListStep.COMMUNE_CODE);
        requireDrawn(row, ListStep.COMMUNE_CODE, commune);
        var code = commune + "/" + code(row, ListStep.VILLAGE_CODE);
        var name = row.required(ListStep.VILLAGE_NAME);
        var size = count(row, ListStep.HOUSEHOLDS_COUNT, MOST);
        requireOnce(row, ListStep.VILLAGE_CODE, code);
        return row.faults().isEmpty()
                ? Optional.of(new ListLine(commune, code, name + ", " + label(commune), size, null))
                : Optional.empty();
    }

    /** Villages of several communes have the same names. */
    private String label(String parent) {
        return Optional.ofNullable(parents.get(parent)).map(Parent::label).orElse(parent);
    }

    private Optional<ListLine> household(CheckedRow row) {
        var village = code(row, ListStep.COMMUNE_CODE) + "/" + code(row, ListStep.VILLAGE_CODE);
        requireDrawn(row, ListStep.VILLAGE_CODE, village);
        var code = village + "/" + code(row, ListStep.HOUSEHOLD_CODE);
        var adults = row.text(ListStep.ADULTS).isEmpty() ? 1 : count(row, ListStep.ADULTS, MOST_ADULTS);
        requireOnce(row, ListStep.HOUSEHOLD_CODE, code);
        var contact = contact(row);
        if (!row.faults().isEmpty()) {
            return Optional.empty();
        }
        var id = Ids.next();
        contacts.put(id, contact);
        return Optional.of(new ListLine(village, code, "", adults, id));
    }

    /** No fault repeats what is told of a person. */
    private static Contact contact(CheckedRow row) {
        var phone = Phone.of(row.text(ListStep.PHONE));
        if (phone.isEmpty() && !row.text(ListStep.PHONE).isEmpty()) {
            row.refuse(ListStep.PHONE, "frame.fault.phone");
        }
        return new Contact(
                row.required(ListStep.HEAD).replaceAll("\\p{Cntrl}", " "),
                phone.map(Phone::number).orElse(""),
                "",
                row.required(ListStep.ADDRESS).replaceAll("\\p{Cntrl}", " "));
    }

    private static String code(CheckedRow row, Column column) {
        var code = row.required(column);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            row.refuse(column, "frame.fault.code", code);
        }
        return code;
    }

    private static long count(CheckedRow row, Column column, long most) {
        var text = row.required(column);
        if (!text.matches("\\d{1,9}") || Long.parseLong(text) < 1 || Long.parseLong(text) > most) {
            if (!text.isEmpty()) {
                row.refuse(column, "frame.fault.count", text, most);
            }
            return 1;
        }
        return Long.parseLong(text);
    }

    private void requireDrawn(CheckedRow row, Column column, String code) {
        if (row.faults().isEmpty() && !parents.containsKey(code)) {
            row.refuse(column, "frame.fault.not-drawn", code);
        }
    }

    private void requireOnce(CheckedRow row, Column column, String code) {
        var first = row.faults().isEmpty() ? seen.putIfAbsent(code, row.number()) : null;
        if (first != null) {
            row.refuse(column, "frame.fault.twice", code, first);
        }
    }
}
