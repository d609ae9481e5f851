package vn.thuocdo.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Ids;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.frame.CountFrame;
import vn.thuocdo.frame.FrameId;
import vn.thuocdo.frame.Frames;
import vn.thuocdo.frame.FreezeFrame;
import vn.thuocdo.frame.SeedRule;
import vn.thuocdo.sample.CeremonyId;
import vn.thuocdo.sample.DrawSample;
import vn.thuocdo.statistics.selection.DrawMethod;

/**
 * How long the application takes to draw 40,000 of 5 million dossiers in 2,000 strata, with 20,000 reserves: the frame
 * read from PostgreSQL and its hash compared with the published one, the sample kept and committed. The budget is 10
 * seconds. Counting and freezing the frame, which have none, are measured on the way.
 *
 * <p>The dossiers are made in the database. The first draw meets a program that has just started; each further one
 * replaces the one before. The processor's time is that of this process; the server's comes on top, on the other core.
 */
public final class StoredDrawBenchmark {

    private static final int STRATA = 2_000;
    private static final UUID PROVINCE = new UUID(1, 0);
    private static final UUID CAMPAIGN = new UUID(2, 0);
    private static final UUID UPLOAD = new UUID(3, 0);
    private static final Actor PLANNER =
            new Actor(Actor.SYSTEM, "benchmark", List.of(new Grant(Role.PROGRAMME, PROVINCE)));

    private StoredDrawBenchmark() {}

    public static void main(String... arguments) throws IOException, SQLException {
        var units = arguments.length == 0 ? 5_000_000 : Integer.parseInt(arguments[0]);
        try (var installation = Installation.start()) {
            System.out.println(Machine.here().sentence());
            System.out.printf(
                    Locale.ROOT,
                    "%,d units, %,d strata, %d MiB heap at most%n",
                    units,
                    STRATA,
                    Runtime.getRuntime().maxMemory() >> 20);
            var db = installation.bean(JdbcClient.class);
            makeCampaign(db);
            makeAgencies(db);
            makeLists(db, units);
            makeDossiers(db, units);
            var frame = freeze(installation);
            for (var method : DrawMethod.values()) {
                report(installation, frame, method);
            }
        }
    }

    private static void makeCampaign(JdbcClient db) {
        db.sql("""
                insert into agency.agency (id, code, name, kind, level, parent, valid, search)
                values (:id, 'H99', 'UBND tỉnh', 'PROVINCIAL_COMMITTEE', 'PROVINCE', null, '(,)', ' ubnd tinh')
                """).param("id", PROVINCE).update();
        db.sql("""
                insert into campaign.campaign (id, title, year, stage, level, method, owner, publisher, window_from,
                    window_to, reserve_share, burden_months, version, opened_by, opened_at, changed_by, changed_at)
                values (:id, 'Đo lường 2026', 2026, 'PLANNED', 'LOCAL', 'sipas-2023', :agency, :agency,
                    '2026-01-01', '2026-09-30', 0.5, 12, 1, :by, now(), :by, now())
                """)
                .param("id", CAMPAIGN)
                .param("agency", PROVINCE)
                .param("by", Actor.SYSTEM)
                .update();
        db.sql("insert into campaign.arm (campaign, code, kind) values (:id, 'users', 'USERS')")
                .param("id", CAMPAIGN)
                .update();
    }

    /** As many agencies as strata, each with its share of the dossiers and twenty to draw. */
    private static void makeAgencies(JdbcClient db) {
        db.sql("""
                insert into agency.agency (id, code, name, kind, level, parent, valid, search)
                select ('00000000-0000-0009-0000-' || lpad(n::text, 12, '0'))::uuid, 'H99.' || n, 'Xã ' || n,
                    'COMMUNE_COMMITTEE', 'COMMUNE', :province, '(,)', ''
                from generate_series(1, :strata) n
                """).param("province", PROVINCE).param("strata", STRATA).update();
        db.sql("""
                insert into campaign.scope (campaign, agency)
                select :id, id from agency.agency where level = 'COMMUNE'
                """).param("id", CAMPAIGN).update();
        db.sql("""
                insert into campaign.quota (campaign, arm, agency, size)
                select :id, 'users', id, 20 from agency.agency where level = 'COMMUNE'
                """).param("id", CAMPAIGN).update();
        db.sql("""
                insert into agency.procedure (code, name, field, invitation, search)
                values ('1.000001', 'Đăng ký khai sinh', 'Hộ tịch', 'NAMED', '')
                """).update();
    }

