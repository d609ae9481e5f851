package vn.thuocdo.measurement.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.stream.IntStream;
import vn.thuocdo.measurement.engine.Sample;
import vn.thuocdo.measurement.engine.SimpleVariances;
import vn.thuocdo.statistics.estimation.Estimates;
import vn.thuocdo.statistics.estimation.Interval;
import vn.thuocdo.statistics.estimation.MeanCombinations;
import vn.thuocdo.statistics.estimation.ShareInterval;
import vn.thuocdo.statistics.estimation.TotalsFunction;
import vn.thuocdo.statistics.index.Change;
import vn.thuocdo.statistics.index.Results;

/** Makes the indices of domains from a sample, and the changes between them. */
public final class ComputeIndices {

    /** Fewer answers than this, all alike, tell what each of them was. */
    private static final int FEW = 10;

    private final Sample sample;
    private final Recipe recipe;
    private final NodeFunctions functions;
    private final SimpleVariances simple;

    /** Indices without design effects. */
    public ComputeIndices(Sample sample, Recipe recipe) {
        this(sample, recipe, new NodeFunctions(recipe), SimpleVariances.UNKNOWN);
    }

    private ComputeIndices(Sample sample, Recipe recipe, NodeFunctions functions, SimpleVariances simple) {
        this.sample = sample;
        this.recipe = recipe;
        this.functions = functions;
        this.simple = simple;
    }

    /** The same with design effects against these variances of {@link #function}. */
    public ComputeIndices against(SimpleVariances variances) {
        return new ComputeIndices(sample, recipe, functions, variances);
    }

    /** What is estimated in a domain: the nodes that can be made of the items with answers there. */
    public MeanCombinations function(Sample.Place place) {
        return functions.without(unanswered(answers(place))).function();
    }

    /** The figures of one domain at every node of the tree. */
    public Map<String, Cell> cells(Sample.Place place, int minimumCount) {
        var answers = answers(place);
        var known = functions.without(unanswered(answers));
        var cells = new HashMap<String, Cell>();
        if (!known.nodes().isEmpty()) {
            var figures = sample.figures(place, known.function());
            for (var i = 0; i < known.nodes().size(); i++) {
                var code = known.nodes().get(i);
                var effect = simple.effect(figures.variances()[i], place, i);
                var used = used(answers, known.function().coefficients()[i]);
                cells.put(
                        code,
                        used.getMin() < Math.max(minimumCount, 2)
                                ? new Cell.NoResult(Cell.Reason.TOO_FEW_ANSWERS, used.getMax())
                                : cell(code, figures, i, used.getMax(), effect));
            }
        }
        for (var node : recipe.nodes()) {
            cells.computeIfAbsent(node.code(), code -> absent(node, answers));
        }
        return cells;
    }

    private long[] answers(Sample.Place place) {
        return IntStream.range(0, recipe.items().size())
                .mapToLong(item -> sample.answers(place, item))
                .toArray();
    }

    private List<String> unanswered(long[] answers) {
        return IntStream.range(0, answers.length)
                .filter(item -> answers[item] == 0)
                .mapToObj(recipe.items()::get)
                .toList();
    }

    private Cell absent(Node node, long[] answers) {
        var most = IntStream.range(0, answers.length)
                .mapToLong(i -> answers[i])
                .max()
                .orElse(0);
        if (node.kind() == Node.Kind.OVERALL && !recipe.combined()) {
            return new Cell.NoResult(Cell.Reason.NOT_ASKED, most);
        }
        return node.kind() == Node.Kind.ITEM || most == 0
                ? new Cell.NoResult(Cell.Reason.NO_ANSWERS, 0)
                : new Cell.NoResult(Cell.Reason.INCOMPLETE, most);
    }

    /** How many answered the items that a node is made of. */
    private static LongSummaryStatistics used(long[] answers, double[] coefficients) {
        return IntStream.range(0, answers.length)
                .filter(item -> coefficients[item] != 0)
                .mapToLong(item -> answers[item])
                .summaryStatistics();
    }

