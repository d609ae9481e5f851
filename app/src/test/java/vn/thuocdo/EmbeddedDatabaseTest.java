package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
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
            for (var role : List.of("postgres", "thuocdo", "thuocdo_identity")) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.url(), role, "guess"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
        }
    }

    @Test
    void runsUnderARoleThatIsNoSuperuserAndDoesNotReachIdentity() throws IOException, SQLException {
        try (var database = EmbeddedDatabase.start(home)) {
            assertThat(ask(
                            database,
                            "select current_user || ' ' || rolsuper || ' ' || rolcreaterole"
                                    + " from pg_roles where rolname = current_user"))
                    .isEqualTo("thuocdo false false");
            assertThatThrownBy(() -> ask(database, "create table identity.mine (a int)"))
                    .hasMessageContaining("permission denied for schema identity");
        }
    }

    @Test
    void doesNotOpenTheFolderOfAnOlderBuild() throws IOException, SQLException {
        EmbeddedDatabase.start(home).close();
        Files.delete(home.resolve("thuocdo.password"));
        Files.move(home.resolve("thuocdo_identity.password"), home.resolve("password"));

        assertThatThrownBy(() -> EmbeddedDatabase.start(home)).isInstanceOf(FolderOfOlderBuild.class);
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

    static Connection connect(EmbeddedDatabase database) throws IOException, SQLException {
        var settings = database.settings();
        return DriverManager.getConnection(
                database.url(),
                String.valueOf(settings.get("spring.datasource.username")),
                String.valueOf(settings.get("spring.datasource.password")));
    }

    static String ask(EmbeddedDatabase database, String sql) throws IOException, SQLException {
        try (var connection = connect(database);
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
