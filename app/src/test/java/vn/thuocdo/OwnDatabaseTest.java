package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.identity.IdentitySchema;
import vn.thuocdo.measurement.command.CommandTexts;
import vn.thuocdo.measurement.language.Language;

/** A PostgreSQL of one's own, made as the page says, and one that was made otherwise. */
class OwnDatabaseTest {

    private static final Pattern SQL = Pattern.compile("(?s)```sql\\n(.*?)\\\\c thuocdo\\n(.*?)```");

    @TempDir
    Path home;

    @Test
    void isAsTheApplicationWantsItOnceItsAdministratorDidWhatThePageSays() throws IOException, SQLException {
        var page = SQL.matcher(Files.readString(Path.of("..", "docs", "installation.md")));
        assertThat(page.find()).isTrue();

        run("postgres", page.group(1));
        run("own", page.group(2));

        var ordinary = TestDatabase.as("own", "own");
        var identity = TestDatabase.as("own_identity", "own");
        IdentitySchema.requireApart(JdbcClient.create(ordinary), JdbcClient.create(identity));
        IdentitySchema.migrations(identity, "latest").migrate();
        Flyway.configure().dataSource(ordinary).defaultSchema("thuocdo").load().migrate();
    }

    /** Under other names, for the server of the tests has those of the page. */
    private static void run(String database, String sql) throws SQLException {
        try (var connection = TestDatabase.as("postgres", database).getConnection()) {
            for (var statement : sql.replace("thuocdo", "own").split(";")) {
                execute(connection, statement);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        if (!sql.isBlank()) {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "backup", "restore"})
    void isNotUsedUnlessARoleForTheIdentitiesIsNamed(String command) {
        var url = TestDatabase.settings().get("spring.datasource.url");
        var err = new StringWriter();
        var texts = CommandTexts.in(Language.VIETNAMESE);
        var line = Thuocdo.commandLine(
                        List.of(ServeCommand.class, BackupCommand.class, RestoreCommand.class),
                        texts,
                        new Failures(texts, false))
                .setErr(new PrintWriter(err));
        var last =
                command.equals("serve") ? "--port=0" : home.resolve("all.zip").toString();

        var code = line.execute(command, "--home=" + home, "--database=" + url, last);

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("Chưa chỉ ra vai trò riêng", "THUOCDO_IDENTITY_USERNAME");
    }
}
