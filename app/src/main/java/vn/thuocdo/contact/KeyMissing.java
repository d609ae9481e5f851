package vn.thuocdo.contact;

import java.nio.file.Path;

/** The database was sealed under a key that the folder of the keys does not have, or has another of. */
public final class KeyMissing extends RuntimeException {

    KeyMissing(String name, Path folder) {
        super("key %s of this database is not in %s; put the keys back that belong to it".formatted(name, folder));
    }
}
