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
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.frame.FrameId;
import vn.thuocdo.frame.Frames;
import vn.thuocdo.frame.Freezings;

/** Kills the application and its PostgreSQL by SIGKILL in the middle of a freeze and of an import. */
class KillTest {

    @TempDir
    Path home;

    @Test
    void leavesAFreezeAndAnImportAbsentAndRepeatable() throws Exception {
        killInTheMiddle();

        try (var database = EmbeddedDatabase.start(home);
                var application = KilledProgram.application(database, false)) {
            var db = application.getBean(JdbcClient.class);
            var frame = new FrameId(
                    db.sql("select id from frame.frame").query(UUID.class).single());
            isAbsent(application, frame);
            KilledProgram.freeze(application, frame);
            KilledProgram.handIn(application);
            within(() -> application.getBean(Frames.class).get(frame).isFrozen()
                    && count(db, "select count(*) from dossier.upload where state = 'LOADED' and rows > 0") == 1);
            assertThat(count(db, "select count(*) from frame.unit")).isEqualTo(60);
            assertThat(count(db, "select count(*) from dossier.dossier")).isEqualTo(60 + KilledProgram.ROWS);
        }
    }

    private void isAbsent(ConfigurableApplicationContext application, FrameId frame) throws IOException {
        var db = application.getBean(JdbcClient.class);
        assertThat(application.getBean(Frames.class).get(frame).isDraft()).isTrue();
        assertThat(application.getBean(Freezings.class).of(frame).orElseThrow().problem())
                .isEqualTo("frame/freeze-cut-off");
        assertThat(count(db, "select count(*) from frame.unit")).isZero();
        assertThat(count(db, "select count(*) from frame.stratum")).isZero();
        assertThat(count(db, "select count(*) from dossier.dossier")).isEqualTo(60);
        assertThat(count(db, "select count(*) from contact.person")).isZero();
        assertThat(count(db, "select count(*) from dossier.upload where problem = 'dossier/load-cut-off'"))
                .isEqualTo(1);
        try (var files = Files.list(home.resolve("incoming"))) {
            assertThat(files).isEmpty();
        }
    }

    /** Holds two tables, so that both wait with most of their work done, and kills then. */
    private void killInTheMiddle() throws IOException, SQLException, InterruptedException {
        var program = start();
        var url = program.inputReader()
                .lines()
                .filter(line -> line.startsWith("ready "))
                .findFirst()
                .orElseThrow()
                .substring("ready ".length());
        try (var holder = DriverManager.getConnection(url, "postgres", DatabaseFolder.passwordIn(home));
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table frame.margin, dossier.dossier in share mode");
            try (var commands = program.outputWriter()) {
                commands.write("go\n");
            }
            within(() -> waiting(holder) == 2);
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
                        where not granted and relation in ('frame.margin'::regclass, 'dossier.dossier'::regclass)
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

    private static long count(JdbcClient db, String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
