package vn.thuocdo.measurement.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A YAML 1.2 file of at most a mebibyte in UTF-8, with or without a byte order mark.
 *
 * <p>Text is brought to Unicode's form NFC. One document a file, fifty levels at most; keys are text and stand once;
 * tags, anchors and aliases are refused.
 */
public final class YamlFile {

    /** More bytes than this are refused before they are read. */
    public static final int LIMIT = 1 << 20;

    private YamlFile() {}

    /**
     * Reads a file.
     *
     * @param file named in problems as it is written here
     * @param reader makes a value of the document's root; it may throw what {@link Problems} gives it to throw
     * @throws FileRefused if the file cannot be read, is not YAML, or {@code reader} reported any problem
     */
    public static <T> T read(Path file, Function<Node, T> reader) {
        var problems = new Problems();
        try {
            return read(file.toString(), bytes(file, problems), reader);
        } catch (Broken reported) {
            throw problems.refused();
        }
    }

    /**
     * Reads a file already in memory.
     *
     * @param name how problems name it
     * @param bytes the whole file
     * @param reader makes a value of the document's root; it may throw what {@link Problems} gives it to throw
     * @throws FileRefused if the bytes are not YAML, or {@code reader} reported any problem
     */
    public static <T> T read(String name, byte[] bytes, Function<Node, T> reader) {
        var problems = new Problems();
        try {
            if (bytes.length > LIMIT) {
                throw tooLarge(name, bytes.length, problems);
            }
            var value = reader.apply(Composer.compose(name, Decoder.text(name, bytes, problems), problems));
            if (problems.areEmpty()) {
                return value;
            }
        } catch (Broken reported) {
            // told below, with the others
        }
        throw problems.refused();
    }

    private static byte[] bytes(Path file, Problems problems) {
        var whole = Position.wholeFile(file.toString());
        if (Files.isDirectory(file)) {
            throw problems.refuse(whole, Message.of(YamlFile.class, "is-a-folder"));
        }
        if (!Files.exists(file)) {
            throw problems.refuse(whole, Message.of(YamlFile.class, "no-such-file", file.toAbsolutePath()));
        }
        try {
            if (Files.size(file) > LIMIT) {
                throw tooLarge(file.toString(), Files.size(file), problems);
            }
            return first(file);
        } catch (IOException unreadable) {
            throw problems.refuse(whole, Message.of(YamlFile.class, "unreadable", unreadable));
        }
    }

    /** What a device such as /dev/zero tells of its size is no limit. */
    private static byte[] first(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(LIMIT + 1);
        }
    }

    private static RuntimeException tooLarge(String name, long bytes, Problems problems) {
        return problems.refuse(Position.wholeFile(name), Message.of(YamlFile.class, "too-large", bytes, LIMIT));
    }
}
