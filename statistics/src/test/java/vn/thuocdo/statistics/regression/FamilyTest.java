package vn.thuocdo.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FamilyTest {

    private static final double[] SHARES = {0.1, 0.4, 0.8};

    @ParameterizedTest
    @EnumSource
    void hasNoDevianceWhereTheMeanIsTheResponse(Family family) {
        for (var share : SHARES) {
            assertThat(family.deviance(share, share)).isCloseTo(0, within(1e-15));
        }
    }

    /** dD/dμ = −2 (y − μ)/V(μ): deviance and variance belong together. */
    @ParameterizedTest
    @EnumSource
    void hasADevianceThatFallsWithTheResidualOverTheVariance(Family family) {
        for (var mean : SHARES) {
            var step = 1e-6;

            var slope = (family.deviance(0.5, mean + step) - family.deviance(0.5, mean - step)) / (2 * step);

            assertThat(slope).isCloseTo(-2 * (0.5 - mean) / family.variance(mean), within(1e-6));
        }
    }
}
