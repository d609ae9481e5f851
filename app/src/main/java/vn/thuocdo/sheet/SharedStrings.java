package vn.thuocdo.sheet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;
import vn.thuocdo.problem.Problem;

/** The table of strings that a workbook's cells point into. A million of them stay in a file, not in the heap. */
final class SharedStrings implements Closeable {

    private final Arena arena = Arena.ofShared();
    private final Path file;
    private long[] ends = new long[1024];
    private int size;
    private MemorySegment texts = MemorySegment.NULL;

    private SharedStrings(Path file) {
        this.file = file;
    }

    static SharedStrings none() throws IOException {
        return new SharedStrings(Files.createTempFile("strings", null));
    }

    /** @param taken what is kept of a text */
    static SharedStrings read(InputStream content, String name, int cellChars, UnaryOperator<String> taken)
            throws IOException, XMLStreamException {
        var strings = none();
        try (var out = new BufferedOutputStream(Files.newOutputStream(strings.file), 1 << 16)) {
            var xml = new Xml(content);
            while (xml.advance()) {
                if (xml.starts("si")) {
                    var text = taken.apply(xml.richText("si"));
                    if (text.length() > cellChars) {
                        throw new SheetUnreadable(Problem.SHEET_CELL_TOO_LONG, name, cellChars);
                    }
                    strings.add(text.getBytes(StandardCharsets.UTF_8), out);
                }
            }
        } catch (IOException | XMLStreamException | RuntimeException failure) {
            strings.close();
            throw failure;
        }
        try (var channel = FileChannel.open(strings.file, StandardOpenOption.READ)) {
            strings.texts = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), strings.arena);
        }
        return strings;
    }

    private void add(byte[] text, BufferedOutputStream out) throws IOException {
        ends = size == ends.length ? Arrays.copyOf(ends, size * 2) : ends;
        ends[size] = (size == 0 ? 0 : ends[size - 1]) + text.length;
        size++;
        out.write(text);
    }

    /** The string at {@code index}; blank where there is none. */
    String get(int index) {
        if (index < 0 || index >= size) {
            return "";
        }
        var start = index == 0 ? 0 : ends[index - 1];
        var bytes = texts.asSlice(start, ends[index] - start).toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        arena.close();
        Files.deleteIfExists(file);
    }
}
