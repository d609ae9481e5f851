package vn.thuocdo.measurement.draw;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.yaml.Fields;
import vn.thuocdo.measurement.yaml.FileRefused;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Node;
import vn.thuocdo.measurement.yaml.Position;
import vn.thuocdo.measurement.yaml.Problem;
import vn.thuocdo.measurement.yaml.YamlFile;
import vn.thuocdo.statistics.selection.DrawPlan;
import vn.thuocdo.statistics.selection.FrameUnit;
import vn.thuocdo.statistics.selection.PlanRefused;
import vn.thuocdo.statistics.selection.StratumPlan;

/**
 * A plan of a draw as it is written: method, n and reserves for all strata, and again for those that differ.
 *
 * @param plan what it says
 * @param strata where each stratum it names is written
 * @param whole where to point for the others
 */
public record DrawPlanFile(DrawPlan plan, Map<String, Position> strata, Position whole) {

    private static final int MOST = 1_000_000_000;

    public DrawPlanFile {
        strata = Map.copyOf(strata);
    }

    /** The same in every stratum, as said on the command line. */
    public static DrawPlanFile everywhere(StratumPlan plan, Position whole) {
        return new DrawPlanFile(DrawPlan.everywhere(plan), Map.of(), whole);
    }

    /**
     * Reads a plan.
     *
     * @throws FileRefused if it is not written as docs/methods/draw.md says
     */
    public static DrawPlanFile read(Path file) {
        return YamlFile.read(file, root -> root.fields(fields -> plan(root, fields)));
    }

    /** What is written of one stratum, or of all. */
    private record Written(Optional<MethodWord> method, Optional<Integer> size, Optional<Integer> reserves) {

        static Supplier<Written> of(Fields fields) {
            var method = fields.optional("method", node -> node.choice(MethodWord.class));
            var size = fields.optional("n", node -> (int) node.wholeNumber(1, MOST));
            var reserves = fields.optional("reserves", node -> (int) node.wholeNumber(0, MOST));
            return () -> new Written(method.get(), size.get(), reserves.get());
        }

        /** This, and what it leaves open as in {@code all}; null if neither says n. */
        @Nullable
        StratumPlan completedBy(Written all) {
            var n = size.or(all::size);
            return n.isEmpty()
                    ? null
                    : new StratumPlan(
                            method.or(all::method).orElse(MethodWord.SRS).method(),
                            n.get(),
                            reserves.or(all::reserves).orElse(0));
        }
    }

    private static DrawPlanFile plan(Node root, Fields fields) {
        var all = Written.of(fields);
        var strata = fields.optional(
                "strata", node -> node.entries((name, rule) -> stratum(name, rule, all)), List.<Stratum>of());
        var plans = new HashMap<String, StratumPlan>();
        var positions = new HashMap<String, Position>();
        for (var stratum : strata.get()) {
            plans.put(stratum.name().value(), stratum.plan());
            positions.put(stratum.name().value(), stratum.name().position());
        }
        var otherwise = all.get().completedBy(all.get());
        if (plans.isEmpty() && otherwise == null) {
            throw root.refuse(Message.of(DrawPlanFile.class, "no-n"));
        }
        return new DrawPlanFile(new DrawPlan(plans, otherwise), positions, root.position());
    }

    private record Stratum(Located<String> name, StratumPlan plan) {}

    private static Stratum stratum(Located<String> name, Node rule, Supplier<Written> all) {
        var plan = rule.fields(fields -> Written.of(fields).get()).completedBy(all.get());
        if (plan == null) {
            throw rule.refuse(Message.of(DrawPlanFile.class, "no-n"));
        }
        if (!FrameUnit.isName(name.value())) {
            throw rule.problems().refuse(name.position(), Message.of(FrameReader.class, "not-a-name", name));
        }
        return new Stratum(name, plan);
    }

    /** Says where this plan asks for too much. */
    public FileRefused refused(PlanRefused refusal) {
        return new FileRefused(
                refusal.shortages().stream().limit(20).map(this::problem).toList());
    }

    private Problem problem(PlanRefused.Shortage shortage) {
        var key = shortage.available() == 0 ? "nothing-there" : "too-few";
        return new Problem(
                strata.getOrDefault(shortage.stratum(), whole),
                Message.of(
                        DrawPlanFile.class,
                        key,
                        shortage.stratum(),
                        shortage.available(),
                        shortage.plan().size()));
    }
}
