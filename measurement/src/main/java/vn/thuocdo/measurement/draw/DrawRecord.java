package vn.thuocdo.measurement.draw;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.thuocdo.statistics.selection.Draw;
import vn.thuocdo.statistics.selection.DrawnUnit.Status;
import vn.thuocdo.statistics.selection.StratumDraw;

/**
 * What {@code draw.json} says: what was drawn from, by what, and how much, so that anybody can draw it again.
 *
 * @param draw what was drawn
 * @param frame the file drawn from
 * @param frameHash its SHA-256
 * @param sample the name of the file written
 * @param sampleHash its SHA-256
 */
record DrawRecord(Draw draw, Path frame, String frameHash, String sample, String sampleHash) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Writes it; {@code out} stays open. */
    void write(OutputStream out) throws IOException {
        var text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json()) + "\n";
        out.write(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode json() {
        var root = JSON.createObjectNode();
        root.put("algorithm", Draw.ALGORITHM);
        root.put("version", Draw.VERSION);
        root.put("seed", draw.seed().hex());
        var from = root.putObject("frame");
        from.put("file", frame.getFileName().toString());
        from.put("sha256", frameHash);
        from.put(
                "units",
                draw.strata().stream().mapToLong(StratumDraw::population).sum());
        from.put("strata", draw.strata().size());
        var to = root.putObject("sample");
        to.put("file", sample);
        to.put("sha256", sampleHash);
        for (var status : Status.values()) {
            to.put(word(status), draw.count(status));
        }
        var strata = root.putArray("strata");
        draw.strata().forEach(stratum -> strata.add(json(stratum)));
        return root;
    }

    private static ObjectNode json(StratumDraw stratum) {
        var node = JSON.createObjectNode();
        node.put("stratum", stratum.stratum());
        node.put("method", MethodWord.of(stratum.plan().method()).toString());
        node.put("n", stratum.plan().size());
        node.put("reserves", stratum.plan().reserves());
        node.put("units", stratum.population());
        node.put("units_of_size_0", stratum.sizeless());
        node.put("total_size", stratum.total());
        node.put("rest_n", stratum.rest());
        node.put("rest_total_size", stratum.restTotal());
        for (var status : Status.values()) {
            node.put(word(status), stratum.drawn(status).size());
        }
        return node;
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
