package vn.thuocdo.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thuocdo.PageTest;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;

class ContactPagesTest extends PageTest {

    private static final UUID PROVINCE = new UUID(0x97, 1);

    @Test
    void anAdministratorMakesANewKeyAndTheLogTellsIt() {
        db.sql("""
                insert into agency.agency (id, code, name, kind, level, valid, search)
                values (:id, 'H97', 'UBND tỉnh', 'PROVINCIAL_COMMITTEE', 'PROVINCE', '(,)', ' ubnd tinh')
                """).param("id", PROVINCE).update();
        account("khoa.quantri@example.vn", new Grant(Role.ADMIN, PROVINCE));
        var admin = signedIn("khoa.quantri@example.vn");

        var answer = admin.post("/contact-keys", "/contact-keys", Map.of());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Chỉ còn cần cho bản sao lưu cũ", "Đang dùng để mã hóa");
        assertThat(db.sql("select subject from audit.entry where deed = 'contact.key-added'")
                        .query(String.class)
                        .list())
                .contains("2");
    }
}
