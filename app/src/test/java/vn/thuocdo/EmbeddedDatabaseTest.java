package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path home;

    @Test
    void flushesEveryCommitAndAsksForThePassword() throws IOException, SQLException {
        try (var database = EmbeddedDatabase.start(home)) {
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void keepsWhatWasCommittedOverAStop() throws IOException, SQLException {
        try (var database = EmbeddedDatabase.start(home)) {
            ask(database, "create table kept as select 'whole' as what; select what from kept");
        }

        try (var database = EmbeddedDatabase.start(home)) {
            assertThat(ask(database, "select what from kept")).isEqualTo("whole");
        }
    }

    @Test
    void stopsTheServerThatAKilledProgramLeftAndKeepsWhatWasCommitted() throws Exception {
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseUser.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(program.inputReader().lines().anyMatch("committed"::equals)).isTrue();
        program.destroyForcibly().waitFor();
        var left = Long.parseLong(
                Files.readAllLines(home.resolve("cluster/postmaster.pid")).getFirst());

        try (var database = EmbeddedDatabase.start(home)) {
            assertThat(ask(database, "select what from kept")).isEqualTo("whole");
        }
        assertThat(ProcessHandle.of(left)).isEmpty();
    }

    @Test
    void isUsedByOneProgramAtATime() throws IOException, SQLException {
        try (var _ = EmbeddedDatabase.start(home)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(home)).isInstanceOf(DatabaseInUse.class);
        }
    }

    @Test
    void isMadeAnewWhereItsMakingWasInterrupted() throws IOException, SQLException {
        Files.createDirectories(home.resolve("cluster/base"));
        Files.writeString(home.resolve("cluster/postgresql.conf"), "half");

        try (var database = EmbeddedDatabase.start(home)) {
            assertThat(ask(database, "select 'whole'")).isEqualTo("whole");
        }
    }

    static String ask(EmbeddedDatabase database, String sql) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            var rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (var result = statement.getResultSet()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
