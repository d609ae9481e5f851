package vn.thuocdo.campaign;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.access.Ids;

/**
 * A province that does not exist, with a committee, three departments, the Post and the Fatherland Front.
 *
 * @param mark that tells its codes from those of others
 */
public record ExampleProvince(
        String mark, UUID committee, UUID homeAffairs, UUID justice, UUID construction, UUID post, UUID front) {

    public ExampleProvince(JdbcClient db, String mark) {
        this(mark, Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next());
        add(db, committee, "UB", "UBND tỉnh Minh Họa", null);
        add(db, homeAffairs, "NV", "Sở Nội vụ", committee);
        add(db, justice, "TP", "Sở Tư pháp", committee);
        add(db, construction, "XD", "Sở Xây dựng", committee);
        add(db, post, "BD", "Bưu điện tỉnh", null);
        add(db, front, "MT", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", null);
    }

    /** The code of one of its agencies. */
    public String code(String agency) {
        return agency + "-" + mark;
    }

    private void add(JdbcClient db, UUID id, String code, String name, @Nullable UUID parent) {
        db.sql("""
                insert into agency.agency (id, code, name, kind, level, parent, valid, search)
                values (:id, :code, :name, 'PROVINCIAL_DEPARTMENT', 'PROVINCE', :parent, daterange(null, null), '')
                """)
                .param("id", id)
                .param("code", code(code))
                .param("name", name)
                .param("parent", parent)
                .update();
    }
}
