package vn.thuocdo;

import java.nio.file.Path;

/** The folder of the embedded database was made by a build that had one role for everything. */
public final class FolderOfOlderBuild extends RuntimeException {

    private final Path home;

    public FolderOfOlderBuild(Path home) {
        super(home + " was made by an older build, whose database has no roles of its own; use another folder");
        this.home = home;
    }

    public Path home() {
        return home;
    }
}
