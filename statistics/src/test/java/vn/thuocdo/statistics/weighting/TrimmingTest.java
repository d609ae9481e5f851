package vn.thuocdo.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrimmingTest {

    private static final double NONE = Double.POSITIVE_INFINITY;

    @Test
    void cutsToTheBoundsAndKeepsTheSum() {
        var adjustment = new Trimming(6, 20, false).apply(new double[] {5, 8, 10, 12, 40});

        var share = 19.0 / 3;
        assertThat(adjustment.weights())
                .containsExactly(new double[] {6, 8 + share, 10 + share, 12 + share, 20}, within(1e-12));
    }

    @Test
    void leavesWeightsInsideAlone() {
        var weights = new double[] {5, 8, 10};

        assertThat(new Trimming(5, 10, true).apply(weights).weights()).containsExactly(weights);
        assertThat(new Trimming(5, 10, false).apply(weights).weights()).containsExactly(weights);
    }

    @Test
    void repeatsUntilNoneIsOutsideIfStrict() {
        var random = new Random(11);
        for (var round = 0; round < 100; round++) {
            var weights = random.doubles(40, 1, 100).toArray();

            var trimmed = new Trimming(20, 80, true).apply(weights).weights();

            assertThat(Arrays.stream(trimmed).min().orElseThrow()).isGreaterThanOrEqualTo(20);
            assertThat(Arrays.stream(trimmed).max().orElseThrow()).isLessThanOrEqualTo(80);
            assertThat(Arrays.stream(trimmed).sum())
                    .isCloseTo(Arrays.stream(weights).sum(), within(1e-8));
        }
    }

    @Test
    void givesNothingToRowsWithoutWeight() {
        var adjustment = new Trimming(6, NONE, false).apply(new double[] {0, 5, 10});

        assertThat(adjustment.weights()).containsExactly(0, 6, 9);
    }

    @Test
    void countsAsGivenInTheVariance() {
        var influence = new double[][] {{1, 2, 3}};

        new Trimming(6, 9, false).apply(new double[] {5, 7, 10}).residuals(influence);

        assertThat(influence[0]).containsExactly(1, 2, 3);
    }

    @Test
    void lowersTheDesignEffectOfWeighting() {
        var effect =
                new Trimming(0, 20, true).apply(new double[] {5, 8, 10, 12, 40}).effect();

        assertThat(effect.varianceFactor()).isLessThan(1);
        assertThat(effect.after().sum()).isCloseTo(effect.before().sum(), within(1e-12));
    }

    @Test
    void refusesBoundsTheSumCannotKeep() {
        assertThatThrownBy(() -> new Trimming(6, 9, true).apply(new double[] {10, 12}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weights of mean 11.0 cannot all lie in [6.0, 9.0]");
        assertThatThrownBy(() -> new Trimming(6, 9, false).apply(new double[] {10, 12}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no weight lies in [6.0, 9.0]");
        assertThatThrownBy(() -> new Trimming(9, 6, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weights trimmed to [9.0, 6.0]");
    }
}
