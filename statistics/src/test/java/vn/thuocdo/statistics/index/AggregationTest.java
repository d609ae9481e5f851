package vn.thuocdo.statistics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thuocdo.statistics.index.Aggregation.EstimatedWeights;
import vn.thuocdo.statistics.index.Aggregation.FixedWeights;
import vn.thuocdo.statistics.index.Aggregation.GeometricMean;

class AggregationTest {

    private static final Results DOMAINS =
            Examples.results(List.of("north", "south"), new double[] {80, 60}, new double[][] {{4, 1}, {1, 9}});

    private static final Results HALF = Examples.results(
            List.of("north"), new double[] {80}, new double[][] {{4}}, Map.of("south", "item q3 has no answers"));

    @Test
    void weighsDomainsByFixedWeights() {
        var nation =
                new FixedWeights(Map.of("north", 0.25, "south", 0.75)).over(DOMAINS, "nation", WhenAbsent.NO_RESULT);

        assertThat(nation.result("nation"))
                .isEqualTo(new Result.Known(65, Math.sqrt(4 / 16.0 + 2 * 3 / 16.0 + 9 * 9 / 16.0)));
        assertThat(nation.covariance("north", "nation")).isEqualTo(0.25 * 4 + 0.75 * 1);
    }

    @Test
    void makesWeightsOfKnownSizes() {
        assertThat(FixedWeights.inProportionTo(Map.of("north", 300.0, "south", 900.0)))
                .isEqualTo(new FixedWeights(Map.of("north", 0.25, "south", 0.75)));
    }

    @Test
    void multipliesInAGeometricMean() {
        var whole = GeometricMean.inProportionTo(Map.of("north", 1.0, "south", 1.0))
                .over(DOMAINS, "whole", WhenAbsent.NO_RESULT);

        var gradient = new double[] {Math.sqrt(60.0 / 80) / 2, Math.sqrt(80.0 / 60) / 2};
        var variance = 4 * gradient[0] * gradient[0] + 9 * gradient[1] * gradient[1] + 2 * gradient[0] * gradient[1];
        assertThat(whole.known().values()[2]).isCloseTo(Math.sqrt(80 * 60), within(1e-12));
        assertThat(whole.covariance("whole", "whole")).isCloseTo(variance, within(1e-12));
    }

    @Test
    void hasNoResultWhenADomainHasNone() {
        var nation = new FixedWeights(Map.of("north", 0.5, "south", 0.5)).over(HALF, "nation", WhenAbsent.NO_RESULT);

        assertThat(nation.result("nation")).hasToString("no result, because south: item q3 has no answers");
    }

    @Test
    void raisesTheWeightsOfTheOthersWhenADomainIsLeftOut() {
        var weights = Map.of("north", 0.5, "south", 0.5);

        var sum = new FixedWeights(weights).over(HALF, "nation", WhenAbsent.LEAVE_OUT);
        var product = new GeometricMean(weights).over(HALF, "nation", WhenAbsent.LEAVE_OUT);

        assertThat(sum.result("nation")).isEqualTo(new Result.Known(80, 2));
        assertThat(product.known().values()[1]).isCloseTo(80, within(1e-12));
    }

    @Test
    void leavesOutTheSizeOfADomainThatIsLeftOut() {
        var estimates = Examples.results(
                List.of("north", "N north", "N south"),
                new double[] {80, 10, 30},
                new double[][] {{4, 0, 0}, {0, 1, 0}, {0, 0, 1}},
                Map.of("south", "item q3 has no answers"));

        var nation = new EstimatedWeights(Map.of("north", "N north", "south", "N south"))
                .over(estimates, "nation", WhenAbsent.LEAVE_OUT);

        assertThat(nation.result("nation")).isEqualTo(new Result.Known(80, 2));
    }

    @Test
    void hasNoResultWhenNoDomainHas() {
        var none = Examples.results(List.of(), new double[0], new double[0][0], Map.of("south", "nobody came"));

        var nation = new FixedWeights(Map.of("south", 1.0)).over(none, "nation", WhenAbsent.LEAVE_OUT);

        assertThat(nation.result("nation")).hasToString("no result, because south: nobody came");
    }

    @Test
    void hasNoGeometricMeanOfZero() {
        var domains = Results.independent(List.of("north", "south"), new double[] {80, 0}, new double[2]);

        var whole = new GeometricMean(Map.of("north", 0.5, "south", 0.5)).over(domains, "whole", WhenAbsent.NO_RESULT);

        assertThat(whole.result("whole"))
                .hasToString("no result, because south is 0.0, and a geometric mean takes positive values only");
    }

    @Test
    void refusesWeightsThatAreNotPositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FixedWeights(Map.of("north", 0.0)))
                .withMessage("weights must be positive numbers, not {north=0.0}");
    }

    @Test
    void refusesADomainItDoesNotFind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FixedWeights(Map.of("east", 1.0)).over(DOMAINS, "nation", WhenAbsent.NO_RESULT))
                .withMessage("no estimate is called east, only [north, south]");
    }
}
