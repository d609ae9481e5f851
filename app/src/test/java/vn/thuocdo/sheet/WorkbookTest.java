package vn.thuocdo.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import vn.thuocdo.problem.Problem;

class WorkbookTest {

    @Test
    void readsWhatASpreadsheetShows() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "a", null)) {
            var sheet = workbook.newWorksheet("Danh sách");
            sheet.value(0, 0, "Cơ quan");
            sheet.value(0, 2, LocalDate.of(2026, 9, 30));
            sheet.style(0, 2).format("dd/mm/yyyy").set();
            sheet.value(2, 0, 1234567);
            sheet.value(2, 1, new BigDecimal("1.001193"));
            sheet.value(2, 2, 1e-7);
            sheet.inlineString(2, 3, " Sở\u00a0Y tế ");
        }

        assertThat(SheetReaderTest.read(file.toByteArray()))
                .containsExactly(
                        new Row(1, List.of("Cơ quan", "", "2026-09-30")),
                        new Row(3, List.of("1234567", "1.001193", "0.0000001", "Sở Y tế")));
    }

    @Test
    void skipsHiddenSheetsPhoneticsAndCellsFarOut() throws IOException {
        var file = packed("""
                <row r="2"><c t="inlineStr"><is><r><t>Ủy </t></r><r><t>ban</t></r><rPh><t>x</t></rPh></is></c>
                <c r="ZZZZZZZ2" s="1"/><c r="C2" t="b"><v>1</v></c><c r="D2" t="d"><v>2026-09-30</v></c></row>
                """);

        assertThat(SheetReaderTest.read(file)).containsExactly(new Row(2, List.of("Ủy ban", "", "TRUE", "2026-09-30")));
    }

    @Test
    void refusesCellsFartherOutThanAllowed() throws IOException {
        var file = packed("<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>");

        SheetReaderTest.assertRefused(file, Problem.SHEET_TOO_MANY_COLUMNS);
    }

    @Test
    void refusesASmallFileThatUnpacksToAHugeOne() throws IOException {
        var file = packed("<row><c><v>1</v></c></row>".repeat(100_000));

        assertThat(file).hasSizeLessThan(100_000);
        SheetReaderTest.assertRefused(file, Problem.SHEET_TOO_MANY_ROWS);
        SheetReaderTest.assertRefused(
                packed("<row>" + "<c/>".repeat(500_000) + "</row>"), Problem.SHEET_UNPACKS_TOO_LARGE);
    }

    @Test
    void refusesATagOrTextWithoutEnd() throws IOException {
        SheetReaderTest.assertRefused(packed("<row r=\"" + "1".repeat(200_000)), Problem.SHEET_UNPACKS_TOO_LARGE);
        SheetReaderTest.assertRefused(
                packed("<row><c t=\"str\"><v>" + "1".repeat(60) + "</v></c></row>"), Problem.SHEET_CELL_TOO_LONG);
    }

    @Test
    void expandsNoEntities() throws IOException {
        var file = packed("<row><c t=\"str\"><v>&a;</v></c></row>", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>");

        SheetReaderTest.assertRefused(file, Problem.SHEET_BROKEN);
    }

    @Test
    void refusesATornFile() throws IOException {
        var whole = packed("<row><c><v>1</v></c></row>".repeat(50));

        SheetReaderTest.assertRefused(Arrays.copyOf(whole, whole.length / 2), Problem.SHEET_BROKEN);
        SheetReaderTest.assertRefused(packed("<row><c><v>1</v>"), Problem.SHEET_BROKEN);
    }

    @Test
    void writesWhatItReadsAndNoFormula() throws IOException {
        var cells = Arrays.asList("=1+1", "@a", " -5", "Sở Y tế", null, 12, "+84 91");
        var csv = new ByteArrayOutputStream();
        var xlsx = new ByteArrayOutputStream();

        write(SheetWriter.csv(csv), cells);
        write(SheetWriter.xlsx(xlsx, "Lỗi"), cells);

        assertThat(csv.toString(StandardCharsets.UTF_8)).isEqualTo("\ufeff'=1+1,'@a,' -5,Sở Y tế,,12,'+84 91\r\n");
        try (var reader = SheetReader.open(new ByteArrayInputStream(xlsx.toByteArray()), "a", SheetLimits.CATALOGUE)) {
            assertThat(reader.next().cells()).containsExactly("=1+1", "@a", "-5", "Sở Y tế", "", "12", "+84 91");
        }
    }

    @Test
    void readsDaysOfBothCalendars() {
        assertThat(XlsxNumber.day("46295", false)).isEqualTo("2026-09-30");
        assertThat(XlsxNumber.day("46295.5", false)).isEqualTo("2026-09-30T12:00");
        assertThat(XlsxNumber.day("44833", true)).isEqualTo("2026-09-30");
        assertThat(XlsxNumber.day("1", false)).isEqualTo("1900-01-01");
        assertThat(XlsxNumber.day("1e300", false)).isEqualTo("1e300");
    }

    @Test
    void writesNumbersWithoutExponentAndWithoutNoise() {
        assertThat(XlsxNumber.plain("2.0006350000000002")).isEqualTo("2.000635");
        assertThat(XlsxNumber.plain("1.2E5")).isEqualTo("120000");
        assertThat(XlsxNumber.plain("1E999999999")).isEqualTo("1E999999999");
        assertThat(XlsxNumber.plain("0.0")).isEqualTo("0");
    }

    private static void write(SheetWriter writer, List<?> cells) throws IOException {
        try (writer) {
            writer.row(cells);
        }
    }

    private static byte[] packed(String rows) throws IOException {
        return packed(rows, "");
    }

    /** A workbook of a hidden sheet and one with {@code rows}. */
    private static byte[] packed(String rows, String before) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns:r="r"><sheets><sheet name="a" state="hidden" r:id="x"/><sheet name="b" r:id="y"/>
                    </sheets></workbook>""");
            part(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships><Relationship Id="x" Type="a/worksheet" Target="worksheets/none.xml"/>
                    <Relationship Id="y" Type="a/worksheet" Target="/xl/b.xml"/></Relationships>""");
            part(zip, "xl/b.xml", before + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        }
        return file.toByteArray();
    }

    private static void part(OutputStream zip, String name, String content) throws IOException {
        ((ZipOutputStream) zip).putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
