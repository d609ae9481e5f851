package vn.thuocdo.contact;

import java.nio.file.Path;

/** A key, or the folder of the keys, can be read by others than its owner. */
public final class KeysReadableByOthers extends RuntimeException {

    KeysReadableByOthers(Path file) {
        super("%s can be read by others; run: chmod -R go-rwx %s".formatted(file, file));
    }
}
