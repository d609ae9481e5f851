package vn.thuocdo.frame;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.thuocdo.statistics.selection.DrawMethod;

/** Turns the eligible dossiers of the {@link Funnel} into the units of a frame, in the order of its file. */
@Repository
class FreezeUnits {

    private static final int CHUNK = 50_000;

    private final JdbcTemplate db;

    FreezeUnits(JdbcTemplate db) {
        this.db = db;
    }

    /** Inserts the units of {@code frame}; the tables of the funnel are there. */
    long insert(
            FrameId frame, List<Stratum> strata, DrawMethod method, FrameIds.OfCampaign ids, FreezeProgress progress) {
        keepIds(ids, progress);
        keepCells(strata);
        progress.at(FreezeProgress.Step.UNITS, 0);
        var units = db.update("""
                insert into frame.unit
                    (frame, ordinal, stratum, id, size, multiplicity, not_asked, dossier, contact, person)
                select ?, row_number() over (order by s.code collate "C", %s i.id collate "C"), s.code, i.id, 1,
                    e.multiplicity, e.not_asked, e.id, e.contact, e.person
                from eligible e
                join frame_id i on i.dossier = e.id
                join stratum_cell s on (s.agency, s.former, s.field, s.channel)
                    = (e.agency, e.former, e.field, e.channel)
                """.formatted(order(method)), frame.value());
        db.execute("analyze frame.unit");
        return units;
    }

    /** Equal steps stratify by the order of the file; other methods need none, and then it tells nothing. */
    private static String order(DrawMethod method) {
        return switch (method) {
            case SIMPLE_RANDOM, PROPORTIONAL_TO_SIZE -> "";
            case SYSTEMATIC -> "e.field, e.procedure, e.returned,";
        };
    }

    /** The campaign's key never reaches the database, so the ids are made here and copied in, piece by piece. */
    private void keepIds(FrameIds.OfCampaign ids, FreezeProgress progress) {
        db.execute("create temp table frame_id (dossier bigint, id text) on commit drop");
        db.execute((ConnectionCallback<Long>) connection -> {
            try (var rows = connection.prepareStatement("select id, code from eligible")) {
                return copy(connection, rows, ids, progress);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        db.execute("analyze frame_id");
    }

    private static long copy(
            Connection connection, PreparedStatement rows, FrameIds.OfCampaign ids, FreezeProgress progress)
            throws SQLException, IOException {
        rows.setFetchSize(CHUNK);
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        var copied = 0L;
        try (var found = rows.executeQuery()) {
            String chunk;
            while (!(chunk = chunk(found, ids)).isEmpty()) {
                var bytes = chunk.getBytes(StandardCharsets.US_ASCII);
                copied += copies.copyIn("copy frame_id (dossier, id) from stdin", new ByteArrayInputStream(bytes));
                progress.at(FreezeProgress.Step.IDS, copied);
            }
        }
        return copied;
    }

    private static String chunk(ResultSet found, FrameIds.OfCampaign ids) throws SQLException {
        var text = new StringBuilder();
        for (var read = 0; read < CHUNK && found.next(); read++) {
            text.append(found.getLong(1))
                    .append('\t')
                    .append(ids.of(found.getString(2)))
                    .append('\n');
        }
        return text.toString();
    }

    private void keepCells(List<Stratum> strata) {
        db.execute("""
                create temp table stratum_cell (code text, agency uuid, former boolean, field text, channel text)
                on commit drop
                """);
        var rows = strata.stream()
                .flatMap(stratum -> stratum.cells().stream().map(cell ->
                        new Object[] {stratum.code(), cell.agency(), cell.former(), cell.field(), cell.channel()}))
                .toList();
        db.batchUpdate("insert into stratum_cell (code, agency, former, field, channel) values (?, ?, ?, ?, ?)", rows);
        db.execute("analyze stratum_cell");
    }

    /** Counts how the frame is made up, for the table that compares a sample with it. */
    void keepMargins(FrameId frame) {
        var dimensions = Map.of(
                "AGENCY", "e.agency::text",
                "FIELD", "e.field",
                "CHANNEL", "e.channel",
                "APPLICANT", "e.applicant",
                "MONTH", "to_char(e.returned, 'YYYY-MM')");
        var counts = dimensions.entrySet().stream()
                .map(dimension -> "select '%s' as dimension, %s as value, count(*) as units from eligible e group by 2"
                        .formatted(dimension.getKey(), dimension.getValue()))
                .collect(Collectors.joining(" union all "));
        db.update(
                "insert into frame.margin (frame, dimension, value, units) select ?, c.* from (%s) c".formatted(counts),
                frame.value());
    }
}
