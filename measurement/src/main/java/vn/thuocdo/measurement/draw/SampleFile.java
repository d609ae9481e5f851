package vn.thuocdo.measurement.draw;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.Locale;
import vn.thuocdo.statistics.selection.Draw;
import vn.thuocdo.statistics.selection.DrawnUnit;
import vn.thuocdo.statistics.selection.DrawnUnit.Status;
import vn.thuocdo.statistics.selection.StratumDraw;

/** Writes {@code sample.csv}, byte for byte as docs/methods/draw.md says. */
final class SampleFile {

    private SampleFile() {}

    /**
     * Writes what was drawn into a new file.
     *
     * @return its SHA-256
     * @throws java.nio.file.FileAlreadyExistsException if there is such a file: a sample is never written over
     */
    static String write(Path file, Draw draw) throws IOException {
        var bytes =
                new DigestOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), Sha256.algorithm());
        try (var out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            out.write("stratum,id,order,position,status,inclusion_probability\n");
            for (var stratum : draw.strata()) {
                for (var drawn : stratum.units()) {
                    write(out, stratum, drawn);
                }
            }
        }
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
