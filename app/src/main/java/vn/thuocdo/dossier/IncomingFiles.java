package vn.thuocdo.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where files lie while they are loaded: in the data folder, for their owner only, and not a moment longer. */
@Component
class IncomingFiles {

    private final Path folder;

    IncomingFiles(@Value("${thuocdo.home}") Path home) {
        folder = home.toAbsolutePath().resolve("incoming");
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    Path of(UUID upload) {
        return folder.resolve(upload + ".list");
    }

    void drop(UUID upload) {
        try {
            Files.deleteIfExists(of(upload));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drops what a run of the application that was killed left here. */
    void dropAll() {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] sha256(UUID upload) throws IOException {
        try (var content =
                new DigestInputStream(Files.newInputStream(of(upload)), MessageDigest.getInstance("SHA-256"))) {
            var buffer = new byte[1 << 16];
            while (content.read(buffer) >= 0) {
                // the digest sees what is read
            }
            return content.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a Java without SHA-256", e);
        }
    }
}
