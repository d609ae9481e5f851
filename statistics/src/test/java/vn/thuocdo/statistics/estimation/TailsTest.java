package vn.thuocdo.statistics.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TailsTest {

    private static final double TEN_DIGITS = 1e-8;

    /** Of R: 2 * pt(-t, df). */
    @ParameterizedTest
    @CsvSource({
        "30, 5, 7.718648620496047e-07",
        "-2, 3.7, 0.121817201905234",
        "0.005, 8, 0.9961330279168092",
        "9, Infinity, 2.257176811907682e-19",
    })
    void agreesWithRInStudentsDistribution(double t, double degreesOfFreedom, double expected) {
        assertThat(Tails.ofStudent(t, degreesOfFreedom)).isCloseTo(expected, withPercentage(TEN_DIGITS));
    }

    /** Of R: pf(f, n, d, lower.tail = FALSE). */
    @ParameterizedTest
    @CsvSource({
        "7.3, 2.5, 11, 0.007273480892793313",
        "90, 3, 40, 7.878997563639464e-18",
        "2.5, 3, 1e6, 0.05755907827077785",
    })
    void agreesWithRInFishersDistribution(double f, double numerator, double denominator, double expected) {
        assertThat(Tails.ofFisher(f, numerator, denominator)).isCloseTo(expected, withPercentage(TEN_DIGITS));
    }

    /** Of R: pchisq(x, df, lower.tail = FALSE). */
    @ParameterizedTest
    @CsvSource({"150, 3, 2.634913928488045e-32", "0.1, 4, 0.9987908957257496"})
    void agreesWithRInTheChiSquareDistribution(double x, double degreesOfFreedom, double expected) {
        assertThat(Tails.ofChiSquare(x, degreesOfFreedom)).isCloseTo(expected, withPercentage(TEN_DIGITS));
    }

    @Test
    void areNotNumbersWithoutDegreesOfFreedom() {
        assertThat(Tails.ofStudent(2, 0)).isNaN();
        assertThat(Tails.ofFisher(2, 3, -1)).isNaN();
        assertThat(Tails.ofChiSquare(2, 0)).isNaN();
    }
}
