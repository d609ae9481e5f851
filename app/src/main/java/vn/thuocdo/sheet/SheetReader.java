package vn.thuocdo.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.problem.Problem;

/**
 * Reads a CSV or XLSX file row by row, in memory that does not grow with it. Blank rows are passed over. What the file
 * is shows in its first bytes, never in its name.
 */
public final class SheetReader implements Iterator<Row>, AutoCloseable {

    /** How far down a header may stand below titles. */
    private static final int HEADER_WITHIN = 15;

    private final RowSource source;
    private final SheetLimits limits;
    private final String name;
    private long rows;
    private @Nullable Row next;

    private SheetReader(RowSource source, String name, SheetLimits limits) {
        this.source = source;
        this.name = name;
        this.limits = limits;
    }

    /**
     * @param name of the file as its sender called it, for messages only
     * @throws SheetUnreadable if it is no sheet, or beyond the limits
     */
    public static SheetReader open(Path file, String name, SheetLimits limits) throws IOException {
        if (Files.size(file) > limits.bytes()) {
            throw new SheetUnreadable(Problem.SHEET_TOO_LARGE, name, limits.bytes() >> 20);
        }
        var source = switch (SheetKind.of(file)) {
            case CSV -> CsvRows.open(file, name, limits);
            case XLSX -> XlsxRows.open(file, name, limits);
            case OLD_OR_LOCKED -> throw new SheetUnreadable(Problem.SHEET_OLD_OR_LOCKED, name);
            case OTHER -> throw new SheetUnreadable(Problem.SHEET_KIND, name);
            case EMPTY -> throw new SheetUnreadable(Problem.SHEET_EMPTY, name);
        };
        return new SheetReader(source, name, limits);
    }

    /** Reads a stream through a file of its own, which is deleted at the end. */
    public static SheetReader open(InputStream content, String name, SheetLimits limits) throws IOException {
        var file = Files.createTempFile("sheet", null);
        try {
            try (var copy = Files.newOutputStream(file)) {
                if (new BoundedCopy(limits.bytes()).copy(content, copy) > limits.bytes()) {
                    throw new SheetUnreadable(Problem.SHEET_TOO_LARGE, name, limits.bytes() >> 20);
                }
            }
            var reader = open(file, name, limits);
            return new SheetReader(reader.source.deleting(file), name, limits);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    /**
     * Finds the header among the next rows: the first that has every required column, or else the one that comes
     * nearest, with its faults. The rows after it follow, unless it has faults.
     */
    public Headers headers(List<Column> wanted) {
        return Headers.match(header(List.of(wanted)), wanted);
    }

    /** The same for a list that may be of one of several kinds: the row that is the header of one of them. */
    public Row header(List<List<Column>> kinds) {
        Row nearest = null;
        var most = -1;
        for (var tried = 0; tried < HEADER_WITHIN && hasNext(); tried++) {
            var row = next();
            for (var wanted : kinds) {
                var headers = Headers.match(row, wanted);
                if (headers.faults().isEmpty()) {
                    return row;
                }
                if (headers.positions().size() > most) {
                    most = headers.positions().size();
                    nearest = row;
                }
            }
        }
        if (nearest == null) {
            throw new SheetUnreadable(Problem.SHEET_EMPTY, name);
        }
        return nearest;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            var row = source.read();
            if (row == null) {
                return false;
            }
            if (++rows > limits.rows()) {
                throw new SheetUnreadable(Problem.SHEET_TOO_MANY_ROWS, name, limits.rows());
            }
            next = row.isBlank() ? null : row;
        }
        return true;
    }

    @Override
    public Row next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var row = next;
        next = null;
        return row;
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
