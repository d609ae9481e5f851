package vn.thuocdo.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.sheet.CheckedRow;
import vn.thuocdo.sheet.Column;
import vn.thuocdo.sheet.Headers;
import vn.thuocdo.sheet.SheetFault;
import vn.thuocdo.sheet.SheetReader;

/**
 * An official list of units as it was read: each with its validity, or all as of one day.
 *
 * @param lines the units, in the order of the list
 * @param faults what is wrong with it; nothing of it is kept if there is any
 */
record PlaceSheet(List<Line> lines, List<SheetFault> faults) {

    static final Column CODE = Column.required("Mã", "code", "Mã đơn vị", "Mã ĐVHC", "Mã số");
    static final Column NAME = Column.required("Tên đầy đủ", "full_name", "Tên đơn vị", "Tên", "Tên đơn vị hành chính");
    static final Column KIND = Column.required("Loại", "type", "Loại đơn vị", "Cấp");
    static final Column PARENT = Column.optional(
            "Mã cấp trên", "parent_code", "Mã đơn vị cấp trên", "Mã tỉnh", "Mã TP", "Mã huyện", "Mã QH");
    static final Column FROM = Column.optional("Từ ngày", "valid_from", "Ngày hiệu lực");
    static final Column TO = Column.optional("Đến ngày", "valid_to", "Ngày hết hiệu lực");
    static final List<Column> COLUMNS = List.of(CODE, NAME, KIND, PARENT, FROM, TO);

    private static final int MOST_FAULTS = 500;
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** A unit, and the row it stands in. */
    record Line(long row, Place place) {}

    /** @param from the day a row without one is valid from; nothing where that is all the time before */
    static PlaceSheet read(SheetReader sheet, Headers headers, @Nullable LocalDate from) {
        var lines = new ArrayList<Line>();
        var faults = new ArrayList<SheetFault>();
        while (sheet.hasNext() && faults.size() < MOST_FAULTS) {
            var row = new CheckedRow(headers, sheet.next());
            var place = place(row, from);
            if (row.faults().isEmpty()) {
                place.ifPresent(each -> lines.add(new Line(row.number(), each)));
            }
            faults.addAll(row.faults());
        }
        return new PlaceSheet(List.copyOf(lines), List.copyOf(faults));
    }

    private static Optional<Place> place(CheckedRow row, @Nullable LocalDate otherwise) {
        var name = row.required(NAME);
        var kind = row.choice(KIND, PlaceKind::titled, "place.fault.kind");
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        var level = kind.get().level();
        var code = code(row, CODE, level, row.required(CODE));
        var parent = parent(row, level);
        var given = row.day(FROM);
        var from = given == null ? otherwise : given;
        var to = row.day(TO);
        if (from != null && to != null && to.isBefore(from)) {
            row.refuse(TO, "place.fault.period", from, to);
        }
        return row.faults().isEmpty()
                ? Optional.of(new Place(code, kind.get(), name, parent, from, to))
                : Optional.empty();
    }

    /** A spreadsheet takes 00004 for the number 4: zeros it dropped are put back. */
    private static String code(CheckedRow row, Column column, int level, String text) {
        var digits = Place.digits(level);
        if (!text.isEmpty() && (!DIGITS.matcher(text).matches() || text.length() > digits)) {
            row.refuse(column, "place.fault.code", text, digits);
        }
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    private static Optional<String> parent(CheckedRow row, int level) {
        if (level == 1) {
            return Optional.empty();
        }
        var text = row.text(PARENT);
        if (level == 2 && !text.isEmpty()) {
            return Optional.of(code(row, PARENT, 1, text));
        }
        if (!text.matches("\\d{2,3}")) {
            row.refuse(PARENT, "place.fault.parent", text);
        }
        return Optional.of(text);
    }
}
