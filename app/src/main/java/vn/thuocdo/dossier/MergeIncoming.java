package vn.thuocdo.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thuocdo.contact.Contacts;

/**
 * Moves checked rows from the temporary table {@code incoming} to where dossiers are kept, a set at a time.
 *
 * <p>A dossier nobody knew is new. One that is known with the same content stays as it is, so that sending a list twice
 * changes nothing. With other content it is replaced and passes to the batch of this upload, unless its batch was
 * confirmed: then the row is refused. Dossiers of a withdrawn batch may be handed in again.
 */
@Component
class MergeIncoming {

    /** One merge at a time: two lists with the same codes would otherwise wait for each other's rows. */
    private static final long LOCK = 7_419_011L;

    private static final String INTO_BATCH = """
            join dossier.batch b
                on b.upload = :upload and b.agency = i.resolving and b.quarter = i.quarter and b.state = 'LOADED'
            """;

    private final JdbcClient db;
    private final Contacts contacts;
    private final ObjectProvider<HeldContacts> held;
    private final DossierSettings settings;
    private final Clock clock;

    MergeIncoming(
            JdbcClient db,
            Contacts contacts,
            ObjectProvider<HeldContacts> held,
            DossierSettings settings,
            Clock clock) {
        this.db = db;
        this.contacts = contacts;
        this.held = held;
        this.settings = settings;
        this.clock = clock;
    }

    /** What became of the rows of {@code incoming}. */
    record Merged(long kept, long replaced, long unchanged, long refused, List<RowFault> faults) {}

    /** Makes the table the rows are copied into; it goes with the transaction, whatever becomes of that. */
    void prepare() {
        run("""
                create temp table incoming (
                    line bigint, code text, procedure text, receiving uuid, counter text, resolving uuid,
                    coordinating uuid, channel text, applicant text, proxy boolean, received date, promised date,
                    returned date, quarter text, person bytea, contact uuid, sealed bytea, reachable boolean,
                    content bytea
                ) on commit drop
                """);
        run("set local work_mem = '128MB'");
    }

    /** @param reach the agencies whose dossiers the sender may replace */
    Merged merge(UUID upload, Set<UUID> reach, int mostFaults) {
        db.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((_, _) -> "")
                .list();
        run("analyze incoming");
        judge(reach);
        while (batchesMovedOn()) {
            run("drop table verdict");
            judge(reach);
        }
        openBatches(upload);
        keepContacts();
        insertNew(upload);
        replaceKnown(upload);
        countBatches(upload);
        var merged = merged(mostFaults);
        run("drop table incoming, verdict");
        return merged;
    }

    private void run(String sql) {
        db.sql(sql).update();
    }

    private void judge(Set<UUID> reach) {
        db.sql("""
                create temp table verdict on commit drop as
                select i.line, i.code, i.resolving, i.quarter, d.id as dossier, d.contact, b.id as batch, b.state,
                    case
                        when i.place > 1 then 'CODE_TWICE'
                        when d.id is null then 'NEW'
                        when d.resolving <> all (:reach) then 'DOSSIER_FOREIGN'
                        when b.state = 'WITHDRAWN' then 'TAKEN'
                        when d.content = i.content then 'UNCHANGED'
                        when b.state = 'CONFIRMED' then 'DOSSIER_CONFIRMED'
                        else 'CHANGED'
                    end as what
                from (
                    select line, code, resolving, quarter, content,
                        row_number() over (partition by code order by line) as place
                    from incoming) i
                left join dossier.dossier d on d.code = i.code
                left join dossier.batch b on b.id = d.batch
                """).param("reach", reach.toArray(UUID[]::new)).update();
        run("analyze verdict");
    }

    /** Holds the batches that lose dossiers, and tells whether one was confirmed or withdrawn since we looked. */
    private boolean batchesMovedOn() {
        db.sql("select id from dossier.batch where id in (select batch from verdict) order by id for update")
                .query((_, _) -> "")
                .list();
        return db.sql("""
                select exists (
                    select from verdict v join dossier.batch b on b.id = v.batch where b.state <> v.state)
                """).query(Boolean.class).single();
    }

    private void openBatches(UUID upload) {
        db.sql("""
                insert into dossier.batch (id, upload, agency, quarter, state)
                select uuidv7(), :upload, resolving, quarter, 'LOADED'
                from verdict
                where what in ('NEW', 'TAKEN', 'CHANGED')
                group by resolving, quarter
                on conflict (upload, agency, quarter) where state = 'LOADED' do nothing
                """).param("upload", upload).update();
    }

