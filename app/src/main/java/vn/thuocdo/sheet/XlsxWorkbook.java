package vn.thuocdo.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.problem.Problem;

/** A packed workbook, and what its parts say of the cells: strings, styles, the calendar. */
final class XlsxWorkbook implements Closeable {

    private static final String MAIN = "xl/workbook.xml";

    /** Six bytes write a character in XML at worst, and some more its tag. */
    private static final int RUN_PER_CHAR = 6;

    private final ZipFile parts;
    private final String name;
    private final SheetLimits limits;
    private final AtomicLong left;
    private final boolean asTyped;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private @Nullable SharedStrings strings;
    private XlsxStyles styles = XlsxStyles.none();
    private boolean since1904;
    private String sheet = "";

    private XlsxWorkbook(ZipFile parts, String name, SheetLimits limits, boolean asTyped) {
        this.parts = parts;
        this.asTyped = asTyped;
        this.name = name;
        this.limits = limits;
        this.left = new AtomicLong(limits.unpackedBytes());
    }

    /** @param asTyped whether texts keep the blanks around them and the marks before them */
    static XlsxWorkbook open(Path file, String name, SheetLimits limits, boolean asTyped) throws IOException {
        ZipFile parts;
        try {
            parts = new ZipFile(file.toFile());
        } catch (ZipException _) {
            throw new SheetUnreadable(Problem.SHEET_BROKEN, name);
        }
        var workbook = new XlsxWorkbook(parts, name, limits, asTyped);
        try {
            workbook.read();
            return workbook;
        } catch (IOException | XMLStreamException | RuntimeException failure) {
            workbook.close();
            throw workbook.broken(failure);
        }
    }

    String name() {
        return name;
    }

    XlsxStyles styles() {
        return styles;
    }

    SharedStrings strings() {
        if (strings == null) {
            throw new SheetUnreadable(Problem.SHEET_BROKEN, name);
        }
        return strings;
    }

    boolean since1904() {
        return since1904;
    }

    /** The first visible sheet. */
    String firstSheet() {
        return sheet;
    }

    /** All sheets, hidden or not: the parts they are in, by their names. */
    Map<String, String> sheets() {
        return Collections.unmodifiableMap(sheets);
    }

    /** The part of a sheet, from its start. */
    Xml sheet(String part) throws IOException, XMLStreamException {
        return new Xml(part(part).orElseThrow(() -> new SheetUnreadable(Problem.SHEET_BROKEN, name)));
    }

    /** A text as it is taken from a cell. */
    String text(String found) {
        return asTyped ? found : CellText.of(found);
    }

    /** What is thrown for {@code failure}: the file is to blame, unless a refusal has said so already. */
    SheetUnreadable broken(Exception failure) {
        if (failure instanceof SheetUnreadable told) {
            return told;
        }
        var refusal = new SheetUnreadable(Problem.SHEET_BROKEN, name);
        refusal.initCause(failure);
        return refusal;
    }

    private void read() throws IOException, XMLStreamException {
        var targets = targets();
        var content = part(MAIN);
        if (content.isEmpty()) {
            throw new SheetUnreadable(Problem.SHEET_KIND, name);
        }
        var xml = new Xml(content.get());
        while (xml.advance()) {
            if (xml.starts("workbookPr")) {
                since1904 = xml.attribute("date1904", "0").matches("1|true");
            } else if (xml.starts("sheet")) {
                addSheet(xml, targets.getOrDefault(xml.attribute("id", ""), ""));
            }
        }
        var styled = part(targets.getOrDefault("styles", "xl/styles.xml"));
        if (styled.isPresent()) {
            styles = XlsxStyles.read(styled.get());
        }
        var shared = part(targets.getOrDefault("sharedStrings", "xl/sharedStrings.xml"));
        strings = shared.isPresent()
                ? SharedStrings.read(shared.get(), name, limits.cellChars(), this::text)
                : SharedStrings.none();
    }

    private void addSheet(Xml xml, String part) {
        sheets.put(xml.attribute("name", ""), part);
        if (sheet.isEmpty() && xml.attribute("state", "visible").equals("visible")) {
            sheet = part;
        }
    }

    /** Names of the parts by the id of the relation to them, and by its type. */
    private Map<String, String> targets() throws IOException, XMLStreamException {
        var targets = new HashMap<String, String>();
        var relations = part("xl/_rels/workbook.xml.rels");
        if (relations.isPresent()) {
            var xml = new Xml(relations.get());
            while (xml.advance()) {
                if (xml.starts("Relationship")) {
                    var target = xml.attribute("Target", "");
                    var part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                    var type = xml.attribute("Type", "");
                    targets.put(xml.attribute("Id", ""), part);
                    targets.put(type.substring(type.lastIndexOf('/') + 1), part);
                }
            }
        }
        return targets;
    }

    private Optional<InputStream> part(String part) throws IOException {
        var entry = parts.getEntry(part);
        if (entry == null) {
            return Optional.empty();
        }
        var longestRun = (int) Math.min(Integer.MAX_VALUE, (long) limits.cellChars() * RUN_PER_CHAR + (1 << 16));
        return Optional.of(new GuardedStream(parts.getInputStream(entry), left, longestRun, name));
    }

    @Override
    public void close() throws IOException {
        try {
            parts.close();
        } finally {
            if (strings != null) {
                strings.close();
            }
        }
    }
}
