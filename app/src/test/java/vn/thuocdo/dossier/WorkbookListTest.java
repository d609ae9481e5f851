package vn.thuocdo.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.PageTest;
import vn.thuocdo.WebClient;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;

/** Lists as Excel saves them, whole and broken, from the page of the upload to the confirmed list. */
class WorkbookListTest extends PageTest {

    private static final int ROWS = 20_000;
    private static final List<Field> FIELDS = List.of(Field.values());
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 7, 1);

    @TempDir
    Path folder;

    private WebClient homeAffairs;

    @BeforeAll
    void people() {
        Examples.aProvince(db);
        account("workbook.snv@example.vn", new Grant(Role.AGENCY, Examples.HOME_AFFAIRS));
        homeAffairs = signedIn("workbook.snv@example.vn");
    }

    @BeforeEach
    void empty() {
        db.sql("truncate dossier.upload, dossier.row_fault, dossier.batch, dossier.dossier, dossier.api_key,"
                        + " contact.person")
                .update();
    }

    @Test
    void aWorkbookBecomesAConfirmedList() throws IOException {
        var upload = handIn(workbook());

        assertThat(told("select state || ' ' || kept || ' ' || refused || ' ' || warned from dossier.upload"))
                .isEqualTo("LOADED 20000 0 0");
        assertThat(told("""
                select format('%s %s %s %s', count(*), min(received), max(returned), count(*) filter (where reachable))
                from dossier.dossier
                """)).isEqualTo("20000 2026-07-01 2026-09-08 20000");
        var batch = "/dossiers/batches/" + told("select id from dossier.batch");
        assertThat(homeAffairs.get("/dossiers/uploads/" + upload).body()).contains("20.000", batch);
        assertThat(homeAffairs.get(batch).body()).contains("H99.1-260701-000001", "09xx xxx 001");

        homeAffairs.post(
                batch, batch + "/confirm", DossierListsTest.letter(told("select revision from dossier.batch")));

        assertThat(told("select state || ' ' || dossiers || ' ' || quarter from dossier.batch"))
                .isEqualTo("CONFIRMED 20000 2026-Q3");
    }

    @Test
    void aTornWorkbookIsRefusedAndNothingOfItKept() throws IOException {
        var whole = workbook();

        isRefused(Arrays.copyOf(whole, whole.length / 2), "sheet/broken", "bị hỏng, không đọc được đến hết");
    }

    /** The damage shows after thousands of rows have been read. */
    @Test
    void aWorkbookDamagedInsideIsRefusedAndNothingOfItKept() throws IOException {
        var damaged = workbook();
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 64, (byte) 0);

        isRefused(damaged, "sheet/broken", "bị hỏng, không đọc được đến hết");
    }

    /** 64 kB on the way, 64 MB when unpacked: a tag that does not end would fill the memory. */
    @Test
    void aBombIsRefusedAndNothingOfItKept() throws IOException {
        var bomb = packed("<row r=\"" + "1".repeat(64 << 20));

        assertThat(bomb).hasSizeLessThan(100_000);
        isRefused(bomb, "sheet/unpacks-too-large", "giải nén ra quá lớn");
    }

    private void isRefused(byte[] file, String problem, String words) throws IOException {
        var upload = handIn(file);

        assertThat(told("select problem from dossier.upload where id = '%s'".formatted(UUID.fromString(upload))))
                .isEqualTo(problem);
        assertThat(homeAffairs.get("/dossiers/uploads/" + upload).body()).contains(words);
        for (var table : List.of("dossier.dossier", "dossier.batch", "dossier.row_fault", "contact.person")) {
            assertThat(told("select count(*) from " + table)).as(table).isEqualTo("0");
        }
        try (var left = Files.list(application.getBean(IncomingFiles.class).folder())) {
            assertThat(left.filter(each -> each.toString().contains(upload))).isEmpty();
        }
    }

    private String handIn(byte[] content) throws IOException {
        var file = Files.write(Files.createTempFile(folder, "ho-so", ".xlsx"), content);
        return DossierListsTest.over(homeAffairs, DossierListsTest.sent(homeAffairs, file));
    }

    private String told(String sql) {
        return db.sql(sql).query(String.class).single();
    }

    /** Codes are shared texts, days are days, and telephone numbers have become figures without their 0. */
    private static byte[] workbook() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Excel", "16.0")) {
            var sheet = workbook.newWorksheet("Danh sách hồ sơ");
            for (var field : FIELDS) {
                sheet.value(0, field.ordinal(), field.column().name());
            }
            for (var row = 1; row <= ROWS; row++) {
                write(sheet, row);
            }
            for (var field : List.of(Field.RECEIVED, Field.RETURNED)) {
                sheet.range(1, field.ordinal(), ROWS, field.ordinal())
                        .style()
                        .format("dd/mm/yyyy")
                        .set();
            }
        }
        return file.toByteArray();
    }

    private static void write(Worksheet sheet, int row) {
        var received = FIRST_DAY.plusDays((row - 1) % 60);
        sheet.value(row, Field.CODE.ordinal(), "H99.1-260701-%06d".formatted(row));
        sheet.value(row, Field.PROCEDURE.ordinal(), "1.001193");
        sheet.value(row, Field.RESOLVING.ordinal(), "H99.1");
        sheet.value(row, Field.CHANNEL.ordinal(), row % 2 == 0 ? "Trực tuyến" : "Trực tiếp");
        sheet.value(row, Field.APPLICANT.ordinal(), "Cá nhân");
        sheet.value(row, Field.RECEIVED.ordinal(), received);
        sheet.value(row, Field.RETURNED.ordinal(), received.plusDays(10));
        sheet.value(row, Field.NAME.ordinal(), "Nguyễn Thị Bình");
        sheet.value(row, Field.PHONE.ordinal(), 912_000_000 + row);
    }

    /** A workbook whose sheet holds {@code rows}. */
    private static byte[] packed(String rows) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns:r="r"><sheets><sheet name="a" r:id="x"/></sheets></workbook>""");
            part(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships><Relationship Id="x" Type="a/worksheet" Target="a.xml"/></Relationships>""");
            part(zip, "xl/a.xml", "<worksheet><sheetData>" + rows);
        }
        return file.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