    /** What was replaced is destroyed; what a frozen frame saw is asked by it, whatever is handed in later. */
    private void keepContacts() {
        var replaced = new StringBuilder("select contact from verdict where what in ('TAKEN', 'CHANGED')");
        held.orderedStream().forEach(each -> replaced.append(" except ").append(each.selection()));
        contacts.destroyListed(replaced.toString());
        contacts.takeSealed("""
                select i.contact, i.sealed
                from incoming i join verdict v using (line)
                where i.contact is not null and v.what in ('NEW', 'TAKEN', 'CHANGED')
                """, LocalDate.now(clock).plus(settings.keepContacts()));
    }

    private void insertNew(UUID upload) {
        db.sql("""
                insert into dossier.dossier (code, batch, procedure, receiving, counter, resolving, coordinating,
                    channel, applicant, proxy, received, promised, returned, person, contact, reachable, content)
                select i.code, b.id, i.procedure, i.receiving, i.counter, i.resolving, i.coordinating, i.channel,
                    i.applicant, i.proxy, i.received, i.promised, i.returned, i.person, i.contact, i.reachable,
                    i.content
                from incoming i
                join verdict v using (line)
                """ + INTO_BATCH + "where v.what = 'NEW'")
                .param("upload", upload)
                .update();
    }

    private void replaceKnown(UUID upload) {
        db.sql("""
                update dossier.dossier d
                set batch = b.id, procedure = i.procedure, receiving = i.receiving, counter = i.counter,
                    resolving = i.resolving, coordinating = i.coordinating, channel = i.channel,
                    applicant = i.applicant, proxy = i.proxy, received = i.received, promised = i.promised,
                    returned = i.returned, person = i.person, contact = i.contact, reachable = i.reachable,
                    content = i.content, edited = d.edited or d.content <> i.content
                from incoming i
                join verdict v using (line)
                """ + INTO_BATCH + "where d.id = v.dossier and v.what in ('TAKEN', 'CHANGED')")
                .param("upload", upload)
                .update();
    }

    private void countBatches(UUID upload) {
        db.sql("""
                update dossier.batch b
                set dossiers = b.dossiers + c.gained, revision = b.revision + 1
                from (
                    select resolving, quarter, count(*) as gained
                    from verdict
                    where what in ('NEW', 'TAKEN', 'CHANGED')
                    group by resolving, quarter) c
                where b.upload = :upload and b.agency = c.resolving and b.quarter = c.quarter and b.state = 'LOADED'
                """).param("upload", upload).update();
        run("""
                update dossier.batch b
                set dossiers = b.dossiers - c.lost, revision = b.revision + 1
                from (select batch, count(*) as lost from verdict where what = 'CHANGED' group by batch) c
                where b.id = c.batch
                """);
        db.sql("""
                update dossier.batch
                set state = 'WITHDRAWN', withdrawn_reason = :reason
                where state = 'LOADED' and dossiers = 0 and id in (select batch from verdict where what = 'CHANGED')
                """).param("reason", Batch.REPLACED).update();
    }

    private Merged merged(int mostFaults) {
        var counts = new HashMap<String, Long>();
        db.sql("select what, count(*) from verdict group by what").query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        var faults = db.sql("""
                select line, what, code
                from verdict
                where what in ('CODE_TWICE', 'DOSSIER_CONFIRMED', 'DOSSIER_FOREIGN')
                order by line
                limit :most
                """)
                .param("most", mostFaults)
                .query((row, _) ->
                        new RowFault(row.getLong(1), Field.CODE, FaultKind.valueOf(row.getString(2)), row.getString(3)))
                .list();
        var changed = counts.getOrDefault("CHANGED", 0L);
        return new Merged(
                counts.getOrDefault("NEW", 0L) + counts.getOrDefault("TAKEN", 0L) + changed,
                changed,
                counts.getOrDefault("UNCHANGED", 0L),
                counts.getOrDefault("CODE_TWICE", 0L)
                        + counts.getOrDefault("DOSSIER_CONFIRMED", 0L)
                        + counts.getOrDefault("DOSSIER_FOREIGN", 0L),
                faults);
    }
}
