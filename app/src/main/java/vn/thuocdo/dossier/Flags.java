package vn.thuocdo.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks for what is odd about a batch. */
@Repository
class Flags {

    private final JdbcClient db;
    private final DossierSettings settings;

    Flags(JdbcClient db, DossierSettings settings) {
        this.db = db;
        this.settings = settings;
    }

    private record Found(long dossiers, long unreachable, long edited, long staff, long samePhone) {}

    List<Flag> of(Batch batch) {
        var found = look(batch.id());
        var flags = new ArrayList<Flag>();
        batch.letter()
                .filter(letter -> batch.dossiers() < letter.announced())
                .ifPresent(letter ->
                        flags.add(new Flag(Flag.Kind.THINNER_THAN_ANNOUNCED, batch.dossiers(), letter.announced())));
        if (found.samePhone() > 0) {
            flags.add(new Flag(Flag.Kind.SAME_PHONE, found.samePhone(), settings.samePhone()));
        }
        if (found.staff() > 0) {
            flags.add(new Flag(Flag.Kind.STAFF_PHONE, found.staff(), found.dossiers()));
        }
        if (found.unreachable() > settings.missingPhones() * found.dossiers()) {
            flags.add(new Flag(Flag.Kind.MISSING_PHONE, found.unreachable(), found.dossiers()));
        }
        if (found.edited() > 0) {
            flags.add(new Flag(Flag.Kind.LATE_EDIT, found.edited(), found.dossiers()));
        }
        return flags;
    }

    /** A staff number counts wherever it was listed: an official may stand on the list of another agency. */
    private Found look(UUID batch) {
        return db.sql("""
                select coalesce(sum(n), 0), coalesce(sum(unreachable), 0), coalesce(sum(edited), 0),
                    coalesce(sum(n) filter (where person in (select person from dossier.staff_phone)), 0),
                    count(*) filter (where person is not null and n > :same)
                from (
                    select person, count(*) as n, count(*) filter (where not reachable) as unreachable,
                        count(*) filter (where edited) as edited
                    from dossier.dossier
                    where batch = :batch
                    group by person) p
                """)
                .param("batch", batch)
                .param("same", settings.samePhone())
                .query((row, _) ->
                        new Found(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .single();
    }
}
