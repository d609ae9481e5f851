package vn.thuocdo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** A folder for what an application under test keeps beside its database. */
final class TestHome {

    private TestHome() {}

    static String folder() {
        try {
            var folder = Files.createTempDirectory("thuocdo-test");
            folder.toFile().deleteOnExit();
            return folder.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
