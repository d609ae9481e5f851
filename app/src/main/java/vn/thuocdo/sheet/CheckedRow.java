package vn.thuocdo.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row while it is read: what each column has, and everything that is wrong with it. */
public final class CheckedRow {

    private final Headers headers;
    private final Row row;
    private final List<SheetFault> faults = new ArrayList<>();

    public CheckedRow(Headers headers, Row row) {
        this.headers = headers;
        this.row = row;
    }

    public long number() {
        return row.number();
    }

    /** Whether the sheet has the column at all. */
    public boolean has(Column column) {
        return headers.has(column);
    }

    public String text(Column column) {
        return headers.read(row, column);
    }

    /** The text of a column that may not be blank. */
    public String required(Column column) {
        var text = text(column);
        if (text.isEmpty()) {
            refuse(column, "sheet.fault.blank", column.name());
        }
        return text;
    }

    /** The day of a column; nothing where it is blank, or no day. */
    public @Nullable LocalDate day(Column column) {
        var text = text(column);
        var day = CivilDay.read(text);
        if (day.isEmpty() && !text.isEmpty()) {
            refuse(column, "sheet.fault.not-a-day", text);
        }
        return day.orElse(null);
    }

    /** What {@code read} makes of a column that may not be blank; {@code code} tells that it is nothing known. */
    public <T> Optional<T> choice(Column column, Function<String, Optional<T>> read, String code) {
        var text = required(column);
        var choice = text.isEmpty() ? Optional.<T>empty() : read.apply(text);
        if (choice.isEmpty() && !text.isEmpty()) {
            refuse(column, code, text);
        }
        return choice;
    }

    public void refuse(Column column, String code, Object... details) {
        faults.add(new SheetFault(row.number(), column.name(), code, details));
    }

    /** What is wrong with the row as far as it was read. */
    public List<SheetFault> faults() {
        return List.copyOf(faults);
    }
}
