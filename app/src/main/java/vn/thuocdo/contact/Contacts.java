package vn.thuocdo.contact;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where contacts are kept, sealed. */
@Repository
public class Contacts {

    private final JdbcClient db;
    private final Sealer sealer;

    Contacts(JdbcClient db, Sealer sealer) {
        this.db = db;
        this.sealer = sealer;
    }

    /** Keeps {@code contact}, or replaces the one of that id. */
    public void keep(UUID id, Contact contact, @Nullable LocalDate until) {
        db.sql("""
                insert into contact.person (id, sealed, keep_until)
                values (:id, :sealed, :until)
                on conflict (id) do update set sealed = excluded.sealed, keep_until = excluded.keep_until
                """)
                .param("id", id)
                .param("sealed", sealer.seal(id, contact.plain()))
                .param("until", until)
                .update();
    }

    /** The contact of that id; nothing once it was destroyed. */
    public Optional<Contact> find(UUID id) {
        return Optional.ofNullable(find(Set.of(id)).get(id));
    }

    /** Those of the ids that are still kept. */
    public Map<UUID, Contact> find(Set<UUID> ids) {
        var found = new HashMap<UUID, Contact>();
        db.sql("select id, sealed from contact.person where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    var id = row.getObject(1, UUID.class);
                    found.put(id, Contact.of(sealer.open(id, row.getBytes(2))));
                });
        return found;
    }

    /**
     * Takes over contacts that were sealed by whoever read them, as lists of a million are.
     *
     * @param selection SQL that selects the id and the sealed bytes of each
     */
    public void takeSealed(String selection, LocalDate until) {
        db.sql("insert into contact.person (id, sealed, keep_until) select id, sealed, :until from (%s) s (id, sealed)"
                        .formatted(selection))
                .param("until", until)
                .update();
    }

    /**
     * Destroys contacts before their day.
     *
     * @param selection SQL that selects their ids
     */
    public void destroyListed(String selection) {
        db.sql("delete from contact.person where id in (%s)".formatted(selection))
                .update();
    }

    /** Destroys contacts before their day, because somebody asked for it. */
    public void destroy(Set<UUID> ids) {
        db.sql("delete from contact.person where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** Replaces what is kept under an id; the day until which it is kept stays. */
    public void correct(UUID id, Contact right) {
        db.sql("update contact.person set sealed = :sealed where id = :id")
                .param("sealed", sealer.seal(id, right.plain()))
                .param("id", id)
                .update();
    }

    /**
     * Keeps contacts until a day somebody's plan set. The first plan replaces the day of the settings; where several
     * need a contact, the latest day counts, and a plan may move its own.
     *
     * @param plan whose day it is
     * @param selection SQL that selects their ids
     * @return how many got another day
     */
    public int keepUntil(UUID plan, LocalDate until, String selection) {
        return db.sql("""
                update contact.person set keep_until = :until, kept_for = :plan
                where id in (%s)
                    and (kept_for is null or kept_for = :plan or keep_until < :until)
                    and (keep_until, kept_for) is distinct from (:until, :plan)
                """.formatted(selection))
                .param("until", until)
                .param("plan", plan)
                .update();
    }

    /**
     * Destroys what may be kept no longer.
     *
     * @return how many that were, by the plan that set their day; under nothing those of the settings
     */
    @Transactional
    public Map<Optional<UUID>, Integer> destroyExpired(LocalDate today) {
        var destroyed = new HashMap<Optional<UUID>, Integer>();
        db.sql("""
                with gone as (delete from contact.person where keep_until < :today returning kept_for)
                select kept_for, count(*) from gone group by kept_for
                """).param("today", today).query(row -> {
            destroyed.put(Optional.ofNullable(row.getObject(1, UUID.class)), row.getInt(2));
        });
        return destroyed;
    }

    /** How many are sealed under each version of the key. */
    public Map<Integer, Long> countsByKey() {
        var counts = new TreeMap<Integer, Long>();
        db.sql("select substring(sealed for 4), count(*) from contact.person group by 1")
                .query(row -> {
                    counts.put(Sealer.version(row.getBytes(1)), row.getLong(2));
                });
        return counts;
    }

    /**
     * Seals up to {@code most} of those behind {@code after} again that are not yet under the newest key.
     *
     * @return the last of them; nothing when no more are left
     */
    @Transactional
    public Optional<UUID> resealSome(UUID after, int most) {
        var rows = notNewest(after, most);
        for (var row : rows) {
            db.sql("update contact.person set sealed = :sealed where id = :id")
                    .param("id", row.id())
                    .param("sealed", sealer.seal(row.id(), sealer.open(row.id(), row.sealed())))
                    .update();
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast().id());
    }

    private record SealedRow(UUID id, byte[] sealed) {}

    private List<SealedRow> notNewest(UUID after, int most) {
        return db.sql("""
                select id, sealed
                from contact.person
                where id > :after and substring(sealed for 4) <> int4send(:newest)
                order by id
                limit :most
                for update
                """)
                .param("after", after)
                .param("newest", sealer.newest())
                .param("most", most)
                .query((row, _) -> new SealedRow(row.getObject(1, UUID.class), row.getBytes(2)))
                .list();
    }
}
