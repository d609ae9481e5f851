package vn.thuocdo.fieldwork;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thuocdo.identity.Parted;

/** When answers are parted from people, sheets keep what is counted, and neither code nor clerk. */
@Component
class ForgetSheets {

    private final JdbcClient db;

    ForgetSheets(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void forget(Parted parted) {
        db.sql("""
                delete from fieldwork.keying k using fieldwork.sheet s
                where s.campaign = :campaign and k.sheet = s.id
                """).param("campaign", parted.campaign()).update();
        db.sql("""
                update fieldwork.sheet
                set serial = null, token = uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
                where campaign = :campaign
                """).param("campaign", parted.campaign()).update();
        db.sql("""
                delete from fieldwork.brought_fault f using fieldwork.brought b
                where b.campaign = :campaign and f.brought = b.id
                """).param("campaign", parted.campaign()).update();
    }
}
