package vn.thuocdo.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.PageTest;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;

class PlacePagesTest extends PageTest {

    @TempDir
    private Path folder;

    @Test
    void anAdministratorImportsAListAndSeesItsUnits() throws IOException {
        account("quantri.diaban@example.vn", new Grant(Role.ADMIN, new UUID(0, 1)));
        var admin = signedIn("quantri.diaban@example.vn");
        var list = Files.writeString(folder.resolve("danh-muc.csv"), """
                Mã,Tên đầy đủ,Loại,Mã cấp trên
                00004,Phường Ba Đình,Phường,01
                """);

        var kept = admin.upload("/places/import", "/places/import", Map.of("day", "2025-07-01"), "list", list);

        assertThat(kept.body()).contains("Đã nhập “danh-muc.csv”: 1 dòng, trong đó 0 dòng không có gì mới.");
        assertThat(admin.get("/places?name=ba+dinh&on=2026-01-01").body()).contains("Phường Ba Đình");
        assertThat(admin.get("/places/00004?on=2026-01-01").body()).contains("Thành phố Hà Nội");
        assertThat(admin.get("/audit?deed=place.&who=quantri.diaban").body())
                .contains("Nhập danh mục đơn vị hành chính");
    }

    @Test
    void aListWithMistakesIsRefusedWithEachOfThem() throws IOException {
        account("quantri2.diaban@example.vn", new Grant(Role.ADMIN, new UUID(0, 1)));
        var list = Files.writeString(
                folder.resolve("sai.csv"),
                "Mã,Tên,Loại,Mã cấp trên,Từ ngày,Đến ngày\n"
                        + "1,Xã A,Làng,01,,\n00002,Xã B,Xã,01,01/07/2026,01/07/2025\n");

        var refused = signedIn("quantri2.diaban@example.vn")
                .upload("/places/import", "/places/import", Map.of(), "list", list);

        assertThat(refused.body())
                .contains("có 2 chỗ cần sửa", "“Làng” không phải loại", "Hết hiệu lực ngày 01/07/2025, trước");
    }

    @Test
    void aFileThatIsNoSheetIsRefused() throws IOException {
        account("quantri3.diaban@example.vn", new Grant(Role.ADMIN, new UUID(0, 1)));
        var list = Files.writeString(folder.resolve("a.pdf"), "%PDF-1.7");

        var refused = signedIn("quantri3.diaban@example.vn")
                .upload("/places/import", "/places/import", Map.of(), "list", list);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("không phải tệp CSV hoặc XLSX", "sheet/kind");
    }

    @Test
    void showsWhatAProvinceCameFromAndWhatItBecame() {
        account("nguoixem.diaban@example.vn");
        var reader = signedIn("nguoixem.diaban@example.vn");

        assertThat(reader.get("/places/08?on=2025-07-01").body()).contains("Hình thành từ", "Tỉnh Hà Giang");
        assertThat(reader.get("/places/02?on=2025-06-30").body()).contains("Sau sắp xếp", "Tỉnh Tuyên Quang");
        assertThat(reader.get("/places/import").statusCode()).isEqualTo(403);
    }
}
