package vn.thuocdo.frame;

import org.springframework.stereotype.Component;
import vn.thuocdo.statistics.selection.DrawMethod;

/** The published plan of a draw: what is drawn in each stratum, as a table and as {@code ./thuocdo draw} reads it. */
@Component
public class StrataFile {

    private final FrameParts parts;

    public StrataFile(FrameParts parts) {
        this.parts = parts;
    }

    /** {@code strata.csv}: one line a stratum, in the order of the frame. */
    public String table(Frame frame) {
        var text = new StringBuilder("stratum,name,units,method,n,reserves\n");
        for (var stratum : parts.strata(frame.id())) {
            text.append("%s,\"%s\",%d,%s,%d,%d\n"
                    .formatted(
                            stratum.code(),
                            name(frame, stratum).replace("\"", "\"\""),
                            stratum.units(),
                            word(frame),
                            stratum.size(),
                            stratum.reserves()));
        }
        return text.toString();
    }

    /** {@code draw.yaml}: the plan {@code ./thuocdo draw --plan} takes. */
    public String plan(Frame frame) {
        var text = new StringBuilder("method: %s\nstrata:\n".formatted(word(frame)));
        parts.strata(frame.id())
                .forEach(stratum -> text.append("  \"%s\": {n: %d, reserves: %d}\n"
                        .formatted(stratum.code(), stratum.size(), stratum.reserves())));
        return text.toString();
    }

    /** The strata of a later step are units drawn before, which nobody is told of while the field is open. */
    private static String name(Frame frame, Stratum stratum) {
        return frame.step() == 1 ? stratum.name() : stratum.code();
    }

    private static String word(Frame frame) {
        return word(frame.design().method());
    }

    private static String word(DrawMethod method) {
        return switch (method) {
            case SIMPLE_RANDOM -> "srs";
            case SYSTEMATIC -> "systematic";
            case PROPORTIONAL_TO_SIZE -> "pps";
        };
    }
}