    private Cell cell(String node, Sample.Figures figures, int at, long answers, double effect) {
        var value = figures.values()[at];
        var isShare = recipe.shares().contains(node);
        if (recipe.homogeneous() && isShare && answers < FEW && (value <= 0 || value >= 100)) {
            return new Cell.NoResult(Cell.Reason.ALIKE, answers);
        }
        var error = Math.sqrt(figures.variances()[at]);
        var degrees = figures.degreesOfFreedom();
        var interval = isShare
                ? share(value, figures.variances()[at], degrees, answers)
                : Interval.wald(value, error, degrees, recipe.level());
        return new Cell.Estimated(value, error, interval.low(), interval.high(), answers, effect, degrees);
    }

    private Interval share(double value, double variance, double degrees, long answers) {
        var share = new ShareInterval.Share(
                Math.clamp(value / 100, 0, 1), variance / 10_000, degrees, Math.toIntExact(answers));
        var interval = recipe.shareInterval().of(share, recipe.level());
        return new Interval(100 * interval.low(), 100 * interval.high());
    }

    /** The figures of some domains at one node, with their covariance; those held back are named as absent. */
    Results jointly(Map<String, Sample.Place> domains, Map<String, Map<String, Cell>> cells, String node) {
        var places = new ArrayList<Sample.Place>();
        var wanted = new ArrayList<TotalsFunction>();
        var absent = new LinkedHashMap<String, String>();
        domains.forEach((key, place) -> {
            if (cells.getOrDefault(key, Map.of()).get(node) instanceof Cell.NoResult(var reason, var answers)) {
                absent.put(key, "%s: %s with %d answers".formatted(key, reason, answers));
            } else {
                places.add(place);
                wanted.add(functions.without(unanswered(answers(place))).of(node, key));
            }
        });
        var estimates = places.isEmpty()
                ? new Estimates(List.of(), new double[0], new double[0][0], 0)
                : sample.jointly(places, wanted);
        return new Results(estimates, absent);
    }

    /** The change of every node from one domain to another; nodes without a figure in either are left out. */
    public Map<String, Difference.Change> changes(Sample.Place from, Sample.Place to, int minimumCount) {
        var before = cells(from, minimumCount);
        var after = cells(to, minimumCount);
        var domains = new LinkedHashMap<String, Sample.Place>();
        domains.put("from", from);
        domains.put("to", to);
        var changes = new LinkedHashMap<String, Difference.Change>();
        for (var node : recipe.nodes()) {
            var results = jointly(domains, Map.of("from", before, "to", after), node.code());
            if (results.absent().isEmpty() && Change.between(results, "from", "to") instanceof Change.Measured change) {
                changes.put(node.code(), change(change));
            }
        }
        return changes;
    }

    /** A linear combination of every node over several domains, such as the slope of a trend. */
    public Map<String, Difference.Change> contrast(List<Sample.Place> places, double[] coefficients, int minimumCount) {
        var domains = new LinkedHashMap<String, Sample.Place>();
        var cells = new HashMap<String, Map<String, Cell>>();
        for (var place : places) {
            var key = Integer.toString(domains.size());
            domains.put(key, place);
            cells.put(key, cells(place, minimumCount));
        }
        var changes = new LinkedHashMap<String, Difference.Change>();
        for (var node : recipe.nodes()) {
            var results = jointly(domains, cells, node.code());
            var degrees = results.known().degreesOfFreedom();
            if (results.absent().isEmpty() && degrees > 0) {
                var slope = results.known().combine(List.of("slope"), new double[][] {coefficients});
                changes.put(node.code(), change(new Change.Measured(slope.value(0), slope.standardError(0), degrees)));
            }
        }
        return changes;
    }

    private Difference.Change change(Change.Measured change) {
        var margin = change.margin(recipe.level());
        return new Difference.Change(
                change.difference(),
                change.standardError(),
                change.difference() - margin,
                change.difference() + margin,
                change.freedom(),
                change.pValue());
    }
}
