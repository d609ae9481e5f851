package vn.thuocdo.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.PageTest;
import vn.thuocdo.WebClient;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.form.Form;
import vn.thuocdo.form.Forms;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.identity.BroughtIds;
import vn.thuocdo.identity.PartForGood;
import vn.thuocdo.response.OpenedField;

/** Lots of booklets, and files of answers that were collected elsewhere. */
class PaperTest extends PageTest {

    private static final String LEAD = "dieu-phoi-phieu@buudien.example";

    private CampaignId campaign = new CampaignId(new UUID(0, 0));
    private List<String> letters = List.of();

    @TempDir
    Path folder;

    @BeforeAll
    void field() {
        campaign = OpenedField.plain(application, db);
        letters = OpenedField.letters(application, db, campaign);
        account(LEAD, new Grant(Role.FIELD_LEAD, ExampleFrames.PROVINCE));
    }

    private LocalDate today() {
        return LocalDate.now(application.getBean(Clock.class));
    }

    private String paper() {
        return "/campaigns/%s/paper".formatted(campaign.value());
    }

    private WebClient lead() {
        return signedIn(LEAD);
    }

    private String lot(WebClient lead, String count) {
        return lead.post(paper(), paper() + "/lots", Map.of("arm", "users", "count", count))
                .uri()
                .getPath();
    }

    private static Map<String, String> back(String used, String spoiled, String blank, String missing) {
        return Map.of(
                "giver",
                "Lê Văn Ba, Bưu điện xã Minh",
                "taker",
                "Trần An, Bưu điện tỉnh",
                "used",
                used,
                "spoiled",
                spoiled,
                "blank",
                blank,
                "missing",
                missing);
    }

    @Test
    void aLotIsReservedPrintedHandedOutAndComesBackBitByBit() throws IOException {
        var lead = lead();
        var lot = lot(lead, "3");
        var next = lead.get(lot(lead, "201")).body();
        var own = db.sql("select first_serial from fieldwork.lot where campaign = :id order by number desc limit 1")
                .param("id", campaign.value())
                .query(Integer.class)
                .single();
        assertThat(next)
                .contains("%06d–%06d".formatted(own, own + 200), "booklets/2.pdf")
                .doesNotContain("booklets/3");
        requireBooklets(lead, lot, own - 3);
        goesOutAndComesBack(lead, lot);
        requireMinutes(lead, lot);
    }

    private static void goesOutAndComesBack(WebClient lead, String lot) {
        var sides = Map.of("giver", "Trần An, trưởng phòng, Bưu điện tỉnh", "taker", "Lê Văn Ba, Bưu điện xã Minh");
        assertThat(lead.post(lot, lot + "/out", Map.of("giver", "An", "taker", " "))
                        .body())
                .contains("người giao và người nhận");
        assertThat(lead.post(lot, lot + "/back", back("1", "0", "0", "0")).body())
                .contains("fieldwork/lot-count");
        assertThat(lead.post(lot, lot + "/out", sides).body()).contains("Giao 3 phiếu");
        assertThat(lead.post(lot, lot + "/out", sides).body()).contains("đã giao rồi");
        assertThat(lead.post(lot, lot + "/back", back("4", "0", "0", "0")).body())
                .contains("từ 1 đến 3");
        assertThat(lead.post(lot, lot + "/back", back("-1", "2", "0", "0")).body())
                .contains("từ 1 đến 3");
        lead.post(lot, lot + "/back", back("1", "0", "0", "0"));
        assertThat(lead.post(lot, lot + "/back", back("0", "1", "0", "1")).body())
                .contains("0 có câu trả lời, 1 hỏng, 0 trắng, 1 thiếu");
        assertThat(lead.post(lot, lot + "/back", back("0", "1", "0", "0")).body())
                .contains("fieldwork/lot-count");
    }

