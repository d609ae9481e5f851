package vn.thuocdo.measurement.draw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.yaml.FileRefused;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Position;
import vn.thuocdo.measurement.yaml.Problem;
import vn.thuocdo.statistics.selection.FrameRefused;
import vn.thuocdo.statistics.selection.FrameUnit;

/**
 * A frame in a CSV file with the columns order, stratum, id, size, in any order; read anew by each iterator, one unit
 * at a time.
 *
 * <p>An iterator throws {@link FileRefused} for what is wrong with the file, at the latest at its end.
 */
public final class FrameFile implements Iterable<FrameUnit>, AutoCloseable {

    private static final int STEP = 1 << 16;

    private final Path file;
    private final LongConsumer progress;
    private @Nullable FrameRecords records;
    private @Nullable FrameReader reader;

    /**
     * A frame to be read.
     *
     * @param progress is told now and then how many units the present reading has seen
     */
    public FrameFile(Path file, LongConsumer progress) {
        this.file = file;
        this.progress = progress;
    }

    /**
     * Looks whether the file has what a draw proportional to size needs.
     *
     * @throws FileRefused if the file has no column of sizes
     */
    public void requireSizes() {
        var columns = open().columns();
        if (!columns.hasSize()) {
            throw refused(columns.header(), "no-sizes");
        }
    }

    @Override
    public Iterator<FrameUnit> iterator() {
        var units = open();
        if (!units.hasNext()) {
            throw refused(units.columns().header(), "no-units");
        }
        return new Iterator<>() {
            private long seen;

            @Override
            public boolean hasNext() {
                return units.hasNext();
            }

            @Override
            public FrameUnit next() {
                if (++seen % STEP == 0) {
                    progress.accept(seen);
                }
                return units.next();
            }
        };
    }

    private FrameReader open() {
        close();
        try {
            var opened = new FrameRecords(file.toString(), Files.newInputStream(file));
            records = opened;
            var made = new FrameReader(opened);
            reader = made;
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Says at which line a draw refused this frame, whose unit it was reading.
     *
     * @param refusal by the draw that read this file last
     */
    public FileRefused refused(FrameRefused refusal) {
        var unit = refusal.unit();
        var column = refusal.reason().name().toLowerCase(Locale.ROOT);
        if (reader == null) {
            throw new IllegalStateException("the frame has not been read");
        }
        var position = reader.position(column);
        return switch (refusal.reason()) {
            case ORDER -> refused(position, "order", unit.order(), refusal.earlier());
            case ID -> refused(position, "id-twice", unit.id(), lineOf(refusal.earlier()));
            case STRATUM -> refused(position, "unplanned", unit.stratum());
            case SIZE -> refused(position, "sum", unit.stratum());
        };
    }

    private int lineOf(long order) {
        for (var units = open(); units.hasNext(); ) {
            if (units.next().order() == order) {
                return units.position("order").line();
            }
        }
        throw new IllegalStateException("the frame has no order %d any more".formatted(order));
    }

    private static FileRefused refused(Position position, String key, Object... arguments) {
        return new FileRefused(List.of(new Problem(position, Message.of(FrameFile.class, key, arguments))));
    }

    /** Closes the file; a further iterator opens it again. */
    @Override
    public void close() {
        try {
            if (records != null) {
                records.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
