package vn.thuocdo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.thuocdo.measurement.command.CommandTexts;

/** Which database a command works on: one of its own, by address, else the embedded one of a folder. */
public final class DatabaseOptions {

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${env:THUOCDO_HOME}",
            descriptionKey = "database.home")
    @Nullable
    Path home;

    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "${env:THUOCDO_DATABASE}",
            descriptionKey = "database.url")
    @Nullable
    String url;

    boolean isEmbedded() {
        return url == null;
    }

    /** The folder of the embedded database, the keys, and whatever else lasts. */
    Path home() {
        return home == null ? EmbeddedDatabase.usualHome() : home;
    }

    EmbeddedDatabase startEmbedded() throws IOException, SQLException {
        try {
            return EmbeddedDatabase.start(home());
        } catch (DatabaseInUse inUse) {
            throw new ParameterException(
                    spec.commandLine(), CommandTexts.of(spec).get("serve.in-use", inUse.home()), inUse);
        }
    }

    /** Works on the database: the one at the address, else the embedded one, running already or started for this. */
    <T> T with(DatabaseWork<T> work) throws IOException, SQLException {
        if (url != null) {
            return work.on(source(url, null, null));
        }
        var running = DatabaseFolder.running(home());
        if (running.isPresent()) {
            return work.on(source(running.get(), "postgres", DatabaseFolder.passwordIn(home())));
        }
        try (var embedded = startEmbedded()) {
            return work.on(source(embedded.url(), embedded.user(), embedded.password()));
        }
    }

    private static PGSimpleDataSource source(String url, @Nullable String user, @Nullable String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        if (user != null) {
            source.setUser(user);
            source.setPassword(password);
        }
        return source;
    }

    /** What is done on a database. */
    interface DatabaseWork<T> {
        T on(PGSimpleDataSource database) throws IOException, SQLException;
    }
}
