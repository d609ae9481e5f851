package vn.thuocdo.measurement.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Looks whether a folder for results can be made, before the work is done and not after. */
final class OutFolder {

    private OutFolder() {}

    /** What stands in the way of the folder: a file in its place or above it, or a folder nothing may be written to. */
    static Optional<Path> obstacle(Path out) {
        var existing = out.toAbsolutePath().normalize();
        while (existing.getParent() != null && Files.notExists(existing)) {
            existing = existing.getParent();
        }
        return Files.isDirectory(existing) && Files.isWritable(existing) ? Optional.empty() : Optional.of(existing);
    }
}
