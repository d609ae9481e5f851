package vn.thuocdo.response;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thuocdo.identity.Parted;

/**
 * Deletes the cases of a campaign when its answers are parted from people: by the token of an old letter nobody finds
 * an answer any more.
 */
@Component
class ForgetCases {

    private final JdbcClient db;

    ForgetCases(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void forget(Parted parted) {
        db.sql("""
                delete from response.draft d using response.issued i
                where i.campaign = :campaign and d.token = i.token
                """).param("campaign", parted.campaign()).update();
        db.sql("delete from response.issued where campaign = :campaign")
                .param("campaign", parted.campaign())
                .update();
    }
}
