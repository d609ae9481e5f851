package vn.thuocdo.backup;

import java.nio.file.Path;

/** A file that cannot be restored, or not into this database. */
public final class BackupRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** The file is no backup, was cut short, or was changed. */
        NOT_A_BACKUP,
        /** It was taken by a newer program. */
        NEWER,
        /** The database has accounts already. */
        DATABASE_IN_USE
    }

    private final Reason reason;

    BackupRefused(Reason reason, Path file) {
        super(reason + " " + file);
        this.reason = reason;
    }

    BackupRefused(Reason reason, Path file, Throwable cause) {
        super(reason + " " + file, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
