package vn.thuocdo.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KishEffectTest {

    @Test
    void isOneForEqualWeights() {
        assertThat(KishEffect.of(new double[] {2.5, 2.5, 2.5})).isEqualTo(new KishEffect(1, 3, 0));
    }

    @Test
    void addsOneToTheSquaredVariation() {
        // mean 2, variance 1
        assertThat(KishEffect.of(new double[] {1, 3})).isEqualTo(new KishEffect(1.25, 1.6, 0.25));
    }

    @Test
    void doesNotDependOnTheUnitOfTheWeights() {
        var weights = new Random(2).doubles(50, 0, 9).toArray();

        var one = KishEffect.of(weights);
        var other = KishEffect.of(Arrays.stream(weights).map(w -> w / 7e6).toArray());

        assertThat(one.designEffect()).isCloseTo(other.designEffect(), within(1e-12));
        assertThat(one.designEffect()).isCloseTo(1 + one.squaredVariation(), within(1e-12));
        assertThat(one.effectiveSize()).isCloseTo(50 / one.designEffect(), within(1e-10));
    }

    @Test
    void refusesWeightsThatAreNone() {
        assertThatThrownBy(() -> KishEffect.of(new double[] {})).hasMessageContaining("0 weights");
        assertThatThrownBy(() -> KishEffect.of(new double[] {0, 0})).hasMessageContaining("2 weights");
        assertThatThrownBy(() -> KishEffect.of(new double[] {1, -1})).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> KishEffect.of(new double[] {1, Double.NaN})).hasMessageContaining("NaN");
    }
}
