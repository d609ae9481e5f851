package vn.thuocdo.statistics.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceDistributionsTest {

    private static final double TEN_DIGITS = 1e-8;

    /** Of R: qt(p, df). */
    @ParameterizedTest
    @CsvSource({
        "5.9e-22, 182, -10.91367796902033",
        "1e-10, 5, -156.82559270889428",
        "1e-200, 30, -23290831.507991228",
        "0.0005, 1.5, -82.84744670365761",
        "0.025, 1e6, -1.9599663568141066",
        "1e-300, Infinity, -37.047096299361201",
    })
    void findStudentsQuantilesFarOut(double probability, double degreesOfFreedom, double expected) {
        var quantile = ReferenceDistributions.studentQuantile(probability, degreesOfFreedom);

        assertThat(quantile).isCloseTo(expected, withPercentage(TEN_DIGITS));
    }

    /** Of R: qbeta(p, a, b). */
    @ParameterizedTest
    @CsvSource({
        "0.025, 0.3, 1000, 3.1867942837872423e-09",
        "1e-10, 2, 3, 4.0824940158083298e-06",
        "0.975, 1e5, 2, 0.99999757792225819",
        "0.025, 1e7, 1e7, 0.49978086937263899",
    })
    void findQuantilesOfTheBetaDistributionFarOut(double probability, double alpha, double beta, double expected) {
        var quantile = ReferenceDistributions.betaQuantile(probability, alpha, beta);

        assertThat(quantile).isCloseTo(expected, withPercentage(TEN_DIGITS));
    }
}
