package vn.thuocdo.measurement.plan.internal;

import java.util.function.Supplier;
import vn.thuocdo.measurement.method.Method;
import vn.thuocdo.measurement.plan.Precision;
import vn.thuocdo.measurement.plan.Precision.ReplicateMethod;
import vn.thuocdo.measurement.yaml.Fields;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Node;

/** Reads how errors are worked out, and what is held back. */
final class PrecisionReader {

    private static final double LEVEL = 0.95;
    private static final int DRAWS = 10_000;
    private static final long SEED = 1;
    private static final int MOST = 1_000_000;

    private static final Precision.Intervals INTERVALS =
            new Precision.Intervals(LEVEL, Precision.Intervals.ShareKind.AUTO, true);
    private static final Precision.Ranks RANKS = new Precision.Ranks(LEVEL, DRAWS, SEED);

    private PrecisionReader() {}

    static Supplier<Precision> ask(Fields fields, Supplier<Method> method) {
        var intervals = fields.optional("intervals", node -> node.fields(PrecisionReader::intervals), INTERVALS);
        var replicates = fields.optional("replicates", node -> node.fields(PrecisionReader::replicates));
        var ranks = fields.optional("ranks", node -> node.fields(PrecisionReader::ranks), RANKS);
        var suppression = fields.optional("suppression", node -> node.fields(each -> suppression(each, method)));
        return () -> new Precision(
                intervals.get(),
                replicates.get().orElse(null),
                ranks.get(),
                suppression
                        .get()
                        .orElseGet(() -> new Precision.Suppression(method.get().minimumCount(), true)));
    }

    static int count(Node node) {
        return (int) node.wholeNumber(0, MOST);
    }

    private static double level(Node node) {
        return node.number(0.5, 0.9999);
    }

    private static long seed(Node node) {
        return node.wholeNumber(0, 1L << 53);
    }

    private static Precision.Intervals intervals(Fields fields) {
        var level = fields.optional("level", PrecisionReader::level, LEVEL);
        var shares = fields.optional(
                "shares", node -> node.choice(Precision.Intervals.ShareKind.class), Precision.Intervals.ShareKind.AUTO);
        var effects = fields.optional("design-effects", Node::truth, true);
        return new Precision.Intervals(level.get(), shares.get(), effects.get());
    }

    private static Precision.Ranks ranks(Fields fields) {
        var level = fields.optional("level", PrecisionReader::level, LEVEL);
        var draws = fields.optional("draws", node -> (int) node.wholeNumber(100, MOST), DRAWS);
        var seed = fields.optional("seed", PrecisionReader::seed, SEED);
        return new Precision.Ranks(level.get(), draws.get(), seed.get());
    }

    private static Precision.Replicates replicates(Fields fields) {
        var method = fields.required("method", node -> node.choice(ReplicateMethod.class));
        var count = fields.optional("count", node -> (int) node.wholeNumber(2, MOST));
        var seed = fields.optional("seed", PrecisionReader::seed, SEED);
        var rho = fields.optional("rho", node -> node.number(0, 0.999));
        var random = method.get() == ReplicateMethod.RAO_WU || method.get() == ReplicateMethod.CANTY_DAVISON;
        if (random != fields.has("count")) {
            report(fields, random ? "count-needed" : "count-by-design");
        }
        if ((method.get() == ReplicateMethod.FAY) != fields.has("rho")) {
            report(fields, "rho-of-fay");
        }
        return new Precision.Replicates(
                method.get(), count.get().orElse(0), seed.get(), rho.get().orElse(0.0));
    }

    private static Precision.Suppression suppression(Fields fields, Supplier<Method> method) {
        var minimum = fields.optional("minimum-n", PrecisionReader::count);
        var homogeneous = fields.optional("homogeneous", Node::truth, true);
        return new Precision.Suppression(
                minimum.get().orElseGet(() -> method.get().minimumCount()), homogeneous.get());
    }

    private static void report(Fields fields, String key) {
        fields.problems().report(fields.position(), Message.of(PrecisionReader.class, key));
    }
}
