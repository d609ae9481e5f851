package vn.thuocdo.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.PageTest;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.frame.ExampleFrames;

/** The communication kit, and the agencies' word that they posted it. */
class KitTest extends PageTest {

    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @TempDir
    Path folder;

    private String kit = "";

    @BeforeAll
    void planned() {
        var examples = new ExampleFrames(db);
        examples.agencies();
        kit = "/campaigns/%s/kit".formatted(examples.campaign("users").value());
        account("kit-plan@example.vn", new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS));
        account("kit-justice@example.vn", new Grant(Role.AGENCY, ExampleFrames.JUSTICE));
    }

    @Test
    void isPostedByAnAgencyWithAPhoto() throws Exception {
        var photo =
                Files.write(folder.resolve("bang-tin.png"), Base64.getDecoder().decode(PNG));
        var agency = signedIn("kit-justice@example.vn");
        var planner = signedIn("kit-plan@example.vn");
        assertThat(planner.get(kit).body()).contains("0 trong 2 cơ quan");
        var fields = Map.of(
                "agency", ExampleFrames.JUSTICE.toString(), "on", "2026-01-15", "place", "Bảng tin Bộ phận Một cửa");

        var page = agency.upload(kit, kit + "/postings", fields, "photo", photo).body();

        assertThat(page).contains("Đã đăng ngày 15/01/2026").doesNotContain("trong 2 cơ quan");
        assertThat(planner.get(kit).body()).contains("1 trong 2 cơ quan", "Bảng tin Bộ phận Một cửa");
        assertThat(planner.get(kit + "/photos/" + ExampleFrames.JUSTICE).statusCode())
                .isEqualTo(200);
        assertThat(agency.get(kit + "/photos/" + ExampleFrames.JUSTICE).statusCode())
                .isEqualTo(403);
    }

    @Test
    void isNotPostedForAnotherNorWithoutAPhoto() throws Exception {
        var photo =
                Files.write(folder.resolve("bang-tin.png"), Base64.getDecoder().decode(PNG));
        var text = Files.writeString(folder.resolve("bang-tin.txt"), "không phải ảnh");
        var agency = signedIn("kit-justice@example.vn");
        var other = Map.of("agency", ExampleFrames.HOME_AFFAIRS.toString(), "on", "2026-01-15", "place", "Cửa");
        var own = Map.of("agency", ExampleFrames.JUSTICE.toString(), "on", "2026-01-15", "place", "Cửa");

        assertThat(agency.upload(kit, kit + "/postings", other, "photo", photo).body())
                .contains("access/not-allowed");
        assertThat(agency.upload(kit, kit + "/postings", own, "photo", text).body())
                .contains("attachment/kind");
        assertThat(agency.post(kit, kit + "/postings", own).body()).contains("invitation/posting-incomplete");
    }

    @Test
    void hasPapersWithoutAnybodysLink() {
        var agency = signedIn("kit-justice@example.vn");

        for (var each : Kit.values()) {
            assertThat(agency.get(kit + "/" + each.path() + ".pdf").body()).startsWith("%PDF");
            assertThat(agency.get(kit + "/" + each.path() + ".docx").statusCode())
                    .isEqualTo(200);
        }
        assertThat(agency.get(kit).body()).contains("Thư ngỏ", "data:image/png").doesNotContain("/t/");
    }
}
