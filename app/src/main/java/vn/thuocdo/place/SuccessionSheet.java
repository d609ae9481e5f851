package vn.thuocdo.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.screen.SearchKey;
import vn.thuocdo.sheet.CheckedRow;
import vn.thuocdo.sheet.Column;
import vn.thuocdo.sheet.Headers;
import vn.thuocdo.sheet.SheetFault;
import vn.thuocdo.sheet.SheetReader;

/**
 * A list of what became of units, as it was read.
 *
 * @param lines in the order of the list
 * @param faults what is wrong with it; nothing of it is kept if there is any
 */
record SuccessionSheet(List<Line> lines, List<SheetFault> faults) {

    static final Column OLD = Column.required("Mã cũ", "old_code");
    static final Column NEW = Column.required("Mã mới", "new_code");
    static final Column PART = Column.optional("Phần", "part", "Toàn bộ hay một phần", "kind");
    static final Column DAY = Column.optional("Ngày", "on_day", "Ngày hiệu lực");
    static final List<Column> COLUMNS = List.of(OLD, NEW, PART, DAY);

    private static final int MOST_FAULTS = 500;

    /** One predecessor and one successor, and the row they stand in. */
    record Line(long row, String predecessor, String successor, LocalDate day, boolean whole) {}

    /** @param otherwise the day of a row without one */
    static SuccessionSheet read(SheetReader sheet, Headers headers, @Nullable LocalDate otherwise) {
        var lines = new ArrayList<Line>();
        var faults = new ArrayList<SheetFault>();
        while (sheet.hasNext() && faults.size() < MOST_FAULTS) {
            var row = new CheckedRow(headers, sheet.next());
            line(row, otherwise).ifPresent(lines::add);
            faults.addAll(row.faults());
        }
        return new SuccessionSheet(List.copyOf(lines), List.copyOf(faults));
    }

    private static Optional<Line> line(CheckedRow row, @Nullable LocalDate otherwise) {
        var predecessor = row.required(OLD);
        var successor = row.required(NEW);
        var given = row.day(DAY);
        var day = given == null ? otherwise : given;
        if (day == null && row.text(DAY).isEmpty()) {
            row.refuse(DAY, "place.fault.day-needed");
        }
        var whole = row.text(PART).isEmpty()
                ? Optional.of(true)
                : row.choice(PART, SuccessionSheet::whole, "place.fault.part");
        return row.faults().isEmpty() && day != null
                ? Optional.of(new Line(row.number(), predecessor, successor, day, whole.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<Boolean> whole(String text) {
        return switch (SearchKey.of(text)) {
            case "full", "toan bo", "merged", "unchanged" -> Optional.of(true);
            case "partial", "mot phan" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
