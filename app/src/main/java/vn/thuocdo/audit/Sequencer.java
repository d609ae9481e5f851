package vn.thuocdo.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links recorded deeds into one chain. One works at a time, wherever the application runs; nobody else waits. */
@Component
public class Sequencer {

    private static final long LOCK = 7_419_003L;
    private static final int BATCH = 5_000;

    private final JdbcClient db;

    Sequencer(JdbcClient db) {
        this.db = db;
    }

    /** Links what has been recorded since the last time, and says how many entries that were. */
    @Scheduled(fixedDelayString = "${thuocdo.audit.link-every:2s}")
    @Transactional
    public int link() {
        if (!db.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single()) {
            return 0;
        }
        var head = head();
        var entries = unlinked();
        for (var entry : entries) {
            head = head.behind(entry);
            db.sql("insert into audit.link (place, entry, hash) values (:place, :entry, :hash)")
                    .param("place", head.place())
                    .param("entry", entry.id())
                    .param("hash", head.hash())
                    .update();
        }
        db.sql("delete from audit.waiting where entry = any(:linked)")
                .param("linked", entries.stream().map(AuditEntry::id).toArray(UUID[]::new))
                .update();
        return entries.size();
    }

    /** How many deeds of before {@code moment} are in no chain yet: more than none, and the sequencer stands still. */
    long waitingSince(Instant moment) {
        return db.sql("select count(*) from audit.waiting w join audit.entry e on e.id = w.entry where e.at < :moment")
                .param("moment", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The end of the chain. Whoever wrote it down elsewhere sees later whether an end was cut off. */
    ChainHead head() {
        return db.sql("select place, hash from audit.link order by place desc limit 1")
                .query((row, _) -> new ChainHead(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElse(ChainHead.NONE);
    }

    private List<AuditEntry> unlinked() {
        return db.sql("""
                select e.id, e.at, e.actor, e.deed, e.subject_kind, e.subject, e.details
                from audit.waiting w join audit.entry e on e.id = w.entry
                order by e.at, e.id
                limit :batch
                """).param("batch", BATCH).query(AuditEntry::read).list();
    }

    /** The first place whose link does not follow from its entry and the link before it; nothing where all do. */
    @Transactional(readOnly = true)
    public OptionalLong firstBrokenLink() {
        try (var chain = db
                .sql("""
                select e.id, e.at, e.actor, e.deed, e.subject_kind, e.subject, e.details, l.place, l.hash
                from audit.link l left join audit.entry e on e.id = l.entry
                order by l.place
                """)
                .withFetchSize(BATCH)
                .query((row, number) -> new Linked(
                        row.getObject(1) == null ? null : AuditEntry.read(row, number),
                        new ChainHead(row.getLong(8), row.getBytes(9))))
                .stream()) {
            var head = ChainHead.NONE;
            for (var linked : (Iterable<Linked>) chain::iterator) {
                if (!linked.follows(head)) {
                    return OptionalLong.of(head.place() + 1);
                }
                head = linked.link();
            }
            return OptionalLong.empty();
        }
    }

    private record Linked(@Nullable AuditEntry entry, ChainHead link) {

        boolean follows(ChainHead previous) {
            return entry != null && previous.behind(entry).equals(link);
        }
    }
}
