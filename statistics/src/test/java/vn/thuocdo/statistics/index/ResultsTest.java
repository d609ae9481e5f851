package vn.thuocdo.statistics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thuocdo.statistics.estimation.Estimates;

class ResultsTest {

    @Test
    void tellsAnEstimateWithItsStandardError() {
        var estimates = Examples.results(List.of("a", "b"), new double[] {3, 4}, new double[][] {{4, 1}, {1, 9}});

        assertThat(estimates.result("b")).isEqualTo(new Result.Known(4, 3));
        assertThat(estimates.covariance("a", "b")).isEqualTo(1);
    }

    @Test
    void saysWhichItemsHaveNoAnswers() {
        double[][] covariance = {{4, Double.NaN, 1}, {Double.NaN, Double.NaN, Double.NaN}, {1, Double.NaN, 9}};

        var items = Results.of(new Estimates(List.of("a", "b", "c"), new double[] {3, Double.NaN, 5}, covariance, 42));

        assertThat(items.known().terms()).containsExactly("a", "c");
        assertThat(items.covariance("a", "c")).isEqualTo(1);
        assertThat(items.result("b")).hasToString("no result, because b has no answers");
    }

    @Test
    void takesAwayAResultThatIsNotToBeShown() {
        var estimates = Examples.someUnits(3, 1);

        var fewer = estimates.without("u01", "u01 has 4 answers, and 30 are needed");

        assertThat(fewer.known().terms()).containsExactly("u00", "u02");
        assertThat(fewer.covariance("u00", "u02")).isEqualTo(estimates.covariance("u00", "u02"));
        assertThat(fewer.result("u01")).hasToString("no result, because u01 has 4 answers, and 30 are needed");
    }

    @Test
    void carriesTheCovarianceToAFunctionOfTheEstimates() {
        var estimates = Examples.results(List.of("a", "b"), new double[] {3, 4}, new double[][] {{4, 1}, {1, 9}});

        var product = estimates.plus("ab", 12, new double[] {4, 3});

        assertThat(product.covariance("ab", "ab")).isCloseTo(16 * 4 + 2 * 12 * 1 + 9 * 9, within(1e-12));
        assertThat(product.covariance("a", "ab")).isCloseTo(4 * 4 + 3 * 1, within(1e-12));
    }

    @Test
    void takesWhatIsLeftByRoundingForNoErrorAtAll() {
        var one = 0.1 + 0.2;
        var estimates =
                Examples.results(List.of("a", "b"), new double[] {3, 4}, new double[][] {{0.3, one}, {one, 0.3}});

        assertThat(estimates.differenceVariance(0, 1)).isZero();
    }

    @Test
    void refusesTwoResultsOfOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Results.independent(List.of("a", "a"), new double[2], new double[2]))
                .withMessage("two results are called a: [a, a]");
    }

    @Test
    void refusesWhatIsNotACovarianceMatrix() {
        var names = List.of("a", "b");
        var values = new double[2];

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Examples.results(names, values, new double[][] {{1, 2}, {3, 4}}))
                .withMessage("the covariance of b and a is 3.0 one way and 2.0 the other");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Examples.results(names, values, new double[][] {{1, 0}, {0, -4}}))
                .withMessage("b is 0.0 with variance -4.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Examples.results(names, values, new double[][] {{1, 7}, {7, 1}})
                        .differenceVariance(0, 1))
                .withMessageContaining("too large");
    }

    @Test
    void refusesAnEstimateThatIsNotFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Results.independent(List.of("a"), new double[] {Double.POSITIVE_INFINITY}, new double[] {1}))
                .withMessage("a is Infinity with variance 1.0");
    }

    @Test
    void refusesANameNobodyAskedFor() {
        var estimates = Results.independent(List.of("a"), new double[1], new double[1]);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> estimates.result("z"))
                .withMessage("no estimate is called z, only [a]");
    }
}
