package vn.thuocdo.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The rows of one kind of file. */
interface RowSource extends Closeable {

    /** The next row, blank or not; nothing at the end. */
    @Nullable
    Row read();

    /** The same rows; deletes {@code file} when closed. */
    default RowSource deleting(Path file) {
        var rows = this;
        return new RowSource() {
            @Override
            public @Nullable Row read() {
                return rows.read();
            }

            @Override
            public void close() throws IOException {
                try {
                    rows.close();
                } finally {
                    Files.deleteIfExists(file);
                }
            }
        };
    }
}