    private static void makeLists(JdbcClient db, int units) {
        db.sql("""
                insert into dossier.upload (id, source, loaded_by, loaded_as, agency, loaded_at, file_name, state)
                values (:id, 'FILE', :by, 'AGENCY', :agency, now(), 'a.csv', 'LOADED')
                """)
                .param("id", UPLOAD)
                .param("by", Actor.SYSTEM)
                .param("agency", PROVINCE)
                .update();
        db.sql("""
                insert into dossier.batch (id, upload, agency, quarter, state, dossiers, announced, letter_number,
                    letter_date, signatory, confirmed_by, confirmed_at)
                select id, :upload, id, '2026-Q1', 'CONFIRMED', :each, :each, '1/CV', '2026-04-01', 'An', :by, now()
                from agency.agency where level = 'COMMUNE'
                """)
                .param("upload", UPLOAD)
                .param("each", units / STRATA)
                .param("by", Actor.SYSTEM)
                .update();
    }

    private static void makeDossiers(JdbcClient db, int units) {
        db.sql("""
                insert into dossier.dossier (code, batch, procedure, receiving, counter, resolving, channel, applicant,
                    proxy, received, returned, person, contact, reachable, content)
                select agency.code || '.' || n, id, '1.000001', id, '', id,
                    (array['COUNTER', 'ONLINE', 'POST'])[1 + n % 3], 'CITIZEN', false, '2026-01-02',
                    date '2026-01-05' + n % 200, decode(md5(agency.code || ':' || n), 'hex'), gen_random_uuid(),
                    true, decode(md5('c' || n), 'hex')
                from agency.agency, generate_series(1, :each) n where level = 'COMMUNE'
                """).param("each", units / STRATA).update();
        db.sql("vacuum (analyze) dossier.dossier").update(); // as the server does soon after an import
    }

    private static FrameId freeze(Installation installation) {
        var start = System.nanoTime();
        var id = installation.bean(CountFrame.class).begin(new CampaignId(CAMPAIGN), "users", 1, PLANNER);
        reportTime("counted", start);
        var revision = installation.bean(Frames.class).get(id).revision();
        start = System.nanoTime();
        installation.bean(FreezeFrame.class).freeze(id, revision, SeedRule.COMMITMENTS, PLANNER);
        reportTime("frozen", start);
        installation.bean(JdbcClient.class).sql("vacuum (analyze) frame.unit").update();
        return id;
    }

    private static void reportTime(String what, long start) {
        System.out.printf(Locale.ROOT, "%-22s %22.2f s by the clock%n", what, (System.nanoTime() - start) / 1e9);
    }

    private static void report(Installation installation, FrameId frame, DrawMethod method) {
        var db = installation.bean(JdbcClient.class);
        db.sql("update frame.frame set method = :method")
                .param("method", method.name())
                .update();
        var ceremony = ceremony(db, frame);
        var processor = Machine.processorSeconds();
        var start = System.nanoTime();
        var drawn = installation.bean(DrawSample.class).draw(ceremony, PLANNER);
        var seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-22s %,d drawn  %6.2f s by the clock  %6.2f s of this process's processors%n",
                method,
                db.sql("select official from sample.draw where id = :id")
                        .param("id", drawn.value())
                        .query(Integer.class)
                        .single(),
                seconds,
                Machine.processorSeconds() - processor);
    }

    /** A ceremony whose seed is made. */
    private static CeremonyId ceremony(JdbcClient db, FrameId frame) {
        var id = Ids.next();
        db.sql("""
                insert into sample.ceremony (id, frame, number, kind, state, deadline, reason, seed, opened_by,
                    opened_at)
                select :id, :frame, count(*) + 1, 'COMMITMENTS', 'DONE', now(), 'benchmark',
                    encode(sha256(:id::text::bytea), 'hex'), :by, now()
                from sample.ceremony
                """)
                .param("id", id)
                .param("frame", frame.value())
                .param("by", Actor.SYSTEM)
                .update();
        return new CeremonyId(id);
    }
}
