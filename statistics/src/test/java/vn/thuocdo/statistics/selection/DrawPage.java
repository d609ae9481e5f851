package vn.thuocdo.statistics.selection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A page of {@code docs/methods}, read for the examples it holds; and samples written as that page says. */
record DrawPage(String text) {

    static DrawPage read(String name) {
        try {
            return new DrawPage(Files.readString(Path.of("../docs/methods", name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of the fenced block of that kind, without its heading. */
    List<String> block(String kind) {
        var block = Pattern.compile("(?ms)^```" + kind + "\\n(.*?)^```$").matcher(text);
        if (!block.find()) {
            throw new IllegalStateException("no block " + kind);
        }
        return block.group(1).lines().skip(1).toList();
    }

    List<FrameUnit> frame() {
        return block("frame").stream()
                .map(line -> line.split(","))
                .map(cells -> new FrameUnit(Long.parseLong(cells[0]), cells[1], cells[2], Long.parseLong(cells[3])))
                .toList();
    }

    /** The lines of {@code sample.csv}, as cells. */
    static List<List<Object>> sample(Draw draw) {
        var lines = new ArrayList<List<Object>>();
        for (var stratum : draw.strata()) {
            for (var drawn : stratum.units()) {
                var opened = drawn.status() == DrawnUnit.Status.RESERVE ? drawn.position() : 0;
                lines.add(List.of(
                        stratum.stratum(),
                        drawn.unit().id(),
                        drawn.unit().order(),
                        drawn.position(),
                        drawn.status().name().toLowerCase(Locale.ROOT),
                        stratum.inclusionProbability(drawn, opened).decimal()));
            }
        }
        return lines;
    }
}
