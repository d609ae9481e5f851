package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.frame.FrameId;
import vn.thuocdo.frame.Frames;
import vn.thuocdo.frame.Freezings;
import vn.thuocdo.sample.CeremonyId;

/** Kills the application and its PostgreSQL by SIGKILL in the middle of a freeze, an import and a draw. */
class KillTest {

    /** Of the frame being frozen; the other has been. */
    private static final String OF_THE_DRAFT = """
            where u.frame in (
                select f.id from frame.frame f where not exists (select from sample.ceremony c where c.frame = f.id))
            """;

    @TempDir
    Path home;

    @Test
    void leavesAFreezeAnImportAndADrawAbsentAndRepeatable() throws Exception {
        killInTheMiddle();

        try (var database = EmbeddedDatabase.start(home);
                var application = KilledProgram.application(database, false)) {
            var db = application.getBean(JdbcClient.class);
            var frame = new FrameId(id(db, "select id from frame.frame where state = 'DRAFT'"));
            areAbsent(application, frame);
            noDrawIsLeft(db);
            KilledProgram.freeze(application, frame);
            KilledProgram.handIn(application);
            within(() -> application.getBean(Frames.class).get(frame).isFrozen()
                    && count(db, "select count(*) from dossier.upload where state = 'LOADED' and rows > 0") == 1);
            assertThat(count(db, "select count(*) from frame.unit u " + OF_THE_DRAFT))
                    .isEqualTo(60);
            assertThat(count(db, "select count(*) from dossier.dossier")).isEqualTo(60 + KilledProgram.ROWS);
            KilledProgram.draw(application, new CeremonyId(id(db, "select id from sample.ceremony")));
            assertThat(count(db, "select official from sample.draw")).isEqualTo(20);
            assertThat(count(db, "select count(*) from sample.drawn_unit where status <> 'RESERVE'"))
                    .isEqualTo(20);
            assertThat(count(db, "select count(*) from campaign.campaign where stage = 'SAMPLED'"))
                    .isEqualTo(1);
        }
    }

    private static void noDrawIsLeft(JdbcClient db) {
        for (var table : List.of("sample.draw", "sample.drawn_unit", "frame.asked")) {
            assertThat(count(db, "select count(*) from " + table)).as(table).isZero();
        }
        assertThat(count(db, "select count(*) from audit.entry where deed = 'sample.drawn'"))
                .isZero();
        assertThat(count(db, "select count(*) from campaign.campaign where stage = 'SAMPLED'"))
                .isZero();
    }

    private void areAbsent(ConfigurableApplicationContext application, FrameId frame) throws IOException {
        var db = application.getBean(JdbcClient.class);
        assertThat(application.getBean(Frames.class).get(frame).isDraft()).isTrue();
        assertThat(application.getBean(Freezings.class).of(frame).orElseThrow().problem())
                .isEqualTo("frame/freeze-cut-off");
        assertThat(count(db, "select count(*) from frame.unit u " + OF_THE_DRAFT))
                .isZero();
        assertThat(count(db, "select count(*) from frame.stratum u " + OF_THE_DRAFT))
                .isZero();
        assertThat(count(db, "select count(*) from dossier.dossier")).isEqualTo(60);
        assertThat(count(db, "select count(*) from contact.person")).isZero();
        assertThat(count(db, "select count(*) from dossier.upload where problem = 'dossier/load-cut-off'"))
                .isEqualTo(1);
        try (var files = Files.list(home.resolve("incoming"))) {
            assertThat(files).isEmpty();
        }
    }

    /** Holds three tables, so that all wait with most of their work done, and kills then. */
    private void killInTheMiddle() throws IOException, SQLException, InterruptedException {
        var program = start();
        var url = program.inputReader()
                .lines()
                .filter(line -> line.startsWith("ready "))
                .findFirst()
                .orElseThrow()
                .substring("ready ".length());
        try (var holder = DriverManager.getConnection(
                        url, DatabaseRoles.ORDINARY, DatabaseFolder.passwordIn(home, DatabaseRoles.ORDINARY));
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table frame.margin, dossier.dossier, frame.asked in share mode");
            try (var commands = program.outputWriter()) {
                commands.write("go\n");
            }
            within(() -> waiting(holder) == 3);
            program.destroyForcibly().waitFor();
            killServer();
        } catch (SQLException ours) {
            assertThat(program.isAlive()).isFalse(); // our own connection dies with the server
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProgram.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void killServer() throws IOException {
        var server = Long.parseLong(
                Files.readAllLines(home.resolve("cluster/postmaster.pid")).getFirst());
        var postmaster = ProcessHandle.of(server).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    private static long waiting(Connection holder) {
        try (var statement = holder.createStatement();
                var result = statement.executeQuery("""
                        select count(*) from pg_locks
                        where not granted and relation in
                            ('frame.margin'::regclass, 'dossier.dossier'::regclass, 'frame.asked'::regclass)
                        """)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Looks until it is so. */
    private static void within(BooleanSupplier so) {
        var end = Instant.now().plus(Duration.ofSeconds(60));
        while (!so.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    private static UUID id(JdbcClient db, String sql) {
        return db.sql(sql).query(UUID.class).single();
    }

    private static long count(JdbcClient db, String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
