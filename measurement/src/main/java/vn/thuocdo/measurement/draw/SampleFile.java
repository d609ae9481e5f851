package vn.thuocdo.measurement.draw;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.Locale;
import vn.thuocdo.statistics.selection.Draw;
import vn.thuocdo.statistics.selection.DrawnUnit;
import vn.thuocdo.statistics.selection.DrawnUnit.Status;
import vn.thuocdo.statistics.selection.StratumDraw;

/** Writes {@code sample.csv}, byte for byte as docs/methods/draw.md says. */
final class SampleFile {

    private SampleFile() {}

    /** Writes what was drawn, and returns the SHA-256 of what was written; {@code file} stays open. */
    static String write(OutputStream file, Draw draw) throws IOException {
        var bytes = new DigestOutputStream(file, Sha256.algorithm());
        var out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        out.write("stratum,id,order,position,status,inclusion_probability\n");
        for (var stratum : draw.strata()) {
            for (var drawn : stratum.units()) {
                write(out, stratum, drawn);
            }
        }
        out.flush();
        return Sha256.hex(bytes.getMessageDigest());
    }

    private static void write(Writer out, StratumDraw stratum, DrawnUnit drawn) throws IOException {
        var opened = drawn.status() == Status.RESERVE ? drawn.position() : 0;
        var cells = String.join(
                ",",
                quoted(stratum.stratum()),
                quoted(drawn.unit().id()),
                Long.toString(drawn.unit().order()),
                Integer.toString(drawn.position()),
                drawn.status().name().toLowerCase(Locale.ROOT),
                stratum.inclusionProbability(drawn, opened).decimal());
        out.write(cells);
        out.write('\n');
    }

    private static String quoted(String name) {
        return name.contains(",") || name.contains("\"") ? "\"" + name.replace("\"", "\"\"") + "\"" : name;
    }
}
