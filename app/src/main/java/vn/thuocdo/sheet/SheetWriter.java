package vn.thuocdo.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table row by row. A text that a spreadsheet would take for a formula stays a text; cells are texts, numbers,
 * days and blanks ({@code null}).
 */
public sealed interface SheetWriter extends Closeable {

    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** A CSV file in UTF-8 that spreadsheets open with its accents; the stream stays open. */
    static SheetWriter csv(OutputStream out) throws IOException {
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        return new Csv(CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text), text);
    }

    /** A workbook; beyond the rows one sheet can hold it goes on in the next. The stream stays open. */
    static SheetWriter xlsx(OutputStream out, String title) {
        return new Xlsx(out, title);
    }

    /** Writes CSV. */
    final class Csv implements SheetWriter {

        private final CsvWriter csv;
        private final OutputStreamWriter text;

        private Csv(CsvWriter csv, OutputStreamWriter text) {
            this.csv = csv;
            this.text = text;
        }

        @Override
        public void row(List<? extends @Nullable Object> cells) {
            var texts = new ArrayList<String>(cells.size());
            for (var cell : cells) {
                texts.add(
                        switch (cell) {
                            case null -> "";
                            case BigDecimal number -> number.toPlainString();
                            case Number number -> number.toString();
                            default -> Formula.guarded(cell.toString());
                        });
            }
            csv.writeRecord(texts);
        }

        @Override
        public void close() throws IOException {
            csv.flush();
            text.flush();
        }
    }

    /** Writes XLSX. Its texts are inline, so that no table of them grows in memory. */
    final class Xlsx implements SheetWriter {

        private static final int ROWS = 1_048_576;
        private static final int FLUSHED = 1_000;

        private final Workbook workbook;
        private final String title;
        private Worksheet sheet;
        private int sheets = 1;
        private int rows;

        private Xlsx(OutputStream out, String title) {
            this.workbook = new Workbook(out, "Thuoc Do", "1.0");
            this.title = title;
            this.sheet = workbook.newWorksheet(title);
        }

        @Override
        public void row(List<? extends @Nullable Object> cells) throws IOException {
            if (rows == ROWS) {
                sheet.finish();
                sheet = workbook.newWorksheet(title + " " + ++sheets);
                rows = 0;
            }
            for (var column = 0; column < cells.size(); column++) {
                put(column, cells.get(column));
            }
            if (++rows % FLUSHED == 0) {
                sheet.flush();
            }
        }

        private void put(int column, @Nullable Object cell) {
            switch (cell) {
                case null -> {}
                case Number number -> sheet.value(rows, column, number);
                case LocalDate day -> {
                    sheet.value(rows, column, day);
                    sheet.style(rows, column).format("dd/mm/yyyy").set();
                }
                default -> sheet.inlineString(rows, column, cell.toString());
            }
        }

        @Override
        public void close() throws IOException {
            sheet.finish();
            workbook.finish();
        }
    }
}
