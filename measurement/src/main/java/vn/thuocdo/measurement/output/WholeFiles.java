package vn.thuocdo.measurement.output;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Files of one folder that appear together and whole.
 *
 * <p>Each is first written beside its place, as {@code index.csv.4711.part} with the number of the process, and all are
 * moved at the end: a run that is stopped leaves the files of the run before, never half a file, and two runs at once
 * do not write into each other's.
 */
public final class WholeFiles implements Closeable {

    private final Path folder;
    private final List<Path> files = new ArrayList<>();

    private WholeFiles(Path folder) {
        this.folder = folder;
    }

    /** Begins with none; the folder is made where it is missing. */
    public static WholeFiles in(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new WholeFiles(folder);
    }

    /** Writes the content of the file called {@code name}; it is not there yet. */
    public void write(String name, Content content) throws IOException {
        var file = folder.resolve(name);
        files.add(file);
        try (var out = new BufferedOutputStream(Files.newOutputStream(unfinished(file)))) {
            content.writeTo(out);
        }
    }

    /** Moves all to their places, where they replace files of the same names, and returns them as they were written. */
    public List<Path> replace() throws IOException {
        for (var file : files) {
            Files.move(unfinished(file), file, StandardCopyOption.ATOMIC_MOVE);
        }
        return List.copyOf(files);
    }

    /**
     * Moves all to their places, none of which is taken.
     *
     * @throws FileAlreadyExistsException if there is a file of one of the names; then none of all is there
     */
    public List<Path> keep() throws IOException {
        var placed = new ArrayList<Path>();
        try {
            for (var file : files) {
                Files.move(unfinished(file), file);
                placed.add(file);
            }
            return List.copyOf(files);
        } catch (IOException e) {
            for (var file : placed) {
                Files.deleteIfExists(file);
            }
            throw e;
        }
    }

    /** Takes away what was not moved. */
    @Override
    public void close() throws IOException {
        for (var file : files) {
            Files.deleteIfExists(unfinished(file));
        }
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling("%s.%d.part"
                .formatted(file.getFileName(), ProcessHandle.current().pid()));
    }

    /** What a file is to hold. */
    @FunctionalInterface
    public interface Content {

        /** Writes it; {@code out} stays open. */
        void writeTo(OutputStream out) throws IOException;
    }
}
