package vn.thuocdo.dossier;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Copies rows into the table {@code incoming} of the transaction: the caller's thread reads them and sends what
 * is ready, another checks and seals, and the server stores, each at the same time. No more than a few thousand rows
 * are in memory at any moment.
 */
@Component
class CopyIncoming {

    private static final int PART = 2_000;
    private static final int PARTS_AHEAD = 4;
    private static final String COPY = "copy incoming (" + SealRows.COLUMNS + ") from stdin (format binary)";

    private final DataSource database;
    private final SealRows seal;

    CopyIncoming(DataSource database, SealRows seal) {
        this.database = database;
        this.seal = seal;
    }

    /**
     * @param mostFaults how many faults are told
     * @param progress is told now and then how many rows have been copied
     */
    Tally copy(Iterator<RawRow> rows, RowCheck check, int mostFaults, LongConsumer progress) {
        try {
            var connection = DataSourceUtils.getConnection(database).unwrap(PGConnection.class);
            var copy = connection.getCopyAPI().copyIn(COPY);
            try {
                send(BinaryCopy.head(), copy);
                var tally = pump(rows, check, copy, new Tally(mostFaults), progress);
                send(BinaryCopy.end(), copy);
                copy.endCopy();
                return tally;
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rows cannot be copied to the server", e);
        }
    }

    private Tally pump(Iterator<RawRow> rows, RowCheck check, CopyIn copy, Tally tally, LongConsumer progress)
            throws SQLException {
        try (var sealing = Executors.newSingleThreadExecutor()) {
            var ahead = new ArrayDeque<Future<SealRows.Sealed>>();
            while (rows.hasNext()) {
                var part = next(rows);
                ahead.add(sealing.submit(() -> seal.seal(part, check)));
                if (ahead.size() > PARTS_AHEAD) {
                    take(ahead.remove(), copy, tally);
                    progress.accept(tally.rows());
                }
            }
            for (var part : ahead) {
                take(part, copy, tally);
            }
            return tally;
        }
    }

    private static List<RawRow> next(Iterator<RawRow> rows) {
        var part = new ArrayList<RawRow>(PART);
        while (part.size() < PART && rows.hasNext()) {
            part.add(rows.next());
        }
        return part;
    }

    private static void take(Future<SealRows.Sealed> part, CopyIn copy, Tally tally) throws SQLException {
        try {
            var sealed = part.get();
            send(sealed.bytes(), copy);
            tally.add(sealed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("loading was stopped", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("rows cannot be sealed", e);
        }
    }

    private static void send(byte[] bytes, CopyIn copy) throws SQLException {
        copy.writeToCopy(bytes, 0, bytes.length);
    }
}
