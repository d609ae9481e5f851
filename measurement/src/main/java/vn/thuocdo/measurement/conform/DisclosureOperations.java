package vn.thuocdo.measurement.conform;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.thuocdo.statistics.disclosure.AdditiveTable;
import vn.thuocdo.statistics.disclosure.Audit;
import vn.thuocdo.statistics.disclosure.AuditedCell;
import vn.thuocdo.statistics.disclosure.ComplementarySuppression;
import vn.thuocdo.statistics.disclosure.Suppression;
import vn.thuocdo.statistics.disclosure.SuppressionTask;

/** Which cells are sensitive, which others to hide with them, and what a reader can still conclude. */
final class DisclosureOperations {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private DisclosureOperations() {}

    static Map<String, Operation> all() {
        return Map.of(
                "suppress_table", DisclosureOperations::suppress,
                "audit_table", DisclosureOperations::audit,
                "primary_sensitivity", DisclosureOperations::sensitivity);
    }

    private static ObjectNode suppress(Case asked) {
        var request = asked.request();
        var cells = matrix(request.get("table"));
        var table = table(request, cells);
        var needs = DisclosureRules.protection(request.path("protection").asString("value-1, value+1"))
                .of(belowThreshold(cells, request.get("primary_threshold").asDouble()));
        var task = new SuppressionTask(table, needs, costs(request, table));
        var found = Found.object();
        found.set("primary", pattern(task.primary(), cells));
        var hidden = hidden(ComplementarySuppression.find(task, LIMIT));
        Found.put(found, "optimal_cost", task.cost(hidden));
        var shown = asGood(asked.expected().path("one_optimal_pattern"), task, hidden);
        found.set("one_optimal_pattern", pattern(shown, cells));
        found.set("intervals", intervals(table, shown, cells));
        return found;
    }

    private static Set<Integer> hidden(Suppression found) {
        return switch (found) {
            case Suppression.Optimal optimal -> optimal.hidden();
            case Suppression.Feasible feasible -> feasible.hidden();
            case Suppression.NotFinished nothing ->
                throw new IllegalStateException("no pattern within " + LIMIT + ": " + nothing);
            case Suppression.Impossible impossible ->
                throw new IllegalArgumentException("nothing protects cells " + impossible.cells());
        };
    }

    /**
     * Several patterns may cost the least, and a case holds only one of them. If that one costs what ours costs, hides
     * all sensitive cells and passes our audit, it is as good as ours, and is answered with so that its intervals can
     * be compared. Otherwise ours stands, and the comparison fails. The cost answered is always that of our own.
     */
    private static Set<Integer> asGood(JsonNode expected, SuppressionTask task, Set<Integer> ours) {
        if (!expected.isArray()) {
            return ours;
        }
        var theirs = flagged(matrix(expected));
        var primary = task.primary();
        var sameCost = Math.abs(task.cost(theirs) - task.cost(ours)) <= 1e-9 * Math.max(1, task.cost(ours));
        if (!sameCost || !theirs.containsAll(primary)) {
            return ours;
        }
        var verdict = Audit.of(task.table(), theirs, primary, LIMIT).verdict(task.table(), task.sensitive());
        return verdict instanceof Audit.Verdict.Protected ? theirs : ours;
    }

    private static ObjectNode audit(Case asked) {
        var request = asked.request();
        var cells = matrix(request.get("table"));
        var found = Found.object();
        found.set("intervals", intervals(table(request, cells), flagged(matrix(request.get("suppressed"))), cells));
        return found;
    }

    /** Column by column, as R numbers the cells of a matrix; rows and columns count from 1. */
    private static ArrayNode intervals(AdditiveTable table, Set<Integer> hidden, double[][] cells) {
        var columns = cells[0].length;
        var ordered = IntStream.range(0, cells.length * columns)
                .map(place -> place % cells.length * columns + place / cells.length)
                .filter(hidden::contains)
                .boxed()
                .toList();
        var intervals = Found.array();
        for (var audited : Audit.of(table, hidden, ordered, LIMIT).cells()) {
            switch (audited) {
                case AuditedCell.Bounded bounds -> {
                    var interval = intervals.addObject();
                    interval.put("row", bounds.cell() / columns + 1);
                    interval.put("col", bounds.cell() % columns + 1);
                    Found.put(interval, "value", table.values()[bounds.cell()]);
                    Found.put(interval, "low", bounds.low());
                    Found.put(interval, "high", bounds.high());
                }
                case AuditedCell.NotFinished cell -> throw new IllegalStateException("not finished: " + cell);
            }
        }
        return intervals;
    }

    /** A case of this kind keeps its cells beside the answers expected. */
    private static ObjectNode sensitivity(Case asked) {
        var rules = DisclosureRules.primary(CaseData.texts(asked.request().get("rules")));
        var found = Found.object();
        var answers = found.putArray("cells");
        for (var cell : asked.expected().get("cells")) {
            var contributions = numbers(cell.get("contributions"));
            var answer = answers.addObject();
            answer.set("contributions", Found.array(contributions));
            answer.put("n", contributions.length);
            rules.forEach((name, rule) -> answer.put(name, rule.isSensitive(contributions)));
        }
        return found;
    }

    private static AdditiveTable table(JsonNode request, double[][] cells) {
        return request.path("margins_published").asBoolean(true)
                ? AdditiveTable.withMargins(cells)
                : AdditiveTable.withoutMargins(cells);
    }

    private static double[] costs(JsonNode request, AdditiveTable table) {
        var text = request.path("cost").asString("sum of suppressed secondary values");
        return switch (text) {
            case "sum of suppressed secondary values" -> table.values();
            case "number of suppressed secondary cells", "number of suppressed secondary values" ->
                Arrays.stream(table.values()).map(value -> 1).toArray();
            default -> throw new UnknownCase("cost = " + text);
        };
    }

    private static List<Integer> belowThreshold(double[][] cells, double threshold) {
        var columns = cells[0].length;
        return IntStream.range(0, cells.length * columns)
                .filter(cell -> cells[cell / columns][cell % columns] < threshold)
                .boxed()
                .toList();
    }

    private static Set<Integer> flagged(double[][] pattern) {
        var columns = pattern[0].length;
        return new TreeSet<>(IntStream.range(0, pattern.length * columns)
                .filter(cell -> pattern[cell / columns][cell % columns] != 0)
                .boxed()
                .toList());
    }

    private static ArrayNode pattern(Set<Integer> hidden, double[][] cells) {
        var flags = new double[cells.length][cells[0].length];
        hidden.forEach(cell -> flags[cell / cells[0].length][cell % cells[0].length] = 1);
        return Found.matrix(flags);
    }

    private static double[][] matrix(JsonNode rows) {
        return rows.valueStream().map(DisclosureOperations::numbers).toArray(double[][]::new);
    }

    private static double[] numbers(JsonNode array) {
        return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }
}