    private void requireBooklets(WebClient lead, String lot, int first) throws IOException {
        try (var pdf = Loader.loadPDF(lead.bytes(lot + "/booklets/1.pdf"))) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("%06d".formatted(first), "%06d".formatted(first + 2));
            assertThat(text).doesNotContain("%06d".formatted(first + 3));
            picture(pdf, "lot-booklet");
        }
        assertThat(lead.get(lot + "/booklets/2.pdf").statusCode()).isEqualTo(404);
        assertThat(lead.get(lot + "/booklets/0.pdf").statusCode()).isEqualTo(404);
    }

    private void requireMinutes(WebClient lead, String lot) throws IOException {
        for (var number = 1; number <= 3; number++) {
            var address = "%s/minutes/%d.".formatted(paper(), number);
            assertThat(lead.bytes(address + "docx")).startsWith('P', 'K');
            try (var pdf = Loader.loadPDF(lead.bytes(address + "pdf"))) {
                assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(2);
                var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                assertThat(text)
                        .contains("Số: 0%d/BB-GNP".formatted(number), "BÊN GIAO", "BÊN NHẬN", "000001 đến 000003")
                        .doesNotContain("DỰ THẢO");
                picture(pdf, "minutes-" + number);
            }
        }
        assertThat(lead.get(paper() + "/minutes/9.pdf").statusCode()).isEqualTo(404);
        assertThat(lead.get(lot).body()).contains("minutes/1.pdf", "minutes/3.docx");
    }

    private static void picture(PDDocument pdf, String name) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "screens"));
        for (var page = 0; page < pdf.getNumberOfPages(); page++) {
            var file = folder.resolve("%s-%d.png".formatted(name, page + 1));
            ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(page, 80), "png", file.toFile());
        }
    }

    @Test
    void noTwoLotsShareASerial() {
        var twice = db.sql("""
                insert into fieldwork.lot (id, campaign, arm, number, first_serial, last_serial, made_by)
                select gen_random_uuid(), :id, 'users', n, 900000, 900001, gen_random_uuid()
                from generate_series(9001, 9002) n
                """).param("id", campaign.value());
        assertThatThrownBy(twice::update).hasMessageContaining("lot_serials_once");
        assertThat(lead().post(paper(), paper() + "/lots", Map.of("arm", "users", "count", "0"))
                        .body())
                .contains("từ 1 đến 100.000");
    }

    @Test
    void aFileIsTakenLineByLineAndTwiceIsOnce() throws IOException {
        var lines = """
                Mã phiếu,Hình thức,Ngày trả lời,Mã điều tra viên,self,filing,q9_24
                %s,phỏng vấn,NGAY,DTV-01,1,1,5
                %s,giấy,NGAY,DTV-02,2,,
                KHONG-CO-MA-NAY,giấy,NGAY,,2,,
                %s,bồ câu,NGAY,,1,1,5
                %s,điện thoại,NGAY,,9,,
                """.formatted(letters.get(0), letters.get(1), letters.get(2), letters.get(3))
                .replace("NGAY", today().format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        var file = Files.writeString(folder.resolve("phieu.csv"), lines);
        var lead = lead();

        var page = lead.upload(paper(), paper() + "/users/files", Map.of(), "file", file)
                .body();
        assertThat(page).contains("phieu.csv", "chỗ cần sửa");
        assertThat(counts()).isEqualTo("5 2 0");
        assertThat(OpenedField.raw(db, letters.get(0))).startsWith("INTERVIEW DTV-01 5");
        lead.upload(paper(), paper() + "/users/files", Map.of(), "file", file);
        assertThat(counts()).isEqualTo("5 0 2");
        requireFaults();
        requireNobodyFindsTheReceipt();
        assertThat(lead.get(paper() + "/users/template").statusCode()).isEqualTo(200);
    }

    /** Whoever has the code of a letter finds neither the id nor the receipt of its answer. */
    private void requireNobodyFindsTheReceipt() {
        var ids = application.getBean(BroughtIds.class);
        var id = ids.of(campaign.value()).apply(letters.getFirst());
        assertThat(id)
                .isEqualTo(ids.of(campaign.value()).apply(letters.getFirst().toLowerCase(Locale.ROOT)));
        assertThat(id.version()).isEqualTo(4);
        assertThat(id).isNotEqualTo(UUID.nameUUIDFromBytes(PaperDoor.hash("brought " + letters.getFirst())));
        assertThat(ids.of(OpenedField.plain(application, db).value()).apply(letters.getFirst()))
                .isNotEqualTo(id);
    }

    /** A file is sorted as a list of names may be: the lines that go to the door together tell nothing. */
    @Test
    void theLinesOfAFileGoToTheDoorInAnyOrder() {
        var lines = IntStream.range(0, 1_000).boxed().toList();

        var batches = BringFile.batches(lines);

        assertThat(batches).hasSize(10).allSatisfy(batch -> {
            assertThat(batch).hasSize(100);
            assertThat(batch.getLast() - batch.getFirst()).isNotEqualTo(99);
            assertThat(batch).isNotEqualTo(batch.stream().sorted().toList());
        });
        assertThat(batches.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(lines);
    }

    @Test
    void whatWasWrongWithAFileIsForgottenAfterAWeek() throws IOException {
        var lead = lead();
        var file = Files.writeString(
                folder.resolve("ten-nguoi.csv"),
                "Mã phiếu,Hình thức,Ngày trả lời,Mã điều tra viên,self\n%s,Trần Thị Bí Mật,%s,,1\n"
                        .formatted(letters.getLast(), today()));
        lead.upload(paper(), paper() + "/users/files", Map.of(), "file", file);
        assertThat(kept("Trần Thị Bí Mật")).isOne();

        brought("ten-nguoi.csv", 7);
        application.getBean(ForgetFaults.class).run();
        assertThat(kept("Trần Thị Bí Mật")).isOne();
        brought("ten-nguoi.csv", 8);
        application.getBean(ForgetFaults.class).run();

        assertThat(kept("Trần Thị Bí Mật")).isZero();
        assertThat(lead.get(paper()).body()).contains("1 dòng không nhận; chi tiết đã xóa");
    }

    private void brought(String name, int daysAgo) {
        db.sql("update fieldwork.brought set brought_on = :day where file_name = :name")
                .param("day", today().minusDays(daysAgo))
                .param("name", name)
                .update();
    }

    private int kept(String words) {
        return db.sql("select count(*) from fieldwork.brought_fault where :words = any(details)")
                .param("words", words)
                .query(Integer.class)
                .single();
    }

    /** The form has some thirty columns, and a collector's own list many more. */
    @Test
    void aFileMayHaveAColumnForEachQuestionAndAHundredBesides() throws IOException {
        var reader = application.getBean(BringFile.class).reader(form());
        var columns = reader.columns().size();
        var header = "Mã phiếu,Hình thức,Ngày trả lời,self" + ",thừa".repeat(columns + 95);
        var file = Files.writeString(
                folder.resolve("nhieu-cot.csv"),
                header + "\nX,giấy,%s,1%s\n".formatted(today(), ",z".repeat(columns + 95)));
        var lead = lead();

        assertThat(lead.upload(paper(), paper() + "/users/files", Map.of(), "file", file)
                        .body())
                .contains("nhieu-cot.csv");
        Files.writeString(file, header + ",thừa,thừa\n");
        assertThat(lead.upload(paper(), paper() + "/users/files", Map.of(), "file", file)
                        .body())
                .contains("sheet/");
    }

    private Form form() {
        return application.getBean(Forms.class).frozen(campaign, "users").orElseThrow();
    }

    @Test
    void atTheArchiveSheetsKeepTheirCountsAndNoCode() throws InterruptedException {
        var archived = OpenedField.plain(application, db);
        var codes = OpenedField.letters(application, db, archived);
        var form = application.getBean(Forms.class).frozen(archived, "users").orElseThrow();
        keyAtOnce(form, codes, 1);
        keyAtOnce(form, codes, 2);
        assertThat(done(archived)).isEqualTo(codes.size());

        application.getBean(PartForGood.class).archive(archived.value(), UUID.randomUUID());

        assertThat(done(archived)).isEqualTo(codes.size());
        assertThat(codes).noneMatch(this::isKnown);
        assertThat(db.sql("select count(*) from fieldwork.keying k join fieldwork.sheet s on s.id = k.sheet "
                                + "where s.campaign = :id")
                        .param("id", archived.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** All of them at once, by one clerk: more than the database has connections. */
    private void keyAtOnce(Form form, List<String> codes, int pass) throws InterruptedException {
        var clerk =
                new Actor(new UUID(8, 70 + pass), "Ba", List.of(new Grant(Role.DATA_ENTRY, ExampleFrames.PROVINCE)));
        var typed = Map.of("self", "2");
        var threads = codes.stream()
                .map(code -> Thread.startVirtualThread(() -> application
                        .getBean(KeySheet.class)
                        .key(form, new Typed(code, "", today(), "BD-01", typed), clerk)))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
    }

    private long done(CampaignId archived) {
        return db.sql("select count(*) from fieldwork.sheet where campaign = :id and state = 'DONE'")
                .param("id", archived.value())
                .query(Long.class)
                .single();
    }

    private boolean isKnown(String code) {
        return db.sql("select exists (select from fieldwork.sheet where token = :token)")
                .param("token", PaperDoor.hash(code))
                .query(Boolean.class)
                .single();
    }

    private void requireFaults() {
        assertThat(db.sql("select heading || ' ' || code from fieldwork.brought_fault order by number")
                        .query(String.class)
                        .list())
                .contains(
                        "Mã phiếu fieldwork.fault.code",
                        "Hình thức fieldwork.fault.mode",
                        "self fieldwork.fault.answer");
    }

    private String counts() {
        return db.sql("select lines || ' ' || kept || ' ' || known from fieldwork.brought "
                        + "where file_name = 'phieu.csv' order by id desc limit 1")
                .query(String.class)
                .single();
    }
}
