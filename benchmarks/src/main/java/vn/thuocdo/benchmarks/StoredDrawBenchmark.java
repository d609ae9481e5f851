package vn.thuocdo.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Ids;
import vn.thuocdo.access.Role;
import vn.thuocdo.frame.FrameFile;
import vn.thuocdo.frame.FrameId;
import vn.thuocdo.sample.CeremonyId;
import vn.thuocdo.sample.DrawSample;
import vn.thuocdo.statistics.selection.DrawMethod;

/**
 * How long the application takes to draw 40,000 of 5 million dossiers in 2,000 strata, with 20,000 reserves: the frame
 * read from PostgreSQL and its hash compared with the published one, the sample kept and committed. The budget is 10
 * seconds.
 *
 * <p>The units are made in the database. The first draw meets a program that has just started; each further one
 * replaces the one before. The processor's time is that of this process; the server's comes on top, on the other core.
 */
public final class StoredDrawBenchmark {

    private static final int STRATA = 2_000;
    private static final UUID PROVINCE = new UUID(1, 0);
    private static final UUID CAMPAIGN = new UUID(2, 0);
    private static final UUID FRAME = new UUID(3, 0);
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
            makeFrame(db, units);
            makeUnits(db, units);
            publish(installation);
            for (var method : DrawMethod.values()) {
                report(installation, method);
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
                values (:id, 'Đo lường 2026', 2026, 'FRAME_FROZEN', 'LOCAL', 'sipas-2023', :agency, :agency,
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

    private static void makeFrame(JdbcClient db, int units) {
        db.sql("""
                insert into frame.frame (id, campaign, arm, step, version, state, layout, smallest, method, take,
                    revision, counted_at, seed_rule, units, sha256, frozen_by, frozen_at)
                values (:id, :campaign, 'users', 1, 1, 'FROZEN', 'AGENCY', 0, 'SIMPLE_RANDOM', 0, 1, now(),
                    'COMMITMENTS', :units, sha256(''), :by, now())
                """)
                .param("id", FRAME)
                .param("campaign", CAMPAIGN)
                .param("units", units)
                .param("by", Actor.SYSTEM)
                .update();
    }

    private static void makeUnits(JdbcClient db, int units) {
        db.sql("""
                insert into frame.stratum (frame, code, name, agency, former, units, size, reserves)
                select :id, 'S' || lpad(h::text, 4, '0'), 'Tầng ' || h, null, false, :each, 20, 10
                from generate_series(0, :most) h
                """)
                .param("id", FRAME)
                .param("each", units / STRATA)
                .param("most", STRATA - 1)
                .update();
        db.sql("""
                insert into frame.unit (frame, ordinal, stratum, id, size, multiplicity, not_asked)
                select :id, n, 'S' || lpad(((n - 1) / :each)::text, 4, '0'), md5(n::text), 1 + n % 50, 1, false
                from generate_series(1, :each * :strata) n
                """)
                .param("id", FRAME)
                .param("each", units / STRATA)
                .param("strata", STRATA)
                .update();
        db.sql("vacuum (analyze) frame.unit").update(); // as the server does soon after freezing
    }

    /** Writes down the hash of the frame's file, as freezing does. */
    private static void publish(Installation installation) throws IOException {
        var digest = sha256();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            installation.bean(FrameFile.class).write(new FrameId(FRAME), out);
        }
        installation
                .bean(JdbcClient.class)
                .sql("update frame.frame set sha256 = :sha256")
                .param("sha256", digest.digest())
                .update();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("a Java without SHA-256", missing);
        }
    }

    private static void report(Installation installation, DrawMethod method) {
        var db = installation.bean(JdbcClient.class);
        db.sql("update frame.frame set method = :method")
                .param("method", method.name())
                .update();
        var ceremony = ceremony(db);
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
    private static CeremonyId ceremony(JdbcClient db) {
        var id = Ids.next();
        db.sql("""
                insert into sample.ceremony (id, frame, number, kind, state, deadline, reason, seed, opened_by,
                    opened_at)
                select :id, :frame, count(*) + 1, 'COMMITMENTS', 'DONE', now(), 'benchmark',
                    encode(sha256(:id::text::bytea), 'hex'), :by, now()
                from sample.ceremony
                """)
                .param("id", id)
                .param("frame", FRAME)
                .param("by", Actor.SYSTEM)
                .update();
        return new CeremonyId(id);
    }
}
