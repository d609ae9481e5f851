package vn.thuocdo.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.design.SurveyDesign;
import vn.thuocdo.statistics.estimation.Estimates;
import vn.thuocdo.statistics.estimation.Tails;
import vn.thuocdo.statistics.regression.Predictor.Factor;
import vn.thuocdo.statistics.regression.Predictor.Quantity;

/** The worked examples of docs/methods, computed again. */
class MethodPagesTest {

    private static final SurveyDesign SIX = SurveyDesign.of(6).build();

    @Test
    void theExamplesOfRegressionHold() throws IOException {
        var late = new Quantity("late", new double[] {0, 0, 0, 1, 1, 1});
        var matrix = ModelTerms.withIntercept(6).plus(late).matrix();

        var linear = Regression.linear(matrix, new double[] {1, 2, 3, 4, 5, 9}).fit(SIX, Domain.all(6));
        var logistic =
                Regression.logistic(matrix, new double[] {1, 0, 0, 1, 1, 0}).fit(SIX, Domain.all(6));

        assertThat(page("regression"))
                .contains("| slope, linear " + row(linear.test(1)))
                .contains("| slope, logistic " + row(logistic.test(1)));
    }

    @Test
    void theExampleOfTwoWayTablesHolds() throws IOException {
        var households =
                IntStream.range(0, 20).mapToObj(person -> "h" + person / 2).toList();
        var first = answers(i -> i < 10);
        var second = answers(i -> i < 8 || i == 10 || i == 11);
        var design = SurveyDesign.of(20).clusters(Classification.of(households)).build();

        var table = TwoWayTable.of(design, first, second, Domain.all(20));

        var test = table.secondOrderTest();
        var printed = String.format(
                Locale.ROOT,
                "| %.4f | %.4f | %.4f | %.0f and %.0f | %.4f |",
                table.pearson(),
                table.pearson() / test.statistic(),
                test.statistic(),
                test.numerator(),
                test.denominator(),
                test.pValue());
        assertThat(page("two-way-tables"))
                .contains(printed)
                .contains(String.format(Locale.ROOT, "p = %.4f", Tails.ofChiSquare(table.pearson(), 1)));
    }

    @Test
    void theExamplesOfTestsHold() throws IOException {
        var offices = Factor.of("office", Classification.of("a", "a", "a", "b", "b", "b"));
        var four = Factor.of("office", Classification.of("a", "a", "b", "b"));
        var waves = new Estimates(
                List.of("2022", "2023", "2024"),
                new double[] {3.0, 3.4, 3.8},
                new double[][] {{0.04, 0, 0}, {0, 0.02, 0}, {0, 0, 0.05}},
                20);

        var groups = TTest.ofTwoGroups(SIX, new double[] {1, 2, 4, 3, 5, 5}, offices, Domain.all(6));
        var ranks = RankTest.of(
                        SurveyDesign.of(4).build(), new double[] {1, 2, 3, 4}, four, RankScore.WILCOXON, Domain.all(4))
                .ofTwoGroups();
        var trend = Trend.of(waves, 2022, 2023, 2024);

        assertThat(page("tests"))
                .contains("| two groups " + row(groups))
                .contains("| ranks " + row(ranks))
                .contains("| trend per year " + row(trend));
    }

    private static Factor answers(IntPredicate yes) {
        var codes = IntStream.range(0, 20).map(i -> yes.test(i) ? 0 : 1).toArray();
        return new Factor("answer", List.of("yes", "no"), codes, 0);
    }

    private static String row(TTest test) {
        return String.format(
                Locale.ROOT,
                "| %.4f | %.4f | %.4f | %.0f | %.4f |",
                test.estimate(),
                test.standardError(),
                test.statistic(),
                test.degreesOfFreedom(),
                test.pValue());
    }

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("..", "docs", "methods", name + ".md"));
    }
}
