package vn.thuocdo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import vn.thuocdo.identity.IdentitySchema;

/**
 * A database as a command reaches it, in its two roles.
 *
 * @param ordinary as which the application runs
 * @param identity which alone uses the schema {@code identity}
 */
record DatabaseConnections(DataSource ordinary, DataSource identity) {

    /** The embedded database that runs at {@code url}, by the passwords in its folder. */
    static DatabaseConnections embedded(String url, Path home) throws IOException {
        return new DatabaseConnections(
                source(url, DatabaseRoles.ORDINARY, DatabaseFolder.passwordIn(home, DatabaseRoles.ORDINARY)),
                IdentitySchema.source(
                        url, DatabaseRoles.IDENTITY, DatabaseFolder.passwordIn(home, DatabaseRoles.IDENTITY)));
    }

    /** A database of one's own, by the variables of the environment that the application reads too. */
    static DatabaseConnections named(String url, Map<String, String> environment) {
        return new DatabaseConnections(
                source(
                        url,
                        environment.get("SPRING_DATASOURCE_USERNAME"),
                        environment.get("SPRING_DATASOURCE_PASSWORD")),
                IdentitySchema.source(
                        environment.getOrDefault("THUOCDO_IDENTITY_URL", url),
                        environment.get("THUOCDO_IDENTITY_USERNAME"),
                        environment.get("THUOCDO_IDENTITY_PASSWORD")));
    }

    /** @param user goes before one in the address */
    private static DataSource source(String url, @Nullable String user, @Nullable String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        if (user != null) {
            source.setUser(user);
            source.setPassword(password);
        }
        return source;
    }
}
