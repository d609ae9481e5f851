package vn.thuocdo.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where recorded deeds are looked up. */
@Repository
public class AuditLog {

    private final JdbcClient db;

    AuditLog(JdbcClient db) {
        this.db = db;
    }

    /**
     * Deeds, newest first.
     *
     * @param sought what is wanted of them
     * @param before only older ones than this moment, to page on
     */
    public List<AuditEntry> find(AuditSearch sought, @Nullable Instant before, int most) {
        return db.sql("""
                select id, at, actor, deed, subject_kind, subject, details
                from audit.entry
                where (:actor::uuid is null or actor = :actor::uuid)
                    and deed like :deed || '%'
                    and (:subject = '' or subject = :subject)
                    and at >= :from and at < :to
                order by at desc, id desc
                limit :most
                """)
                .param("actor", sought.actor())
                .param("deed", sought.deed())
                .param("subject", sought.subject())
                .param("from", moment(sought.from()))
                .param("to", moment(before == null || before.isAfter(sought.to()) ? sought.to() : before))
                .param("most", most)
                .query(AuditEntry::read)
                .list();
    }

    private static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
