package vn.thuocdo.statistics.index;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.thuocdo.statistics.Golden;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.estimation.Estimates;
import vn.thuocdo.statistics.estimation.Mean;
import vn.thuocdo.statistics.estimation.Total;
import vn.thuocdo.statistics.index.IndexTree.Group;
import vn.thuocdo.statistics.index.IndexTree.Item;
import vn.thuocdo.statistics.index.IndexTree.Node;
import vn.thuocdo.statistics.index.IndexTree.Rule;

/** The golden group {@code index}, from rows to the figure. */
class IndexGoldenTest {

    private static final List<String> SECTORS = List.of("BUSINESS", "JUSTICE", "LAND", "SOCIAL", "TAX");

    private final SipasSample sample = SipasSample.read();

    private Results itemMeans(List<String> items) {
        var columns = items.stream().map(sample::numbers).toArray(double[][]::new);
        return Results.of(Estimates.ofAll(
                sample.design(),
                Mean.availableCase(items, columns),
                Domain.all(sample.rows().size())));
    }

    /** Means and sizes of the sectors, from their totals. */
    private Results sectors() {
        var columns = SECTORS.stream()
                .flatMap(d -> Stream.of(sample.within(d, sample.numbers("idx")), sample.within(d, sample.ones())))
                .toArray(double[][]::new);
        var names = SECTORS.stream().flatMap(d -> Stream.of(d, "N " + d)).toList();
        var totals = Estimates.of(sample.design(), Total.of(names, columns));
        var values = totals.values().clone();
        var gradient = new double[values.length][values.length];
        for (var sum = 0; sum < values.length; sum += 2) {
            var size = totals.value(sum + 1);
            values[sum] = totals.value(sum) / size;
            gradient[sum][sum] = 1 / size;
            gradient[sum][sum + 1] = -values[sum] / size;
            gradient[sum + 1][sum + 1] = 1;
        }
        return Results.of(totals.map(names, values, gradient));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static Map<String, Double> numbers(JsonNode object) {
        return object.propertyStream()
                .collect(toMap(Map.Entry::getKey, each -> each.getValue().asDouble()));
    }

    private static List<Node> items(List<String> codes) {
        return codes.stream().<Node>map(Item::new).toList();
    }

    private static void assertAgrees(Result found, JsonNode golden) {
        var row = golden.get("expected").get("rows").get(0);
        assertThat(found).isInstanceOfSatisfying(Result.Known.class, known -> {
            assertThat(known.value()).isCloseTo(row.get("estimate").asDouble(), withinPercentage(1e-9));
            assertThat(known.standardError()).isCloseTo(row.get("se").asDouble(), withinPercentage(1e-9));
        });
    }

    @Test
    void agreesWithTheMeanOfItemMeans() {
        var golden = Golden.one("index", "sipasA-idx-mean-of-item-means");
        var items = texts(golden.get("request").get("items"));
        var weights = Golden.numbers(golden.get("request").get("weights"));
        var byItem = items.stream().collect(toMap(item -> item, item -> weights[items.indexOf(item)]));

        var weighted = new IndexTree(new Group("INDEX", new Rule.Weights(byItem), items(items)));
        var plain = new IndexTree(new Group("INDEX", new Rule.MeanOfItems(), items(items)));

        assertAgrees(weighted.evaluate(itemMeans(items)).result("INDEX"), golden);
        assertAgrees(plain.evaluate(itemMeans(items)).result("INDEX"), golden);
    }

    @Test
    void agreesWithWeightedFactors() {
        var golden = Golden.one("index", "sipasA-idx-factors");
        var factors = new ArrayList<Node>();
        golden.get("request")
                .get("factors")
                .properties()
                .forEach(factor -> factors.add(
                        new Group(factor.getKey(), new Rule.MeanOfItems(), items(texts(factor.getValue())))));
        var tree = new IndexTree(new Group(
                "INDEX", new Rule.Weights(numbers(golden.get("request").get("factor_weights"))), factors));

        var nodes = tree.evaluate(itemMeans(tree.items()));

        assertAgrees(nodes.result("INDEX"), golden);
    }

    @Test
    void agreesWithTheGeometricMean() {
        var golden = Golden.one("index", "sipasA-idx-geometric");
        var items = List.of("q1", "q4", "q7");

        var whole = Aggregation.GeometricMean.inProportionTo(Map.of("q1", 1.0, "q4", 1.0, "q7", 1.0))
                .over(itemMeans(items), "INDEX", WhenAbsent.NO_RESULT);

        assertAgrees(whole.result("INDEX"), golden);
    }

    @Test
    void agreesWithTheMeanOverSectors() {
        var golden = Golden.one("index", "sipasA-idx-over-sectors");

        var whole = new Aggregation.FixedWeights(numbers(golden.get("request").get("domain_weights")))
                .over(sectors(), "INDEX", WhenAbsent.NO_RESULT);

        assertAgrees(whole.result("INDEX"), golden);
    }

    @Test
    void isTheOverallMeanWhenTheWeightsOfTheSectorsAreEstimated() {
        var golden = Golden.one("index", "sipasA-idx-person-mean");
        var sizes = new TreeMap<String, String>();
        SECTORS.forEach(sector -> sizes.put(sector, "N " + sector));

        var whole = new Aggregation.EstimatedWeights(sizes).over(sectors(), "INDEX", WhenAbsent.NO_RESULT);

        assertAgrees(whole.result("INDEX"), golden);
    }
}
