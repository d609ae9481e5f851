package vn.thuocdo.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.PageTest;
import vn.thuocdo.WebClient;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.form.edit.FormEdit;
import vn.thuocdo.form.edit.TypedOf;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.questionnaire.forms.Forms;
import vn.thuocdo.sheet.SheetBook;

/** Forms as they are edited, handed in and taken out, over HTTP. */
class FormDesignerTest extends PageTest {

    private static final String DESIGNER = "phieu-soan@example.vn";
    private static final String OTHER = "phieu-soan-2@example.vn";
    private static final String SUPERVISOR = "phieu-giam-sat@example.vn";

    @TempDir
    private Path folder = Path.of("");

    private ExampleForms examples() {
        return new ExampleForms(application, db);
    }

    @BeforeAll
    void people() {
        examples().campaign();
        account(DESIGNER, new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS));
        account(OTHER, new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS));
        account(SUPERVISOR, new Grant(Role.SUPERVISOR, ExampleFrames.FRONT));
    }

    private FormId draft(String code) {
        return examples().draft(examples().campaign(), code);
    }

    private Questionnaire now(FormId form) {
        return examples().form(form).questionnaire();
    }

    private static String address(FormId form) {
        return "/forms/" + form.value();
    }

    /** The fields of a question as its page has them, with changes. */
    private Map<String, String> fields(FormId form, String question, Map<String, String> changes) {
        var fields = new HashMap<String, String>();
        TypedOf.of(now(form).find(question).orElseThrow())
                .fields()
                .forEach((field, values) -> fields.put(field, values.isEmpty() ? "" : values.getFirst()));
        fields.put("revision", Integer.toString(examples().form(form).revision()));
        fields.put("was", question);
        fields.putAll(changes);
        return fields;
    }

    private static int save(WebClient client, FormId form, Map<String, String> fields) {
        return client.post(address(form) + "/edit", address(form) + "/question", fields)
                .statusCode();
    }

    private String words(FormId form, String question) {
        return now(form).find(question).orElseThrow().label().in("vi");
    }

    @Test
    void aQuestionIsChangedUndoneAndDoneAgain() {
        var form = draft(Forms.ONE_STOP_RATING);
        var client = signedIn(DESIGNER);

        save(client, form, fields(form, "remark", Map.of("label.vi", "Cần làm gì tốt hơn?")));
        assertThat(words(form, "remark")).isEqualTo("Cần làm gì tốt hơn?");
        change(client, form, "undo");
        assertThat(words(form, "remark")).isEqualTo("Điều gì cần cải thiện?");
        change(client, form, "redo");
        assertThat(words(form, "remark")).isEqualTo("Cần làm gì tốt hơn?");
        change(client, form, "redo");
        assertThat(words(form, "remark")).isEqualTo("Cần làm gì tốt hơn?");
    }

    private void change(WebClient client, FormId form, String what) {
        client.post(
                address(form) + "/edit",
                address(form) + "/edit",
                Map.of(
                        "do",
                        what,
                        "revision",
                        Integer.toString(examples().form(form).revision())));
    }

    @Test
    void ofTwoAtOnceOneWinsAndTheOtherLosesNothingTyped() {
        var form = draft(Forms.ONE_STOP_RATING);
        var first = fields(form, "remark", Map.of("label.vi", "Lời của người thứ nhất?"));
        var second = fields(form, "remark", Map.of("label.vi", "Lời của người thứ hai?"));

        save(signedIn(DESIGNER), form, first);
        var page = signedIn(OTHER).post(address(form) + "/edit", address(form) + "/question", second);

        assertThat(words(form, "remark")).isEqualTo("Lời của người thứ nhất?");
        assertThat(page.body())
                .contains("Người khác vừa sửa phiếu", "Lời của người thứ nhất?", "Lời của người thứ hai?")
                .contains("name=\"revision\" value=\"%d\""
                        .formatted(examples().form(form).revision()));
    }

    @Test
    void anOfficialItemIsLockedUntilItIsUnlockedAndThenBreaksTheSeries() {
        var form = draft(Forms.SIPAS_2026_USERS);
        var client = signedIn(DESIGNER);
        var other = Map.of("label.vi", "Có ai làm khó ông/bà không?");

        save(client, form, fields(form, "q5", other));
        assertThat(words(form, "q5")).startsWith("Theo ông/bà");
        assertThat(client.get(address(form)).body()).doesNotContain("Chuỗi số liệu bị gián đoạn");

        var unlocked = new HashMap<>(fields(form, "q5", other));
        unlocked.put("unlocked", "true");
        save(client, form, unlocked);
        assertThat(words(form, "q5")).isEqualTo("Có ai làm khó ông/bà không?");
        assertThat(client.get(address(form)).body()).contains("Chuỗi số liệu bị gián đoạn");
        examples().decide(form);
        assertThat(series(form)).isEqualTo("BROKEN");
    }

    private String series(FormId form) {
        return db.sql("select series from form.form where id = :id")
                .param("id", form.value())
                .query(String.class)
                .single();
    }

    @Test
    void wordsAreUnverifiedUntilAnOfficerComparedThem() {
        var form = draft(Forms.SIPAS_2026_USERS);
        var client = signedIn(DESIGNER);

        assertThat(client.get(address(form) + "/question?name=q5").body()).contains("chưa được đối chiếu");
        save(client, form, fields(form, "q5", Map.of("do", "verify")));

        assertThat(now(form).find("q5").orElseThrow().source().verified()).isTrue();
        examples().decide(form);
        assertThat(series(form)).isEqualTo("WHOLE");
        assertThat(client.get(address(form) + "/edit").body()).contains("form/frozen");
    }

    @Test
    void aConditionThatIsWrongIsToldWithItsPlace() {
        var form = draft(Forms.ONE_STOP_RATING);
        var client = signedIn(DESIGNER);
        var wrong = fields(form, "remark", Map.of("relevant", "${self} == 'yes'", "do", "check"));
        var ahead = fields(form, "contacts", Map.of("relevant", "${remark} = 'x'"));

        var page = client.post(address(form) + "/edit", address(form) + "/question", wrong)
                .body();
        var other = client.post(address(form) + "/edit", address(form) + "/question", ahead)
                .body();

        assertThat(page).contains("Sai ở ký tự thứ");
        assertThat(other).contains("Không có câu mã “remark” đứng trước câu này.");
        assertThat(now(form)).isEqualTo(Forms.read(Forms.ONE_STOP_RATING));
    }

    @Test
    void aQuestionIsPutInAnotherSectionUnlessOthersHangOnItOrItIsLocked() {
        var form = draft(Forms.SIPAS_2026_USERS);
        var client = signedIn(DESIGNER);

        assertThat(client.get(address(form) + "/question?name=remark").body())
                .contains("<option value=\"end\" selected>", "<option value=\"about\">");
        save(client, form, fields(form, "remark", Map.of("section", "about")));
        assertThat(section(form, "remark")).isEqualTo("about");
        var hangs = client.post(
                address(form) + "/edit", address(form) + "/question", fields(form, "self", Map.of("section", "end")));
        assertThat(hangs.body()).contains("id=\"section-said\"");
        assertThat(section(form, "self")).isEqualTo("start");
        save(client, form, fields(form, "q5", Map.of("section", "end")));
        assertThat(section(form, "q5")).isEqualTo("conduct");
    }

    private String section(FormId form, String question) {
        return FormEdit.sectionOf(now(form), question).orElseThrow().name();
    }

    @Test
    void theFormIsSeenAsEachChannelAsksIt() {
        var form = draft(Forms.ONE_STOP_RATING);
        var client = signedIn(DESIGNER);
        save(client, form, fields(form, "remark", Map.of("channel", "PAPER")));

        assertThat(client.get(address(form)).body()).contains("Điều gì cần cải thiện?");
        assertThat(client.get(address(form) + "?channel=").body()).contains("Điều gì cần cải thiện?");
        assertThat(client.get(address(form) + "?channel=PAPER").body())
                .contains("Điều gì cần cải thiện?", "<option value=\"PAPER\" selected>");
        assertThat(client.get(address(form) + "?channel=KIOSK").body())
                .contains("<option value=\"KIOSK\" selected>")
                .doesNotContain("Điều gì cần cải thiện?");
        assertThat(client.get(address(form) + "?channel=FAX").statusCode()).isEqualTo(400);
    }

    @Test
    void nothingIsDeletedThatOthersHangOn() {
        var form = draft(Forms.SIPAS_2026_USERS);

        change(signedIn(DESIGNER), form, "remove.self");

        assertThat(now(form).find("self")).isPresent();
    }

    @Test
    void aSupervisorReadsAndChangesNothing() {
        var form = draft(Forms.ONE_STOP_RATING);
        var client = signedIn(SUPERVISOR);

        assertThat(client.get(address(form)).statusCode()).isEqualTo(200);
        assertThat(client.get(address(form) + "/edit").body()).contains("access/not-allowed");
    }

    @Test
    void aWorkbookBecomesTheDraftAndComesBack() throws IOException {
        var campaign = examples().campaign();
        var client = signedIn(DESIGNER);
        var file = file("07-sections.xlsx", Files.readAllBytes(Path.of("src/test/resources/xlsform/07-sections.xlsx")));
        var page = "/campaigns/%s/forms".formatted(campaign.value());

        var answer = client.upload(page, page + "/upload", Map.of("arm", "users", "revision", "0"), "file", file);

        assertThat(answer.uri().getPath()).startsWith("/forms/");
        var form = new FormId(UUID.fromString(answer.uri().getPath().substring(7)));
        assertThat(client.get(address(form) + "/xlsform").statusCode()).isEqualTo(200);
        var book = TakeXlsForm.book(now(form));
        assertThat(book.tables()).extracting(SheetBook.Table::name).containsExactly("survey", "choices", "settings");
    }

    @Test
    void anUploadThatRewordsAnOfficialItemBreaksTheSeriesAndCanBeUndone() {
        var campaign = examples().campaign();
        var form = examples().draft(campaign, Forms.SIPAS_2026_USERS);
        var client = signedIn(DESIGNER);
        var tables = TakeXlsForm.book(now(form)).tables().stream()
                .map(table -> new SheetBook.Table(table.name(), reworded(table.rows())))
                .toList();
        var page = "/campaigns/%s/forms".formatted(campaign.value());

        var answer = client.upload(
                page,
                page + "/upload",
                Map.of("arm", "users", "revision", "1"),
                "file",
                file("c.xlsx", written(new SheetBook(tables))));

        assertThat(answer.body()).contains("Chuỗi số liệu bị gián đoạn", "Sửa lời câu");
        assertThat(words(form, "q5")).isEqualTo("Có ai làm khó không?");
        change(client, form, "undo");
        assertThat(client.get(address(form)).body()).doesNotContain("Chuỗi số liệu bị gián đoạn");
    }

    private static List<List<String>> reworded(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.startsWith("Theo ông/bà, có công chức") ? "Có ai làm khó không?" : cell)
                        .toList())
                .toList();
    }

    @Test
    void whatIsNotSupportedIsNamedAndNothingIsTaken() {
        var campaign = examples().campaign();
        var form = examples().draft(campaign, Forms.ONE_STOP_RATING);
        var client = signedIn(DESIGNER);
        var book = new SheetBook(List.of(new SheetBook.Table(
                "survey",
                List.of(
                        List.of("type", "name", "label"),
                        List.of("text", "a", "Chào"),
                        List.of("geopoint", "b", "Nơi ở")))));
        var page = "/campaigns/%s/forms".formatted(campaign.value());

        var answer = client.upload(
                page, page + "/upload", Map.of("arm", "users", "revision", "1"), "file", file("b.xlsx", written(book)));

        assertThat(answer.body()).contains("Chưa nhận phiếu", "survey", "geopoint", "<td class=\"n\">3</td>");
        assertThat(client.get(page + "/upload.xlsx?arm=users").statusCode()).isEqualTo(200);
        assertThat(now(form)).isEqualTo(Forms.read(Forms.ONE_STOP_RATING));
    }

    @Test
    void hugeFilesAndOtherFilesAreRefused() {
        var campaign = examples().campaign();
        var client = signedIn(DESIGNER);
        var page = "/campaigns/%s/forms".formatted(campaign.value());
        var fields = Map.of("arm", "users", "revision", "0");
        var tcvn = "type,name,label\ntext,a,T\u00aan".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(client.upload(page, page + "/upload", fields, "file", file("a.xlsx", new byte[6 << 20]))
                        .body())
                .contains("sheet/too-large");
        assertThat(client.upload(page, page + "/upload", fields, "file", file("a.csv", tcvn))
                        .body())
                .contains("sheet/no-workbook");
        assertThat(client.get(page).body()).contains("Chưa có phiếu");
    }

    private Path file(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] written(SheetBook book) {
        var out = new ByteArrayOutputStream();
        try {
            book.write(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    @Test
    void aDraftIsPrintedToo() {
        var form = draft(Forms.ONE_STOP_RATING);
        var client = signedIn(DESIGNER);

        assertThat(client.get(address(form) + "/booklet").body()).contains("bản xem trước");
        assertThat(client.get(address(form) + "/booklet.pdf").body()).startsWith("%PDF");
        examples().decide(form);
        assertThat(client.get(address(form) + "/booklet").body()).contains("in theo lô");
    }
}
