package vn.thuocdo.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.thuocdo.statistics.design.Classification;

class PropensityTest {

    private static final double[] ONES = {1, 1, 1, 1, 1, 1, 1, 1};
    private static final double[] RURAL = {0, 0, 0, 0, 1, 1, 1, 1};
    private static final boolean[] RESPONDED = {true, false, true, false, true, true, false, true};
    private static final double[] WEIGHTS = {10, 10, 10, 10, 20, 20, 20, 20};

    @Test
    void equalsClassesWhenTheModelIsTheClass() {
        var classes = Classification.of("U", "U", "U", "U", "R", "R", "R", "R");

        var modelled = new Propensity(new double[][] {ONES, RURAL}, RESPONDED, true, new Propensity.Use.Inverse());

        var expected = new NonresponseClasses(classes, RESPONDED).apply(WEIGHTS).weights();
        assertThat(modelled.apply(WEIGHTS).weights()).containsExactly(expected, within(1e-12));
    }

    @Test
    void keepsTheSumOfWeightsInClassesOfLikePropensity() {
        var random = new Random(5);
        var rows = 400;
        var columns = new double[2][rows];
        var responded = new boolean[rows];
        Arrays.fill(columns[0], 1);
        for (var row = 0; row < rows; row++) {
            columns[1][row] = random.nextGaussian();
            responded[row] = random.nextDouble() < 1 / (1 + Math.exp(-0.3 - columns[1][row]));
        }
        var weights = random.doubles(rows, 1, 5).toArray();

        var adjustment = new Propensity(columns, responded, true, new Propensity.Use.Classes(5)).apply(weights);

        assertThat(adjustment.effect().after().sum())
                .isCloseTo(Arrays.stream(weights).sum(), within(1e-9));
        assertThat(adjustment.cutpoints()).hasSize(4).isSorted();
        assertThat(adjustment.factors()[0]).isGreaterThan(adjustment.factors()[4]);
    }

    @Test
    void canFitWithoutTheWeights() {
        var columns = new double[][] {ONES};

        var weighted = new Propensity(columns, RESPONDED, true, new Propensity.Use.Inverse()).apply(WEIGHTS);
        var plain = new Propensity(columns, RESPONDED, false, new Propensity.Use.Inverse()).apply(WEIGHTS);

        assertThat(weighted.fit().fitted()[0]).isCloseTo(80.0 / 120, within(1e-12));
        assertThat(plain.fit().fitted()[0]).isCloseTo(5.0 / 8, within(1e-12));
    }

    @Test
    void countsAsGivenInTheVariance() {
        var influence = new double[][] {RURAL.clone()};

        new Propensity(new double[][] {ONES}, RESPONDED, true, new Propensity.Use.Inverse())
                .apply(WEIGHTS)
                .residuals(influence);

        assertThat(influence[0]).containsExactly(RURAL);
    }

    @Test
    void refusesASingleClass() {
        assertThatThrownBy(() -> new Propensity.Use.Classes(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 propensity classes");
    }
}
