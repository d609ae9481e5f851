package vn.thuocdo.statistics.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thuocdo.statistics.index.Change.Measured;
import vn.thuocdo.statistics.index.IndexTree.Group;
import vn.thuocdo.statistics.index.IndexTree.Item;
import vn.thuocdo.statistics.index.IndexTree.Rule;

/** The worked examples of index-tree.md and change.md: what the pages print is what the library answers. */
class IndexExamplesTest {

    private static final Results ITEMS =
            Examples.results(List.of("a1", "a2", "b1"), new double[] {0.80, 0.70, 0.90}, new double[][] {
                {4e-4, 2e-4, 1e-4}, {2e-4, 9e-4, 3e-4}, {1e-4, 3e-4, 16e-4}
            });

    private static Results index(Rule rule) {
        return new IndexTree(new Group(
                        "INDEX",
                        rule,
                        new Group("A", new Rule.MeanOfItems(), new Item("a1"), new Item("a2")),
                        new Group("B", new Rule.MeanOfItems(), new Item("b1"))))
                .evaluate(ITEMS);
    }

    private static void assertPrinted(String page, String figure, Results results, String name) {
        var found = (Result.Known) results.result(name);
        assertThat(Examples.page(page))
                .containsPattern("\\| %s \\| .*\\| %s \\| %s \\|"
                        .formatted(figure, decimals(found.value()), decimals(found.standardError())));
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    private static void assertPrinted(String figure, double covariance, String verdict) {
        var years = Examples.results(
                List.of("2023", "2024"), new double[] {82, 84.3}, new double[][] {{1, covariance}, {covariance, 1}});
        var change = (Measured) Change.between(years, "2023", "2024");

        assertThat(Examples.page("change.md"))
                .containsPattern("\\| %s \\| .*\\| %s \\| %s \\| %s \\| %s \\| %s \\|"
                        .formatted(
                                figure,
                                decimals(change.standardError()),
                                decimals(change.statistic()),
                                decimals(change.pValue()),
                                decimals(change.margin(0.95)),
                                verdict));
    }

    @Test
    void printsTheIndexByEachRule() {
        assertPrinted("index-tree.md", "A", index(new Rule.MeanOfGroups()), "A");
        assertPrinted("index-tree.md", "B", index(new Rule.MeanOfGroups()), "B");
        assertPrinted("index-tree.md", "mean of groups", index(new Rule.MeanOfGroups()), "INDEX");
        assertPrinted("index-tree.md", "mean of items", index(new Rule.MeanOfItems()), "INDEX");
        assertPrinted(
                "index-tree.md", "weights 0.6, 0.4", index(new Rule.Weights(Map.of("A", 0.6, "B", 0.4))), "INDEX");
    }

    @Test
    void printsTheGeometricMeanOfTwoFactors() {
        var whole = Aggregation.GeometricMean.inProportionTo(Map.of("A", 1.0, "B", 1.0))
                .over(index(new Rule.MeanOfGroups()), "whole", WhenAbsent.NO_RESULT);

        assertPrinted("index-tree.md", "geometric mean", whole, "whole");
    }

    @Test
    void printsAChangeWithAndWithoutCovariance() {
        assertPrinted("the same communes", 0.5, "improved");
        assertPrinted("two samples", 0, "not shown");
    }
}
