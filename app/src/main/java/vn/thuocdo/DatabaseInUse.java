package vn.thuocdo;

import java.nio.file.Path;

/** Another program holds the folder of the embedded database. */
public final class DatabaseInUse extends RuntimeException {

    private final Path home;

    public DatabaseInUse(Path home) {
        super("another program uses " + home);
        this.home = home;
    }

    public Path home() {
        return home;
    }
}
