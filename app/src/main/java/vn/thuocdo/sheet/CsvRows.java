package vn.thuocdo.sheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.problem.Problem;

/** The rows of a CSV file. */
final class CsvRows implements RowSource {

    private final CloseableIterator<CsvRecord> records;
    private final CsvShape shape;
    private final String name;
    private long last;

    private CsvRows(CloseableIterator<CsvRecord> records, CsvShape shape, String name) {
        this.records = records;
        this.shape = shape;
        this.name = name;
    }

    static CsvRows open(Path file, String name, SheetLimits limits) throws IOException {
        var shape = CsvShape.of(file, name);
        var content = Files.newInputStream(file);
        content.skipNBytes(shape.mark());
        var handler = CsvRecordHandler.of(settings -> settings.maxFields(limits.columns())
                .maxFieldSize(limits.cellChars())
                .maxRecordSize(Math.multiplyExact(limits.cellChars(), Math.min(limits.columns(), 20))));
        var reader = CsvReader.builder()
                .fieldSeparator(shape.separator())
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .build(handler, new InputStreamReader(content, shape.charset()));
        return new CsvRows(reader.iterator(), shape, name);
    }

    @Override
    public @Nullable Row read() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            var row = row(records.next());
            if (shape.quoteLeftOpen() && row.cells().getLast().indexOf('\n') >= 0 && !records.hasNext()) {
                throw new SheetUnreadable(Problem.SHEET_QUOTE_OPEN, name, row.number());
            }
            last = row.number();
            return row;
        } catch (CsvParseException _) {
            throw new SheetUnreadable(Problem.SHEET_BROKEN_ROW, name, last);
        }
    }

    private static Row row(CsvRecord found) {
        var cells = new ArrayList<String>(found.getFieldCount());
        for (var at = 0; at < found.getFieldCount(); at++) {
            cells.add(CellText.of(found.getField(at)));
        }
        return new Row(found.getStartingLineNumber(), cells);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
