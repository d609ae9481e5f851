package vn.thuocdo.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BaseWeightsTest {

    @Test
    void areTheInverseOfTheProbabilities() {
        var weights = BaseWeights.fromProbabilities(new double[] {0.5, 0.1, 1});

        assertThat(weights).containsExactly(2, 10, 1);
    }

    @Test
    void multiplyOverTheStages() {
        var weights = BaseWeights.fromFractions(new double[] {0.2, 0.2}, new double[] {0.5, 0.25});

        assertThat(weights).containsExactly(new double[] {10, 20}, within(1e-12));
    }

    @Test
    void growWithThoseTheAskedOneWasChosenFrom() {
        var weights = BaseWeights.timesMultiplicity(new double[] {10, 10}, new int[] {1, 3});

        assertThat(weights).containsExactly(10, 30);
    }

    @Test
    void refuseWhatIsNoProbability() {
        assertThatThrownBy(() -> BaseWeights.fromProbabilities(new double[] {0.5, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1 has inclusion probability 0.0, not in (0, 1]");
        assertThatThrownBy(() -> BaseWeights.fromProbabilities(new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BaseWeights.fromFractions(new double[] {0.5}, new double[] {0.5, 0.5}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(BaseWeights::fromFractions).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuseAChoiceFromNobody() {
        assertThatThrownBy(() -> BaseWeights.timesMultiplicity(new double[] {10, 10}, new int[] {1, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1 was chosen from 0 units");
    }
}
