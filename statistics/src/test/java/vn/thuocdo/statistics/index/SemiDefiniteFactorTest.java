package vn.thuocdo.statistics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SemiDefiniteFactorTest {

    /** F Fᵀ, from the images of the unit vectors. */
    private static double[][] square(SemiDefiniteFactor factor, int size) {
        var square = new double[size][size];
        for (var k = 0; k < factor.rank(); k++) {
            var unit = new double[factor.rank()];
            unit[k] = 1;
            var column = factor.times(unit);
            for (var i = 0; i < size; i++) {
                for (var j = 0; j < size; j++) {
                    square[i][j] += column[i] * column[j];
                }
            }
        }
        return square;
    }

    private static void assertRestored(double[][] covariance, SemiDefiniteFactor factor) {
        var restored = square(factor, covariance.length);
        for (var i = 0; i < covariance.length; i++) {
            assertThat(restored[i]).containsExactly(covariance[i], within(1e-9));
        }
    }

    @Test
    void restoresACovarianceMatrix() {
        var covariance = Examples.aCovariance(9, 1);

        var factor = SemiDefiniteFactor.of(covariance);

        assertThat(factor.rank()).isEqualTo(9);
        assertRestored(covariance, factor);
    }

    @Test
    void restoresASingularMatrix() {
        double[][] covariance = {{4, 2, 6, 0}, {2, 5, 7, 0}, {6, 7, 13, 0}, {0, 0, 0, 0}};

        var factor = SemiDefiniteFactor.of(covariance);

        assertThat(factor.rank()).isEqualTo(2);
        assertRestored(covariance, factor);
    }

    @Test
    void keepsUnitsOfVeryDifferentPrecision() {
        double[][] covariance = {{1e8, 0, 0}, {0, 1e-8, 5e-9}, {0, 5e-9, 1e-8}};

        var restored = square(SemiDefiniteFactor.of(covariance), 3);

        assertThat(restored[2]).containsExactly(new double[] {0, 5e-9, 1e-8}, within(1e-20));
    }

    @Test
    void needsOneNumberForEachIndependentUnit() {
        double[][] covariance = {{4, 0, 0}, {0, 9, 0}, {0, 0, 16}};

        var factor = SemiDefiniteFactor.of(covariance);

        assertThat(factor.columns()).allSatisfy(column -> assertThat(column).containsExactly(1));
        assertThat(factor.times(new double[] {1, 2, 3})).containsExactly(2, 6, 12);
    }

    @Test
    void refusesAMatrixThatIsNoCovariance() {
        double[][] covariance = {{1, 0.9, 0.9}, {0.9, 1, -0.9}, {0.9, -0.9, 1}};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SemiDefiniteFactor.of(covariance))
                .withMessageContaining("not positive semi-definite");
    }
}
