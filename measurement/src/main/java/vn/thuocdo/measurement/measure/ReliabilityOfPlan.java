package vn.thuocdo.measurement.measure;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.Recipe;
import vn.thuocdo.measurement.index.StatisticResult;
import vn.thuocdo.measurement.index.StatisticResult.AlphaLine;
import vn.thuocdo.measurement.method.Group;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.measurement.plan.Statistic;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.model.Comoments;
import vn.thuocdo.statistics.model.Reliability;

/** Cronbach's alpha of groups, for everybody and for every domain, with weights and without. */
record ReliabilityOfPlan(Plan plan, PlannedRows rows, ItemPoints points, Recipe recipe, List<DomainPlace> places) {

    /** Items taken together. */
    private record Items(String code, Map<String, String> names, List<String> items) {}

    /**
     * @throws PlanRefused if a group the plan names has fewer than two items that were asked
     */
    List<StatisticResult.Reliability> results(Statistic.Reliability wanted) throws SQLException {
        var results = new ArrayList<StatisticResult.Reliability>();
        for (var items : wanted.groups().isEmpty() ? all() : named(wanted.groups())) {
            results.add(result(items));
        }
        return results;
    }

    /** The groups that have two items or more themselves; without a tree, all items. */
    private List<Items> all() {
        if (plan.method().applied().tree() == null) {
            return List.of(new Items(recipe.nodes().getFirst().code(), Map.of(), recipe.items()));
        }
        return StatisticsOfPlan.groups(plan)
                .map(group -> items(group, group.items()))
                .filter(items -> items.items().size() > 1)
                .toList();
    }

    private List<Items> named(List<Located<String>> names) {
        var groups = new ArrayList<Items>();
        for (var name : names) {
            var group = StatisticsOfPlan.groups(plan)
                    .filter(each -> each.code().equals(name.value()))
                    .findFirst()
                    .orElseThrow();
            var items = items(group, group.allItems());
            if (items.items().size() < 2) {
                throw PlanRefused.at(
                        name.position(),
                        "alpha-needs-two",
                        name.value(),
                        items.items().size());
            }
            groups.add(items);
        }
        return groups;
    }

    private Items items(Group group, List<String> items) {
        var name = group.name();
        return new Items(
                group.code(),
                Map.of("vi", name.vi(), "en", name.en()),
                items.stream().filter(recipe.items()::contains).toList());
    }

    private StatisticResult.Reliability result(Items items) throws SQLException {
        var columns = points.read(items.items());
        var weights = rows.weighted().weights();
        var complete =
                Domain.where(rows.rows(), row -> Arrays.stream(columns).noneMatch(column -> Double.isNaN(column[row])));
        var lines = places.parallelStream()
                .map(place -> line(place, columns, weights, rows.counted(place).and(complete)))
                .toList();
        var everybody = lines.getFirst().weighted() instanceof Cell.Estimated
                ? reliability(columns, weights, rows.counted().and(complete))
                : Optional.<Reliability>empty();
        var ofItems = everybody.map(alpha -> ofItems(items, alpha)).orElse(List.of());
        return new StatisticResult.Reliability(items.code(), items.names(), items.items(), lines, ofItems);
    }

    private static List<StatisticResult.ItemLine> ofItems(Items items, Reliability alpha) {
        var deleted = alpha.alphaIfDeleted();
        return IntStream.range(0, items.items().size())
                .mapToObj(i -> new StatisticResult.ItemLine(
                        items.items().get(i),
                        deleted.length == 0 ? Double.NaN : deleted[i],
                        alpha.itemRestCorrelation()[i]))
                .toList();
    }

    private static AlphaLine line(DomainPlace place, double[][] columns, double[] weights, Domain domain) {
        var answers = domain.count();
        if (answers < Math.max(place.minimumCount(), 2)) {
            var reason = answers == 0 ? Cell.Reason.NO_ANSWERS : Cell.Reason.TOO_FEW_ANSWERS;
            return without(place, new Cell.NoResult(reason, answers));
        }
        var ones = new double[weights.length];
        Arrays.fill(ones, 1);
        var weighted = reliability(columns, weights, domain);
        var plain = reliability(columns, ones, domain);
        if (weighted.isEmpty() || plain.isEmpty()) {
            return without(place, new Cell.NoResult(Cell.Reason.NO_VARIATION, answers));
        }
        return new AlphaLine(
                place.where(),
                cell(weighted.get().alpha(), answers),
                cell(plain.get().alpha(), answers),
                cell(weighted.get().standardizedAlpha(), answers),
                cell(weighted.get().averageCorrelation(), answers));
    }

    private static AlphaLine without(DomainPlace place, Cell cell) {
        return new AlphaLine(place.where(), cell, cell, cell, cell);
    }

    private static Cell cell(double value, long answers) {
        return new Cell.Estimated(value, Double.NaN, Double.NaN, Double.NaN, answers, Double.NaN, Double.NaN);
    }

    /** Nothing where an item, or the sum of all, does not vary. */
    private static Optional<Reliability> reliability(double[][] columns, double[] weights, Domain domain) {
        var inside = Arrays.stream(columns)
                .map(column ->
                        domain.rows().stream().mapToDouble(row -> column[row]).toArray())
                .toArray(double[][]::new);
        var covariance = Comoments.of(
                        inside,
                        domain.rows().stream().mapToDouble(row -> weights[row]).toArray())
                .covariance();
        var trace = IntStream.range(0, covariance.length)
                .mapToDouble(i -> covariance[i][i])
                .sum();
        var total = Arrays.stream(covariance).flatMapToDouble(Arrays::stream).sum();
        var varies = IntStream.range(0, covariance.length).allMatch(i -> covariance[i][i] > 1e-12 * trace);
        return varies && total > 1e-12 * trace ? Optional.of(Reliability.of(covariance)) : Optional.empty();
    }
}
