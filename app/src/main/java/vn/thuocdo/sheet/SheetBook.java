package vn.thuocdo.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.Workbook;
import vn.thuocdo.problem.Problem;

/**
 * A small workbook with all its sheets, hidden ones too, read and written whole. Texts are as they were typed, blanks
 * and all, and what is written is text whatever it begins with: no program computes it.
 */
public record SheetBook(List<Table> tables) {

    public SheetBook {
        tables = List.copyOf(tables);
    }

    /**
     * One of its sheets.
     *
     * @param rows the first is row 1; those that are missing are empty
     * @param notComputed cells that hold a formula whose result the file does not say
     */
    public record Table(String name, List<List<String>> rows, List<Cell> notComputed) {

        public Table {
            rows = rows.stream().map(List::copyOf).toList();
            notComputed = List.copyOf(notComputed);
        }

        public Table(String name, List<List<String>> rows) {
            this(name, rows, List.of());
        }
    }

    /** Where a cell stands: the first row is 1, the first column 0. */
    public record Cell(int row, int column) {}

    /**
     * Reads one through a file of its own, which is deleted at the end.
     *
     * @param name of the file as its sender called it, for messages only
     * @throws SheetUnreadable if it is no workbook, or beyond the limits
     */
    public static SheetBook read(InputStream content, String name, SheetLimits limits) throws IOException {
        var file = Files.createTempFile("book", null);
        try {
            try (var copy = Files.newOutputStream(file)) {
                if (new BoundedCopy(limits.bytes()).copy(content, copy) > limits.bytes()) {
                    throw new SheetUnreadable(Problem.SHEET_TOO_LARGE, name, limits.bytes() >> 20);
                }
            }
            requireWorkbook(file, name);
            return read(file, name, limits);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void requireWorkbook(Path file, String name) throws IOException {
        switch (SheetKind.of(file)) {
            case XLSX -> {}
            case CSV, OTHER -> throw new SheetUnreadable(Problem.SHEET_NO_WORKBOOK, name);
            case OLD_OR_LOCKED -> throw new SheetUnreadable(Problem.SHEET_OLD_OR_LOCKED, name);
            case EMPTY -> throw new SheetUnreadable(Problem.SHEET_EMPTY, name);
        }
    }

    private static SheetBook read(Path file, String name, SheetLimits limits) throws IOException {
        try (var workbook = XlsxWorkbook.open(file, name, limits, true)) {
            var tables = new ArrayList<Table>();
            for (var sheet : workbook.sheets().entrySet()) {
                tables.add(table(workbook, sheet.getKey(), sheet.getValue(), limits));
            }
            return new SheetBook(tables);
        }
    }

    private static Table table(XlsxWorkbook workbook, String name, String part, SheetLimits limits) throws IOException {
        var rows = new ArrayList<List<String>>();
        var notComputed = new ArrayList<Cell>();
        try {
            // not closed here: that would close the workbook
            var source = new XlsxRows(workbook, workbook.sheet(part), limits);
            for (var row = source.read(); row != null; row = source.read()) {
                if (row.number() < 1 || row.number() > limits.rows()) {
                    throw new SheetUnreadable(Problem.SHEET_TOO_MANY_ROWS, workbook.name(), limits.rows());
                }
                while (rows.size() < row.number()) {
                    rows.add(List.of());
                }
                rows.set((int) row.number() - 1, row.cells());
                for (var column : row.notComputed()) {
                    notComputed.add(new Cell((int) row.number(), column));
                }
            }
            return new Table(name, rows, notComputed);
        } catch (XMLStreamException | RuntimeException failure) {
            throw workbook.broken(failure);
        }
    }

    /** Writes it as .xlsx; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        var workbook = new Workbook(out, "Thuoc Do", "1.0");
        for (var table : tables) {
            var sheet = workbook.newWorksheet(table.name());
            for (var row = 0; row < table.rows().size(); row++) {
                var cells = table.rows().get(row);
                for (var column = 0; column < cells.size(); column++) {
                    if (!cells.get(column).isEmpty()) {
                        sheet.inlineString(row, column, cells.get(column));
                    }
                }
            }
            sheet.finish();
        }
        workbook.finish();
    }
}
