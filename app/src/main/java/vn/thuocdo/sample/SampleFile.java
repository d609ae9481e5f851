package vn.thuocdo.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.thuocdo.frame.FrameId;
import vn.thuocdo.statistics.selection.Draw;
import vn.thuocdo.statistics.selection.DrawnUnit;
import vn.thuocdo.statistics.selection.DrawnUnit.Status;
import vn.thuocdo.statistics.selection.Fraction;
import vn.thuocdo.statistics.selection.StratumDraw;

/** What was drawn as rows, and as {@code sample.csv}: byte for byte the file that {@code ./thuocdo draw} writes. */
@Repository
public class SampleFile {

    private static final String HEADER = "stratum,id,order,position,status,inclusion_probability\n";

    private final JdbcTemplate db;

    public SampleFile(JdbcTemplate db) {
        this.db = db;
    }

    /** The file of a draw just made. */
    static String of(Draw draw) {
        var text = new StringBuilder(HEADER);
        for (var stratum : draw.strata()) {
            for (var drawn : stratum.units()) {
                line(
                        text,
                        drawn.unit().stratum(),
                        drawn.unit().id(),
                        drawn.unit().order(),
                        drawn.position());
                var status = drawn.status().name().toLowerCase(Locale.ROOT);
                text.append(status)
                        .append(',')
                        .append(probability(stratum, drawn).decimal())
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String stratum, String id, long order, int position) {
        text.append(stratum).append(',').append(id).append(',').append(order).append(',');
        text.append(position).append(',');
    }

    /** The same file of a draw that is kept. */
    public String of(DrawId draw) {
        var text = new StringBuilder(HEADER);
        db.query(
                """
                select stratum, id, unit, position, status, part, whole
                from sample.drawn_unit where draw = ?
                order by stratum collate "C", array_position(array['CERTAIN', 'MAIN', 'RESERVE'], status), position
                """,
                row -> {
                    line(text, row.getString(1), row.getString(2), row.getLong(3), row.getInt(4));
                    text.append(row.getString(5).toLowerCase(Locale.ROOT)).append(',');
                    text.append(new Fraction(row.getLong(6), row.getLong(7)).decimal())
                            .append('\n');
                },
                draw.value());
        return text.toString();
    }

    /** SHA-256 of a file, 64 hexadecimal digits. */
    static String sha256(String file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(file.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("a Java without SHA-256", missing);
        }
    }

    void keep(DrawId id, FrameId frame, Draw draw) {
        var text = new StringBuilder();
        for (var stratum : draw.strata()) {
            for (var drawn : stratum.units()) {
                var chance = probability(stratum, drawn);
                var unit = drawn.unit();
                cells(text, id.value(), frame.value(), unit.order(), unit.stratum(), unit.id());
                cells(text, drawn.status(), drawn.position(), chance.part());
                text.append(chance.whole()).append('\n');
            }
        }
        copy(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void cells(StringBuilder text, @Nullable Object... cells) {
        for (var cell : cells) {
            text.append(cell).append('\t');
        }
    }

    private void copy(byte[] rows) {
        db.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                                copy sample.drawn_unit (draw, frame, unit, stratum, id, status, position, part, whole)
                                from stdin
                                """, new ByteArrayInputStream(rows));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static Fraction probability(StratumDraw stratum, DrawnUnit drawn) {
        return stratum.inclusionProbability(drawn, drawn.status() == Status.RESERVE ? drawn.position() : 0);
    }
}
