package vn.thuocdo.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thuocdo.PageTest;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;

class ContactPagesTest extends PageTest {

    @Test
    void anAdministratorMakesANewKeyAndTheLogTellsIt() {
        account("quantri@example.vn", new Grant(Role.ADMIN, new UUID(0, 1)));
        var admin = signedIn("quantri@example.vn");

        var answer = admin.post("/contact-keys", "/contact-keys", Map.of());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Chỉ còn cần cho bản sao lưu cũ", "Đang dùng để mã hóa");
        assertThat(db.sql("select subject from audit.entry where deed = 'contact.key-added'")
                        .query(String.class)
                        .list())
                .contains("2");
    }
}
