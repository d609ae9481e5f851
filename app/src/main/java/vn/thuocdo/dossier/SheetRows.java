package vn.thuocdo.dossier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.sheet.Headers;
import vn.thuocdo.sheet.SheetFault;
import vn.thuocdo.sheet.SheetLimits;
import vn.thuocdo.sheet.SheetReader;

/** The rows of a list in a file. */
final class SheetRows implements Iterator<RawRow>, AutoCloseable {

    private static final long MOST_ROWS = 20_000_000;
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_CHARACTERS = 4_000;
    private static final long UNPACKED = 12;

    private final SheetReader sheet;
    private final int[] positions;

    private SheetRows(SheetReader sheet, Headers headers) {
        this.sheet = sheet;
        positions = Arrays.stream(Field.values())
                .mapToInt(field -> headers.positions().getOrDefault(field.column(), -1))
                .toArray();
    }

    /**
     * @throws Refused if it is no list: another kind of file, too large, or without a column it must have
     */
    static SheetRows open(Path file, String name, long mostBytes) throws IOException {
        var limits = new SheetLimits(mostBytes, UNPACKED * mostBytes, MOST_ROWS, MOST_COLUMNS, MOST_CHARACTERS);
        var sheet = SheetReader.open(file, name, limits);
        try {
            var headers = sheet.headers(Field.columns());
            if (!headers.faults().isEmpty()) {
                var columns = headers.faults().stream()
                        .map(SheetFault::column)
                        .distinct()
                        .collect(Collectors.joining(", "));
                throw new Refused(Problem.DOSSIER_COLUMNS, name, columns);
            }
            return new SheetRows(sheet, headers);
        } catch (RuntimeException failure) {
            sheet.close();
            throw failure;
        }
    }

    @Override
    public boolean hasNext() {
        return sheet.hasNext();
    }

    @Override
    public RawRow next() {
        var row = sheet.next();
        var values = new String[positions.length];
        for (var field = 0; field < values.length; field++) {
            values[field] = positions[field] < 0 ? "" : row.cell(positions[field]);
        }
        return new RawRow(row.number(), Arrays.asList(values));
    }

    @Override
    public void close() {
        sheet.close();
    }
}
