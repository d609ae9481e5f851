package vn.thuocdo.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
     * @param before only those recorded before this one, to page on
     */
    public List<AuditEntry> find(AuditSearch sought, @Nullable UUID before, int most) {
        return db.sql("""
                select id, at, actor, deed, subject_kind, subject, details
                from audit.entry
                where (:actors::uuid[] is null or actor = any(:actors::uuid[]))
                    and starts_with(deed, :deed)
                    and (:subject = '' or subject = :subject)
                    and at >= :from and at < :to
                    and (:before::uuid is null
                        or (at, id) < (select last.at, last.id from audit.entry last where last.id = :before::uuid))
                order by at desc, id desc
                limit :most
                """)
                .param(
                        "actors",
                        sought.actors() == null ? null : sought.actors().toArray(UUID[]::new))
                .param("deed", sought.deed())
                .param("subject", sought.subject())
                .param("from", moment(sought.from()))
                .param("to", moment(sought.to()))
                .param("before", before)
                .param("most", most)
                .query(AuditEntry::read)
                .list();
    }

    /** When a deed was done to a thing for the first time; nothing where it never was. */
    public Optional<Instant> first(String deed, String kind, String subject) {
        return db.sql("""
                select at from audit.entry where subject_kind = :kind and subject = :subject and deed = :deed
                order by at, id limit 1
                """)
                .param("kind", kind)
                .param("subject", subject)
                .param("deed", deed)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
