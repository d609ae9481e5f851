package vn.thuocdo.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.PageTest;
import vn.thuocdo.WebClient;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;

class AgencyPagesTest extends PageTest {

    private static final UUID TOP = new UUID(0, 1);

    @TempDir
    private Path folder;

    @BeforeAll
    void anAdministrator() {
        account("quantri.coquan@example.vn", new Grant(Role.ADMIN, TOP));
        account("canbo.coquan@example.vn");
    }

    private WebClient admin() {
        return signedIn("quantri.coquan@example.vn");
    }

    @Test
    void anAdministratorAddsAnAgencyChangesItAndIsToldOfMistakes() {
        var admin = admin();
        var added = admin.post("/agencies/new", "/agencies/new", fields("Sở Thử nghiệm", "01"));
        assertThat(added.uri().getPath()).isEqualTo("/agencies");

        var id = db.sql("select id from agency.agency where code = 'H98'")
                .query(UUID.class)
                .single();
        var form = "/agencies/" + id + "/edit";
        assertThat(admin.get(form).body()).contains("value=\"Sở Thử nghiệm\"");
        var wrong = admin.post(form, form, fields("Sở", "99999"));
        assertThat(wrong.body()).contains("Không có đơn vị hành chính mang mã 99999");
        var changed = admin.post(form, form, fields("Sở Mới", ""));
        assertThat(changed.uri().getPath()).isEqualTo("/agencies/" + id);
        assertThat(changed.body()).contains("Sở Mới");
        var late = admin.post(form, form, fields("Sở Cũ", ""));
        assertThat(late.statusCode()).isEqualTo(409);
    }

    /** Of a department below the administrator's own agency. */
    private static Map<String, String> fields(String name, String seat) {
        var parent = "T" + TOP.toString().substring(24);
        return Map.of(
                "code", "H98", "name", name, "kind", "OTHER", "parent_code", parent, "version", "0", "seat", seat);
    }

    @Test
    void anAdministratorImportsAgenciesAndEverybodyFindsThem() throws IOException {
        var list = Files.writeString(folder.resolve("co-quan.csv"), """
                Mã cơ quan,Tên cơ quan,Loại,Mã cơ quan cấp trên
                H96,Ủy ban nhân dân tỉnh Thử,UBND tỉnh,
                H96.1,Sở Nội vụ tỉnh Thử,Sở,H96
                """);

        var kept = admin().upload("/agencies/import", "/agencies/import", Map.of(), "list", list);

        assertThat(kept.body()).contains("Đã nhập “co-quan.csv”: 2 dòng");
        assertThat(signedIn("canbo.coquan@example.vn")
                        .get("/agencies?name=so+noi+vu")
                        .body())
                .contains("Sở Nội vụ tỉnh Thử");
        assertThat(signedIn("canbo.coquan@example.vn").get("/agencies/new").statusCode())
                .isEqualTo(403);
        assertThat(signedIn("canbo.coquan@example.vn")
                        .get("/agencies/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAdministratorImportsProceduresAndTheSensitiveAreNotNamed() throws IOException {
        var list = Files.writeString(folder.resolve("tthc.csv"), """
                Mã TTHC,Tên thủ tục,Lĩnh vực
                1.000656.000.00.00.H29,Thủ tục đăng ký khai tử,Hộ tịch
                2.00072,Cấp phiếu lý lịch tư pháp,Lý lịch tư pháp
                """);

        var kept = admin().upload("/procedures/import", "/procedures/import", Map.of(), "list", list);

        assertThat(kept.body()).contains("Đã nhập “tthc.csv”: 2 dòng");
        var reader = signedIn("canbo.coquan@example.vn");
        assertThat(reader.get("/procedures?name=khai+tu").body()).contains("Thủ tục đăng ký khai tử", "1.000656");
        assertThat(reader.get("/procedures/2.000720").body()).contains("không nêu tên thủ tục này");
        assertThat(reader.get("/procedures/9.999999").statusCode()).isEqualTo(404);
        assertThat(reader.get("/procedures/import").statusCode()).isEqualTo(403);
    }

    @Test
    void sendsATemplateThatCanBeFilledIn() {
        var template = admin().get("/agencies/import/template");

        assertThat(template.statusCode()).isEqualTo(200);
        assertThat(template.headers().firstValue("Content-Disposition").orElse(""))
                .contains("mau-co-quan.xlsx");
    }
}
