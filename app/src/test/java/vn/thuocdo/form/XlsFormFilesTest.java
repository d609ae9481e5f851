package vn.thuocdo.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.questionnaire.About;
import vn.thuocdo.questionnaire.Choice;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.questionnaire.Section;
import vn.thuocdo.questionnaire.SingleChoice;
import vn.thuocdo.questionnaire.Text;
import vn.thuocdo.questionnaire.forms.Forms;
import vn.thuocdo.questionnaire.json.QuestionnaireJson;
import vn.thuocdo.questionnaire.xlsform.XlsFault;
import vn.thuocdo.questionnaire.xlsform.XlsFormReader.Reading;
import vn.thuocdo.questionnaire.xlsform.XlsProblem;
import vn.thuocdo.sheet.SheetBook;
import vn.thuocdo.sheet.SheetLimits;

/** Forms go out as real .xlsx files and come back the same. */
class XlsFormFilesTest {

    /** Forms of our own writing that together have every kind and every property there is, saved by openpyxl 3.1. */
    private static final Path OWN = Path.of("src/test/resources/xlsform");

    /** What they say, as canonical JSON. */
    private static final Path EXPECTED = Path.of("../questionnaire/src/test/resources/xlsform");

    private static Stream<Questionnaire> shipped() {
        return Forms.all().stream();
    }

