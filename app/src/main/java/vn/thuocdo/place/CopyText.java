package vn.thuocdo.place;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows in the text format of COPY. */
final class CopyText {

    private final StringBuilder text = new StringBuilder();

    void row(@Nullable Object... cells) {
        for (var at = 0; at < cells.length; at++) {
            text.append(at == 0 ? "" : "\t").append(escaped(cells[at]));
        }
        text.append('\n');
    }

    private static String escaped(@Nullable Object cell) {
        return cell == null
                ? "\\N"
                : cell.toString()
                        .replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }

    /** Copies the rows into {@code table (columns)}, in the transaction under way. */
    void into(String target, JdbcTemplate db) {
        db.execute((ConnectionCallback<Long>) connection -> {
            try {
                var copy = connection.unwrap(PGConnection.class).getCopyAPI();
                return copy.copyIn("copy " + target + " from stdin", new StringReader(text.toString()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }
}
