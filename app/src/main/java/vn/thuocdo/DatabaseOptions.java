package vn.thuocdo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
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
        } catch (FolderOfOlderBuild old) {
            throw new ParameterException(
                    spec.commandLine(), CommandTexts.of(spec).get("serve.older-build", old.home()), old);
        }
    }

    /** Works on the database: the one at the address, else the embedded one, running already or started for this. */
    <T> T with(DatabaseWork<T> work) throws IOException, SQLException {
        if (url != null) {
            return work.on(DatabaseConnections.named(url, System.getenv()));
        }
        var running = DatabaseFolder.running(home());
        if (running.isPresent()) {
            return work.on(DatabaseConnections.embedded(running.get(), home()));
        }
        try (var embedded = startEmbedded()) {
            return work.on(DatabaseConnections.embedded(embedded.url(), home()));
        }
    }

    /** The same for what needs both roles: those of a database of one's own must both be named. */
    <T> T withBothRoles(DatabaseWork<T> work) throws IOException, SQLException {
        if (url != null && System.getenv("THUOCDO_IDENTITY_USERNAME") == null) {
            throw new ParameterException(
                    spec.commandLine(), CommandTexts.of(spec).get("serve.identity.no-role"));
        }
        return with(work);
    }

    /** What is done on a database. */
    interface DatabaseWork<T> {
        T on(DatabaseConnections database) throws IOException, SQLException;
    }
}