    private static Stream<Path> own() throws IOException {
        try (var files = Files.list(OWN)) {
            return files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aShippedFormComesBackIdentical(Questionnaire form) {
        assertThat(QuestionnaireJson.write(form(file(TakeXlsForm.book(form)))))
                .isEqualTo(QuestionnaireJson.write(form));
    }

    @ParameterizedTest
    @MethodSource("own")
    void aFormOfAnotherProgramIsReadAndComesBackIdentical(Path file) throws IOException {
        var form = form(Files.readAllBytes(file));

        assertThat(QuestionnaireJson.write(form)).isEqualTo(expected(file));
        assertThat(QuestionnaireJson.write(form(file(TakeXlsForm.book(form))))).isEqualTo(expected(file));
    }

    private static String expected(Path file) throws IOException {
        var name = file.getFileName().toString().replace(".xlsx", ".json");
        return Files.readString(EXPECTED.resolve(name)).strip();
    }

    @Test
    void atLeastTenAreOfOurOwnWriting() throws IOException {
        assertThat(own()).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void wordsThatLookLikeFormulasComeBackIdentical() {
        var words = List.of("=1+1", "'=1+1", "+84 912", "-", "@a", " hai  đầu ", "một\nhai", "a\tb", "<b>&amp;", "“x”");
        var choices = new ArrayList<Choice>();
        for (var at = 0; at < words.size(); at++) {
            choices.add(Choice.of(Integer.toString(at), Text.vietnamese(words.get(at))));
        }
        Question question = new SingleChoice(About.of("q", Text.vietnamese("=cmd|' /C calc'!A0")), choices);
        var section = new Section("s", Text.vietnamese("-2+3"), null, List.of(question));
        var form = new Questionnaire("f", Text.vietnamese("+tên"), List.of("vi"), List.of(section));

        assertThat(form(file(TakeXlsForm.book(form)))).isEqualTo(form);
    }

    @Test
    void noCellOfAFileIsComputed() throws IOException {
        var file = file(new SheetBook(List.of(new SheetBook.Table("survey", List.of(List.of("=1+1", "@x"))))));

        assertThat(unpacked(file)).doesNotContain("<f>").contains("inlineStr");
    }

    /** Cells as programs write them that compute nothing, and as those do that found nothing. */
    @ParameterizedTest
    @CsvSource({
        "<c r=\"C2\"><f>A1</f></c>, true",
        "<c r=\"C2\"><f>A1</f><v></v></c>, true",
        "<c r=\"C2\" t=\"str\"><f>A1</f></c>, true",
        "<c r=\"C2\" t=\"str\"><f>A1</f><v></v></c>, false",
        "<c r=\"C2\" t=\"str\"><f>A1</f><v>Câu</v></c>, false",
        "<c r=\"C2\"/>, false",
    })
    void aFormulaWithoutItsResultIsToldOf(String cell, boolean told) throws IOException {
        var rows = List.of(List.of("type", "name", "label"), List.of("text", "a", "Câu hỏi"));
        var file = file(new SheetBook(List.of(new SheetBook.Table("survey", rows))));

        var reading = TakeXlsForm.read(new ByteArrayInputStream(withCell(file, "C2", cell)), "a.xlsx");

        var faults = reading instanceof Reading.NotUnderstood not ? not.faults() : List.<XlsFault>of();
        assertThat(faults.stream()
                        .filter(fault -> fault.problem() == XlsProblem.CELL_NOT_COMPUTED)
                        .map(fault -> "%s %d %s".formatted(fault.sheet(), fault.row(), fault.column())))
                .containsExactlyElementsOf(told ? List.of("survey 2 label") : List.of());
    }

    /** The same file with another XML in the place of a cell of its first sheet. */
    private static byte[] withCell(byte[] file, String reference, String cell) throws IOException {
        var kept = Files.createTempFile("form", ".xlsx");
        var out = new ByteArrayOutputStream();
        try (var from = new ZipFile(Files.write(kept, file).toFile());
                var to = new ZipOutputStream(out)) {
            for (var entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var content = from.getInputStream(entry).readAllBytes();
                to.write(entry.getName().endsWith("sheet1.xml") ? replaced(content, reference, cell) : content);
            }
        } finally {
            Files.delete(kept);
        }
        return out.toByteArray();
    }

    private static byte[] replaced(byte[] sheet, String reference, String cell) {
        var xml = new String(sheet, StandardCharsets.UTF_8);
        var changed = xml.replaceFirst("<c r=\"%s\".*?</c>".formatted(reference), cell);
        assertThat(changed).isNotEqualTo(xml);
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aSmallFileThatUnpacksToAHugeOneIsRefused() {
        var rows = new ArrayList<List<String>>();
        for (var row = 0; row < 3_100; row++) {
            rows.add(List.of("text", "q" + row, "a".repeat(1000)));
        }

        assertRefused(file(new SheetBook(List.of(new SheetBook.Table("survey", rows)))), Problem.SHEET_TOO_MANY_ROWS);
        assertRefused(new byte[6 << 20], Problem.SHEET_TOO_LARGE);
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        assertRefused("type,name\ntext,q".getBytes(StandardCharsets.UTF_8), Problem.SHEET_NO_WORKBOOK);
        assertRefused("tên\n".getBytes(StandardCharsets.UTF_16LE), Problem.SHEET_NO_WORKBOOK);
        assertRefused(new byte[0], Problem.SHEET_EMPTY);
        var whole = file(TakeXlsForm.book(Forms.read(Forms.ONE_STOP_RATING)));
        assertRefused(Arrays.copyOf(whole, whole.length / 2), Problem.SHEET_BROKEN);
    }

    private static void assertRefused(byte[] file, Problem problem) {
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> SheetBook.read(new ByteArrayInputStream(file), "a.xlsx", SheetLimits.FORM))
                        .problem())
                .isEqualTo(problem);
    }

    private static Questionnaire form(byte[] file) {
        try {
            var reading = TakeXlsForm.read(new ByteArrayInputStream(file), "a.xlsx");
            assertThat(reading).isInstanceOf(Reading.Understood.class);
            return ((Reading.Understood) reading).form();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] file(SheetBook book) {
        var out = new ByteArrayOutputStream();
        try {
            book.write(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static String unpacked(byte[] file) throws IOException {
        var kept = Files.createTempFile("form", ".xlsx");
        try {
            Files.write(kept, file);
            try (var zip = new ZipFile(kept.toFile())) {
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
                return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(kept);
        }
    }
}
