package vn.thuocdo.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.statistics.estimation.Tails;

class WeightedChiSquaresTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 1, 3, 10, 60, 300})
    void isAChiSquareWhenAllFactorsAreOne(double x) {
        for (var count : new int[] {1, 2, 5, 40}) {
            var expected = Tails.ofChiSquare(x, count);

            var found = new WeightedChiSquares(ones(count), INFINITE).upperTail(x);

            assertThat(found).isCloseTo(expected, within(1e-12 + 1e-10 * expected));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 1, 3, 10, 60, 300})
    void isFishersWhenAllFactorsAreOneOverADenominator(double f) {
        for (var count : new int[] {1, 2, 5, 40}) {
            for (var denominator : new double[] {1, 3.5, 14, 360.25}) {
                var expected = Tails.ofFisher(f, count, denominator);

                var found = new WeightedChiSquares(ones(count), denominator).upperTail(f * count);

                assertThat(found).isCloseTo(expected, within(1e-12 + 1e-10 * expected));
            }
        }
    }

    /** Pairs of equal factors make exponential variables. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 2, 20, 200})
    void agreesWithTheSumOfTwoExponentialVariables(double x) {
        var distribution = new WeightedChiSquares(new double[] {3, 3, 1, 1}, INFINITE);

        var expected = (3 * Math.exp(-x / 6) - Math.exp(-x / 2)) / 2;
        assertThat(distribution.upperTail(x)).isCloseTo(expected, within(1e-11 * expected));
    }

    /** Of R's survey:::pFsum and survey:::pchisqsum, method "saddlepoint". */
    @ParameterizedTest
    @CsvSource({
        "26, 360.2, 1.724252857419552e-05",
        "5, 14.7, 0.1293987752654263",
        "1, 14.7, 0.6628852032952228",
        "12, Infinity, 0.003922431992988761",
    })
    void agreesWithRInTheSaddlepointApproximation(double x, double denominator, double expected) {
        var distribution = new WeightedChiSquares(new double[] {1.3, 0.6, 0.2}, denominator);

        assertThat(distribution.saddlepointTail(x)).isCloseTo(expected, withPercentage(1e-4));
    }

    @Test
    void takesSatterthwaitesTailAtTheMeanWhereTheSaddlepointFails() {
        var distribution = new WeightedChiSquares(new double[] {1.3, 0.6, 0.2}, INFINITE);

        assertThat(distribution.saddlepointTail(2.1)).isEqualTo(distribution.satterthwaiteTail(2.1));
    }

    @Test
    void isCertainlyAboveZero() {
        assertThat(new WeightedChiSquares(new double[] {1}, 5).upperTail(0)).isEqualTo(1);
    }

    @Test
    void takesRoundingErrorsForZero() {
        var clean = new WeightedChiSquares(new double[] {2, 1}, 12);
        var noisy = new WeightedChiSquares(new double[] {2, 1, 1e-15, -1e-15}, 12);

        assertThat(noisy.upperTail(7)).isEqualTo(clean.upperTail(7));
    }

    @Test
    void refusesFactorsOfWhichNoneIsPositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedChiSquares(new double[] {0, -1}, 5))
                .withMessage("no positive factor among [0.0, -1.0]");
    }

    private static double[] ones(int count) {
        var ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
