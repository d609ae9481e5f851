package vn.thuocdo.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.PageTest;
import vn.thuocdo.WebClient;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;

class DossierListsTest extends PageTest {

    private static final Map<String, String> NO_SECRETS = Map.of("noSecrets", "true");
    private static final Pattern UPLOAD = Pattern.compile("/dossiers/uploads/([0-9a-f-]{36})");

    @TempDir
    Path folder;

    private WebClient programme;
    private WebClient homeAffairs;
    private WebClient justice;

    @BeforeAll
    void people() {
        Examples.aProvince(db);
        account("list.snv@example.vn", new Grant(Role.AGENCY, Examples.HOME_AFFAIRS));
        account("list.stp@example.vn", new Grant(Role.AGENCY, Examples.JUSTICE));
        account("list.chutri@example.vn", new Grant(Role.PROGRAMME, Examples.PROVINCE));
        programme = signedIn("list.chutri@example.vn");
        homeAffairs = signedIn("list.snv@example.vn");
        justice = signedIn("list.stp@example.vn");
    }

    @BeforeEach
    void empty() {
        db.sql("truncate dossier.upload, dossier.row_fault, dossier.batch, dossier.dossier, dossier.staff_phone,"
                        + " dossier.api_key, contact.person")
                .update();
    }

    @Test
    void keepsGoodRowsAndTellsWhatIsWrongWithTheOthers() throws IOException {
        var upload = handIn(
                homeAffairs,
                Examples.csv(List.of(
                        Map.of(),
                        Map.of(Field.RETURNED, "01/01/2099"),
                        Map.of(Field.CODE, "H99.1-260701-0002"),
                        Map.of(Field.PROCEDURE, "9.999999"),
                        Map.of(Field.CODE, "=cmd()"))));

        assertThat(counts(upload)).isEqualTo("rows 5 kept 2 replaced 0 unchanged 0 refused 3 warned 1");
        var sheet =
                homeAffairs.get("/dossiers/uploads/" + upload + "/faults.csv").body();
        assertThat(sheet.lines())
                .anyMatch(line -> line.startsWith("3,Ngày trả kết quả,01/01/2099,") && line.contains("ở tương lai"))
                .anyMatch(line -> line.startsWith("4,Mã hồ sơ,") && line.contains("đã có ở dòng trên"))
                .anyMatch(line -> line.startsWith("5,Mã thủ tục,9.999999,"))
                .anyMatch(line -> line.startsWith("6,Mã hồ sơ,'=CMD()") || line.startsWith("6,Mã hồ sơ,'=cmd()"));
        assertThat(homeAffairs
                        .get("/dossiers/uploads/" + upload + "/faults.xlsx")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        handIn(homeAffairs, Examples.csv(3));

        var second = handIn(homeAffairs, Examples.csv(3));

        assertThat(counts(second)).isEqualTo("rows 3 kept 0 replaced 0 unchanged 3 refused 0 warned 0");
        assertThat(number("select count(*) from dossier.batch")).isEqualTo(1);
        assertThat(number("select count(*) from contact.person")).isEqualTo(3);
    }

    @Test
    void theSameFileTwiceAtOnceIsLoadedOnce() throws Exception {
        var file = write(Examples.csv(2_000).getBytes(StandardCharsets.UTF_8));
        var other = signedIn("list.snv@example.vn");
        var ids = Collections.synchronizedList(new ArrayList<String>());

        var one = Thread.ofVirtual().start(() -> ids.add(sent(homeAffairs, file)));
        var two = Thread.ofVirtual().start(() -> ids.add(sent(other, file)));
        one.join();
        two.join();
        ids.forEach(id -> over(homeAffairs, id));

        assertThat(number("select count(*) from dossier.dossier")).isEqualTo(2_000);
        assertThat(number("select sum(kept) from dossier.upload")).isEqualTo(2_000);
        assertThat(number("select sum(unchanged) from dossier.upload")).isEqualTo(2_000);
    }

    @Test
    void otherContentReplacesWhatWasNotConfirmedAndIsRefusedAfterwards() throws IOException {
        handIn(homeAffairs, Examples.csv(3));

        var changed = handIn(homeAffairs, Examples.csv(List.of(Map.of(Field.COUNTER, "Quầy 2"), Map.of(), Map.of())));
        assertThat(counts(changed)).isEqualTo("rows 3 kept 1 replaced 1 unchanged 2 refused 0 warned 0");
        assertThat(number("select count(*) from contact.person")).isEqualTo(3);
        confirmAll(homeAffairs);

        var late = handIn(homeAffairs, Examples.csv(List.of(Map.of(Field.COUNTER, "Quầy 3"), Map.of(), Map.of())));

        assertThat(counts(late)).isEqualTo("rows 3 kept 0 replaced 0 unchanged 2 refused 1 warned 0");
        assertThat(homeAffairs.get("/dossiers/uploads/" + late).body()).contains("đã được xác nhận");
    }

    @Test
    void aWithdrawnListMayBeHandedInAgainAndIsFlagged() throws IOException {
        handIn(homeAffairs, Examples.csv(2));
        confirmAll(homeAffairs);
        var batch = "/dossiers/batches/" + only("select id from dossier.batch");

        var answer = homeAffairs.post(
                batch, batch + "/withdraw", Map.of("seen", "CONFIRMED", "reason", "Thiếu hồ sơ trực tuyến"));

        assertThat(answer.body()).contains("Đã rút. Lý do: Thiếu hồ sơ trực tuyến");
        var again = handIn(homeAffairs, Examples.csv(List.of(Map.of(Field.COUNTER, "Quầy 2"), Map.of(), Map.of())));
        assertThat(counts(again)).isEqualTo("rows 3 kept 3 replaced 0 unchanged 0 refused 0 warned 0");
        var open = only("select id from dossier.batch where state = 'LOADED'");
        assertThat(homeAffairs.get("/dossiers/batches/" + open).body()).contains("đã được nộp lại với nội dung khác");
    }

    @Test
    void oneFileOfManyAgenciesBecomesAListForEachAndQuarter() throws IOException {
        var upload = handIn(
                programme,
                Examples.csv(List.of(
                        Map.of(),
                        Map.of(Field.RESOLVING, "H99.2", Field.CODE, "H99.2-260701-0001"),
                        Map.of(
                                Field.CODE, "H99.30-250601-0001",
                                Field.RESOLVING, "H99.30",
                                Field.RECEIVING, "H99.30",
                                Field.RECEIVED, "01/06/2025",
                                Field.RETURNED, "30/06/2025"))));

        assertThat(db.sql("select agency || ' ' || quarter || ' ' || dossiers from dossier.batch")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        Examples.HOME_AFFAIRS + " 2026-Q3 1",
                        Examples.JUSTICE + " 2026-Q3 1",
                        Examples.FORMER_DISTRICT + " 2025-Q2 1");
        assertThat(homeAffairs.get("/dossiers").body()).contains("Sở Nội vụ").doesNotContain("Sở Tư pháp");
        assertThat(homeAffairs.get("/dossiers/uploads/" + upload).statusCode()).isEqualTo(404);
    }

    @Test
    void anAgencySeesAndHandsInOnlyItsOwn() throws IOException {
        handIn(homeAffairs, Examples.csv(1));
        var batch = "/dossiers/batches/" + only("select id from dossier.batch");

        var foreign = handIn(justice, Examples.csv(1));

        assertThat(counts(foreign)).isEqualTo("rows 1 kept 0 replaced 0 unchanged 0 refused 1 warned 0");
        assertThat(justice.get(batch).statusCode()).isEqualTo(404);
        assertThat(justice.post("/dossiers/upload", batch + "/confirm", letter("1"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(programme.post(batch, batch + "/confirm", letter("1")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aDossierOfAnotherAgencyIsNotTakenOver() throws IOException {
        handIn(homeAffairs, Examples.csv(1));

        var taken = handIn(justice, Examples.csv(List.of(Map.of(Field.RESOLVING, "H99.2", Field.RECEIVING, "H99.2"))));

        assertThat(counts(taken)).isEqualTo("rows 1 kept 0 replaced 0 unchanged 0 refused 1 warned 0");
        assertThat(only("select resolving from dossier.dossier")).isEqualTo(Examples.HOME_AFFAIRS.toString());
    }

    @Test
    void contactsAreMaskedToTheAgencyAndHiddenFromTheProgramme() throws IOException {
        handIn(homeAffairs, Examples.csv(1));
        var batch = "/dossiers/batches/" + only("select id from dossier.batch");

        assertThat(homeAffairs.get(batch).body())
                .contains("Nguyễn V. A.", "09xx xxx 002")
                .doesNotContain("Nguyễn Văn An", "0912345002");
        assertThat(programme.get(batch).body())
                .contains("H99.1-260701-0002")
                .doesNotContain("Nguyễn V. A.", "09xx xxx 002");
    }

    @Test
    void aLetterIsAskedForFieldByFieldAndConfirmsWhatWasSeen() throws IOException {
        handIn(homeAffairs, Examples.csv(2));
        var batch = "/dossiers/batches/" + only("select id from dossier.batch");

        var blank = homeAffairs.post(
                batch,
                batch + "/confirm",
                Map.of("revision", "1", "number", "", "date", "", "signatory", "", "announced", "nhiều"));
        assertThat(blank.body())
                .contains(
                        "Ghi số, ký hiệu văn bản", "Ghi ngày ký", "Ghi họ tên và chức vụ", "Ghi số hồ sơ bằng chữ số");
        assertThat(homeAffairs.post(batch, batch + "/confirm", letter("7")).statusCode())
                .isEqualTo(409);

        var confirmed = homeAffairs.post(batch, batch + "/confirm", letter("1"));

        assertThat(confirmed.body()).contains("123/SNV-CCHC", "30/09/2026", "ít hơn số 5 theo sổ theo dõi");
        assertThat(homeAffairs.post(batch, batch + "/confirm", letter("1")).statusCode())
                .isEqualTo(409);
        assertThat(db.sql("select deed from audit.entry").query(String.class).list())
                .contains("dossier.list-handed-in", "dossier.list-loaded", "dossier.batch-confirmed");
    }

    @Test
    void flagsOnePhoneOnManyDossiersStaffNumbersAndMissingPhones() throws IOException {
        homeAffairs.post("/dossiers/staff", "/dossiers/staff", Map.of("numbers", "0987.654.321\nkhông phải số\n"));
        var rows = new ArrayList<Map<Field, String>>();
        rows.addAll(Collections.nCopies(21, Map.of(Field.PHONE, "0912000999")));
        rows.addAll(Collections.nCopies(3, Map.of(Field.PHONE, "0987654321")));
        rows.addAll(Collections.nCopies(9, Map.of(Field.PHONE, "")));
        handIn(homeAffairs, Examples.csv(rows));

        var page = homeAffairs
                .get("/dossiers/batches/" + only("select id from dossier.batch"))
                .body();

        assertThat(page)
                .contains(
                        "1 số điện thoại xuất hiện ở nhiều hơn 20 hồ sơ",
                        "3 trong 33 hồ sơ ghi số điện thoại của công chức",
                        "9 trong 33 hồ sơ không có cách liên hệ");
        assertThat(db.sql("select encode(person, 'escape') from dossier.staff_phone")
                        .query(String.class)
                        .single())
                .doesNotContain("987654321");
    }

    @Test
    void withoutTheBoxAboutSecretsNothingIsTaken() throws IOException {
        var file = write(Examples.csv(1).getBytes(StandardCharsets.UTF_8));

        var answer = homeAffairs.upload("/dossiers/upload", "/dossiers/upload", Map.of(), "file", file);

        assertThat(answer.body()).contains("Chưa đánh dấu xác nhận không chứa bí mật nhà nước");
        assertThat(number("select count(*) from dossier.upload")).isZero();
    }

    @Test
    void aBrokenFileIsRefusedWithItsReasonAndNothingIsKept() throws IOException {
        var broken = handIn(homeAffairs, "PK\u0003\u0004 không phải là XLSX");
        var noHeader = handIn(homeAffairs, "a,b,c\r\n1,2,3\r\n");
        var mixed = new ByteArrayOutputStream();
        mixed.writeBytes(Examples.csv(2).getBytes(StandardCharsets.UTF_8));
        mixed.writeBytes("\"Hà Nội\",\"Điện Biên\"\r\n".getBytes(Charset.forName("windows-1258")));
        var encodings = over(homeAffairs, sent(homeAffairs, write(mixed.toByteArray())));

        assertThat(problem(broken)).startsWith("sheet/");
        assertThat(problem(noHeader)).isEqualTo("dossier/columns-missing");
        assertThat(problem(encodings)).startsWith("sheet/");
        assertThat(homeAffairs.get("/dossiers/uploads/" + noHeader).body()).contains("Mã hồ sơ", "Ngày trả kết quả");
        assertThat(number("select count(*) from dossier.dossier")).isZero();
    }

    @Test
    void aFileThatUnpacksWithoutEndIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 64; megabyte++) {
                zip.write(zeros);
            }
        }

        var bomb = over(homeAffairs, sent(homeAffairs, write(bytes.toByteArray())));

        assertThat(problem(bomb)).startsWith("sheet/");
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        handIn(homeAffairs, Examples.csv(1));
        handIn(homeAffairs, "a,b\r\n");

        try (var left = Files.list(application.getBean(IncomingFiles.class).folder())) {
            assertThat(left.filter(file -> file.toString().endsWith(".list"))).isEmpty();
        }
    }

    @Test
    void aLoadThatWasCutOffIsToldAtTheNextStartAndCanBeRepeated() throws IOException {
        var id = handIn(homeAffairs, Examples.csv(1));
        db.sql("update dossier.upload set state = 'READING'").update();

        application.getBean(LoadFile.class).afterPropertiesSet();

        assertThat(problem(id)).isEqualTo("dossier/load-cut-off");
        assertThat(homeAffairs.get("/dossiers/uploads/" + id).body()).contains("hãy nộp lại tệp");
    }

    @Test
    void templatesHaveTheColumnsThatAreRead() {
        var template = homeAffairs.get("/dossiers/template.csv").body();

        assertThat(template).contains("Mã hồ sơ", "Ngày trả kết quả", "Số điện thoại");
        assertThat(homeAffairs.get("/dossiers/template.xlsx").statusCode()).isEqualTo(200);
    }

    private String handIn(WebClient client, String content) throws IOException {
        return over(client, sent(client, write(content.getBytes(StandardCharsets.UTF_8))));
    }

    static String sent(WebClient client, Path file) {
        var answer = client.upload("/dossiers/upload", "/dossiers/upload", NO_SECRETS, "file", file);
        var found = UPLOAD.matcher(answer.uri().getPath());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }

    /** Looks at the page until it says that loading is over, as a person would. */
    static String over(WebClient client, String upload) {
        var end = Instant.now().plus(Duration.ofSeconds(60));
        while (client.get("/dossiers/uploads/" + upload).body().contains("Cập nhật")) {
            assertThat(Instant.now()).as("loading " + upload).isBefore(end);
        }
        return upload;
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "list", ".csv"), content);
    }

    private void confirmAll(WebClient client) {
        db.sql("select id, revision from dossier.batch where state = 'LOADED'")
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .forEach(batch -> {
                    var page = "/dossiers/batches/" + batch.getKey();
                    client.post(page, page + "/confirm", letter(batch.getValue()));
                });
    }

    static Map<String, String> letter(String revision) {
        return Map.of(
                "revision",
                revision,
                "number",
                "123/SNV-CCHC",
                "date",
                "2026-09-30",
                "signatory",
                "Giám đốc Trần Thị Bình",
                "announced",
                "5");
    }

    private String counts(String upload) {
        return db.sql("""
                select format('rows %s kept %s replaced %s unchanged %s refused %s warned %s',
                    rows, kept, replaced, unchanged, refused, warned)
                from dossier.upload where id = :id
                """)
                .param("id", UUID.fromString(upload))
                .query(String.class)
                .single();
    }

    private String problem(String upload) {
        return db.sql("select problem from dossier.upload where id = :id")
                .param("id", UUID.fromString(upload))
                .query(String.class)
                .single();
    }

    private long number(String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    private String only(String sql) {
        return db.sql(sql).query(String.class).single();
    }
}
