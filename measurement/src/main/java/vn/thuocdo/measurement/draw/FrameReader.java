package vn.thuocdo.measurement.draw;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.yaml.FileRefused;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Position;
import vn.thuocdo.measurement.yaml.Problem;
import vn.thuocdo.statistics.selection.FrameUnit;

/** Makes units of the records of a frame; leaves broken records out, and refuses the file at its end for them. */
final class FrameReader implements Iterator<FrameUnit> {

    private static final int MOST_PROBLEMS = 20;

    private final FrameRecords records;
    private final FrameColumns columns;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable FrameUnit next;
    private boolean looked;

    FrameReader(FrameRecords records) {
        this.records = records;
        this.columns = FrameColumns.read(records);
    }

    FrameColumns columns() {
        return columns;
    }

    /** Where the value of that column of the unit last given stands; only until the next one is looked for. */
    Position position(String column) {
        return records.position(columns.of(column));
    }

    @Override
    public boolean hasNext() {
        if (!looked) {
            next = read();
            looked = true;
        }
        return next != null;
    }

    @Override
    public FrameUnit next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        looked = false;
        return Objects.requireNonNull(next);
    }

    private @Nullable FrameUnit read() {
        while (records.next()) {
            var before = problems.size();
            var unit = unit();
            if (problems.size() == before) {
                return unit;
            }
            if (problems.size() >= MOST_PROBLEMS) {
                break;
            }
        }
        if (!problems.isEmpty()) {
            throw new FileRefused(problems);
        }
        return null;
    }

    private @Nullable FrameUnit unit() {
        if (records.count() != columns.count()) {
            report(0, "values", records.count(), columns.count());
            return null;
        }
        var order = whole(columns.order(), 1);
        var stratum = name(columns.stratum());
        var id = name(columns.id());
        var size = columns.hasSize() ? whole(columns.size(), 0) : 1;
        return order < 1 || size < 0 || stratum.isEmpty() || id.isEmpty()
                ? null
                : new FrameUnit(order, stratum, id, size);
    }

    /** The whole number there, −1 if there is none that is at least {@code least}. */
    private long whole(int column, long least) {
        var text = records.value(column);
        try {
            var number = text.startsWith("+") ? -1 : Long.parseLong(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below, as a negative number is
        }
        report(column, text.isEmpty() ? "no-value" : "not-whole", records.shown(column), least);
        return -1;
    }

    /** The name there, empty if there is none. */
    private String name(int column) {
        var text = records.value(column);
        if (FrameUnit.isName(text)) {
            return text;
        }
        report(column, text.isEmpty() ? "no-value" : "not-a-name", records.shown(column));
        return "";
    }

    private void report(int column, String key, Object... arguments) {
        problems.add(new Problem(records.position(column), Message.of(FrameReader.class, key, arguments)));
    }
}
