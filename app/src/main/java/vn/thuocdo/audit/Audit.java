package vn.thuocdo.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.thuocdo.access.Ids;

/**
 * Records what is done, in the transaction that does it: both are kept, or neither. The entry is linked into the chain
 * seconds later by the {@link Sequencer}, so that no two deeds wait for each other.
 */
@Component
public class Audit {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;
    private final Clock clock;

    public Audit(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Records a deed.
     *
     * @param actor the account that did it, {@link vn.thuocdo.access.Actor#SYSTEM} where the application did
     * @param deed a past participle after its module: {@code campaign.opened}
     * @param kind of the thing it was done to: {@code campaign}
     * @param subject which one
     * @param details what else a reader of the log should know; never a name, number or address of a person
     */
    public void record(UUID actor, String deed, String kind, String subject, Map<String, ?> details) {
        db.sql("""
                with recorded as (
                    insert into audit.entry (id, at, actor, deed, subject_kind, subject, details)
                    values (:id, :at, :actor, :deed, :kind, :subject, :details)
                    returning id
                )
                insert into audit.waiting (entry) select id from recorded
                """)
                .param("id", Ids.next())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("actor", actor)
                .param("deed", deed)
                .param("kind", kind)
                .param("subject", subject)
                .param("details", JSON.writeValueAsString(new TreeMap<>(details)))
                .update();
    }
}
