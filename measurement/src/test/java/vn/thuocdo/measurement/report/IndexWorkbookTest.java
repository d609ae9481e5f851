package vn.thuocdo.measurement.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.language.Language;

class IndexWorkbookTest {

    @TempDir
    Path folder;

    @Test
    void hasASheetForEachPartOfTheMeasurement() throws Exception {
        assertThat(sheets(written(Examples.anIndexSet(), Language.VIETNAMESE)))
                .containsExactly("Chỉ số", "Theo cơ quan", "Theo nhóm tuổi", "So sánh", "Phiếu", "Thiết kế", "Nguồn");
        assertThat(sheets(written(Examples.anIndexSet(), Language.ENGLISH)))
                .containsExactly(
                        "Index", "Theo cơ quan", "Theo nhóm tuổi", "Comparisons", "Responses", "Design", "Sources");
    }

    @Test
    void keepsNumbersUnroundedAsNumbers() throws Exception {
        var cell = cell(written(Examples.anIndexSet(), Language.VIETNAMESE).part("xl/worksheets/sheet1.xml"), "C3");

        assertThat(cell.getAttribute("t")).isNotEqualTo("s");
        assertThat(Double.parseDouble(cell.getTextContent())).isEqualTo(83.91234567890123);
    }

    @Test
    void showsTwoDecimalsAndKeepsTheHeaderInSight() throws Exception {
        var parts = written(Examples.anIndexSet(), Language.VIETNAMESE);

        assertThat(attributes(parts.part("xl/styles.xml"), "numFmt", "formatCode"))
                .contains("#,##0.00", "0.0000");
        assertThat(attributes(parts.part("xl/worksheets/sheet1.xml"), "pane", "state"))
                .containsExactly("frozen");
        assertThat(attributes(parts.part("xl/worksheets/sheet1.xml"), "pane", "ySplit"))
                .containsExactly("2");
    }

    @Test
    void keepsAFormulaAsText() throws Exception {
        var parts = written(Examples.named("=1+1 [a]/b*?:\\ <b> \u0001"), Language.VIETNAMESE);

        assertThat(parts.part("xl/worksheets/sheet2.xml")
                        .getElementsByTagName("f")
                        .getLength())
                .isZero();
        assertThat(cell(parts.part("xl/worksheets/sheet2.xml"), "A3").getAttribute("t"))
                .isEqualTo("s");
        assertThat(sheets(parts)).doesNotHaveDuplicates();
    }

    @Test
    void givesNoTwoSheetsNamesThatDifferInCapitalsAlone() throws Exception {
        var sheets = sheets(written(Examples.named("CHỈ SỐ"), Language.VIETNAMESE));

        assertThat(sheets)
                .contains("1. CHỈ SỐ")
                .extracting(name -> name.toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    private Parts written(IndexSet set, Language language) throws Exception {
        var file = folder.resolve("index.xlsx");
        try (var out = Files.newOutputStream(file)) {
            IndexWorkbook.write(set, language, out);
        }
        var parts = new HashMap<String, Document>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), parsed(zip.getInputStream(entry)));
            }
        }
        return new Parts(parts);
    }

    private static Document parsed(InputStream xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
    }

    private static List<String> sheets(Parts parts) {
        return attributes(parts.part("xl/workbook.xml"), "sheet", "name");
    }

    private static List<String> attributes(Document part, String element, String attribute) {
        var found = new ArrayList<String>();
        var elements = part.getElementsByTagName(element);
        for (var i = 0; i < elements.getLength(); i++) {
            found.add(((Element) elements.item(i)).getAttribute(attribute));
        }
        return found;
    }

    private static Element cell(Document sheet, String reference) {
        var cells = sheet.getElementsByTagName("c");
        for (var i = 0; i < cells.getLength(); i++) {
            if (((Element) cells.item(i)).getAttribute("r").equals(reference)) {
                return (Element) cells.item(i);
            }
        }
        throw new AssertionError("no cell " + reference);
    }

    /** The files a workbook is packed of. */
    private record Parts(Map<String, Document> byName) {

        Document part(String name) {
            return Objects.requireNonNull(byName.get(name), name);
        }
    }
}
