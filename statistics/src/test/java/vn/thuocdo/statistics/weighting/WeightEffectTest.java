package vn.thuocdo.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WeightEffectTest {

    @Test
    void seesNoLossInEqualWeights() {
        var summary = WeightSummary.of(new double[] {3, 3, 3});

        assertThat(summary.designEffect()).isEqualTo(1);
        assertThat(summary.coefficientOfVariation()).isZero();
        assertThat(summary.effectiveCases()).isEqualTo(3);
    }

    @Test
    void countsUnequalWeightsAsFewerCases() {
        var summary = WeightSummary.of(new double[] {1, 3});

        assertThat(summary).isEqualTo(new WeightSummary(2, 4, 10, 1, 3));
        assertThat(summary.designEffect()).isEqualTo(1.25);
        assertThat(summary.coefficientOfVariation()).isCloseTo(0.5, within(1e-15));
        assertThat(summary.effectiveCases()).isCloseTo(1.6, within(1e-15));
    }

    @Test
    void doesNotDependOnTheUnitOfTheWeights() {
        var one = WeightSummary.of(new double[] {1, 2, 7});
        var other = WeightSummary.of(new double[] {1000, 2000, 7000});

        assertThat(other.designEffect()).isCloseTo(one.designEffect(), within(1e-15));
    }

    @Test
    void countsTheLostAndLeavesThemOut() {
        var effect = WeightEffect.between(new double[] {1, 1, 0, 2}, new double[] {2, 0, 0, 2}, null);

        assertThat(effect.lost()).isEqualTo(1);
        assertThat(effect.before().cases()).isEqualTo(3);
        assertThat(effect.after().cases()).isEqualTo(2);
        assertThat(effect.varianceFactor()).isCloseTo(1 / (3 * 6.0 / 16), within(1e-15));
    }

    @Test
    void refusesToSumUpNothing() {
        assertThatThrownBy(() -> WeightSummary.of(new double[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no weights");
    }
}
