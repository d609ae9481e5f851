package vn.thuocdo.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.problem.Problem;

/** The rows of a sheet of a workbook. */
final class XlsxRows implements RowSource {

    private final XlsxWorkbook workbook;
    private final Xml xml;
    private final SheetLimits limits;
    private long number;

    /** Whether the last cell is a formula without a result; one whose result is a blank text says so by its type. */
    private boolean isNotComputed;

    XlsxRows(XlsxWorkbook workbook, Xml xml, SheetLimits limits) {
        this.workbook = workbook;
        this.xml = xml;
        this.limits = limits;
    }

    /** Those of the first visible sheet. */
    static XlsxRows open(Path file, String name, SheetLimits limits) throws IOException {
        var workbook = XlsxWorkbook.open(file, name, limits, false);
        try {
            return new XlsxRows(workbook, workbook.sheet(workbook.firstSheet()), limits);
        } catch (IOException | XMLStreamException | RuntimeException failure) {
            workbook.close();
            throw workbook.broken(failure);
        }
    }

    @Override
    public @Nullable Row read() {
        try {
            while (xml.advance() && !xml.ends("sheetData")) {
                if (xml.starts("row")) {
                    return row();
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException failure) {
            throw workbook.broken(failure);
        }
    }

    private Row row() throws XMLStreamException {
        var given = xml.attribute("r");
        number = given == null ? number + 1 : Math.max(index(given), 0);
        var cells = new ArrayList<String>();
        var notComputed = new ArrayList<Integer>();
        while (xml.advance() && !xml.ends("row")) {
            if (xml.starts("c")) {
                var reference = xml.attribute("r");
                var column = reference == null ? cells.size() : column(reference);
                put(cells, column, cell());
                if (isNotComputed && notComputed.size() < limits.columns()) {
                    notComputed.add(column);
                }
            }
        }
        return new Row(number, cells, notComputed);
    }

    private void put(List<String> cells, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (column >= limits.columns()) {
            throw new SheetUnreadable(Problem.SHEET_TOO_MANY_COLUMNS, workbook.name(), number, limits.columns());
        }
        if (text.length() > limits.cellChars()) {
            throw new SheetUnreadable(Problem.SHEET_CELL_TOO_LONG, workbook.name(), limits.cellChars());
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    /** Column of a reference such as AB12, counted from 0; the last there is for one that is none. */
    private static int column(String reference) {
        var column = 0;
        for (var at = 0; at < reference.length() && Character.isLetter(reference.charAt(at)); at++) {
            column = Math.min(column * 26 + Character.toUpperCase(reference.charAt(at)) - 'A' + 1, 1 << 20);
        }
        return column == 0 ? 1 << 20 : column - 1;
    }

    /** A whole number of few digits; −1 for anything else. */
    private static int index(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return -1;
        }
        var index = 0;
        for (var at = 0; at < text.length(); at++) {
            var digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            index = index * 10 + digit;
        }
        return index;
    }

    private String cell() throws XMLStreamException {
        var type = xml.attribute("t", "n");
        var isDay = type.equals("n") && workbook.styles().showsDay(xml.attribute("s"));
        var text = "";
        var isFormula = false;
        var hasResult = false;
        while (xml.advance() && !xml.ends("c")) {
            if (xml.starts("f")) {
                isFormula = true;
            } else if (xml.starts("v")) {
                text = xml.text();
                hasResult = !text.isEmpty() || type.equals("str");
            } else if (xml.starts("is")) {
                text = xml.richText("is");
            }
        }
        isNotComputed = isFormula && !hasResult;
        return switch (type) {
            case "s" -> workbook.strings().get(index(text));
            case "n" -> isDay ? XlsxNumber.day(text, workbook.since1904()) : XlsxNumber.plain(text);
            case "b" -> text.equals("1") ? "TRUE" : "FALSE";
            default -> workbook.text(text);
        };
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
