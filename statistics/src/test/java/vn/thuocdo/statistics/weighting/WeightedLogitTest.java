package vn.thuocdo.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightedLogitTest {

    @Test
    void fitsTheWeightedShareWhenThereIsOnlyAnIntercept() {
        var fit = WeightedLogit.fit(new double[][] {{1, 1, 1}}, new double[] {1, 0, 1}, new double[] {1, 5, 2});

        assertThat(fit.fitted()[0]).isCloseTo(3.0 / 8, within(1e-15));
        assertThat(fit.coefficients()[0]).isCloseTo(Math.log(3.0 / 5), within(1e-14));
    }

    @Test
    void solvesTheWeightedScoreEquations() {
        for (var seed = 0; seed < 50; seed++) {
            var sample = new Sample(seed);

            var fit = WeightedLogit.fit(sample.columns, sample.response, sample.weights);

            for (var column : sample.columns) {
                var score = 0.0;
                for (var row = 0; row < column.length; row++) {
                    score += sample.weights[row] * column[row] * (sample.response[row] - fit.fitted()[row]);
                }
                assertThat(score).as("seed %d", seed).isCloseTo(0, within(1e-8));
            }
        }
    }

    @Test
    void doesNotDependOnTheUnitOfTheWeights() {
        var sample = new Sample(1);
        var thousandfold =
                Arrays.stream(sample.weights).map(weight -> 1000 * weight).toArray();

        var one = WeightedLogit.fit(sample.columns, sample.response, sample.weights);
        var other = WeightedLogit.fit(sample.columns, sample.response, thousandfold);

        assertThat(other.coefficients()).containsExactly(one.coefficients(), within(1e-12));
    }

    @Test
    void ignoresRowsWithoutWeight() {
        var sample = new Sample(2);
        sample.weights[0] = 0;
        var before = WeightedLogit.fit(sample.columns, sample.response, sample.weights);

        sample.response[0] = 1 - sample.response[0];
        var after = WeightedLogit.fit(sample.columns, sample.response, sample.weights);

        assertThat(after.coefficients()).containsExactly(before.coefficients());
    }

    @Test
    void givesNoCoefficientToARepeatedColumn() {
        var sample = new Sample(3);
        var repeated = new double[][] {sample.columns[0], sample.columns[1], sample.columns[1]};

        var fit = WeightedLogit.fit(repeated, sample.response, sample.weights);

        var without = WeightedLogit.fit(sample.columns, sample.response, sample.weights);
        assertThat(fit.coefficients()[2]).isNaN();
        assertThat(fit.fitted()).containsExactly(without.fitted(), within(1e-12));
    }

    @Test
    void halvesStepsThatGoTooFar() {
        var columns = new double[][] {{1, 1, 1, 1, 1, 1}, {0, 2, -1, -3, -1, 76}};
        var response = new double[] {0, 1, 0, 1, 0, 1};
        var weights = new double[] {1, 100, 1, 1, 1, 1};

        var fit = WeightedLogit.fit(columns, response, weights);

        assertThat(fit.coefficients()).containsExactly(new double[] {1.60675051823778, 1.54007497268793}, within(1e-9));
    }

    @Test
    void saysThatTermsSeparateTheResponses() {
        assertThatThrownBy(() -> WeightedLogit.fit(
                        new double[][] {{1, 1, 1, 1}, {1, 2, 3, 4}}, new double[] {0, 0, 1, 1}, new double[] {1, 1, 1, 1
                        }))
                .isInstanceOf(NotConverged.class)
                .hasMessageContaining("do the terms separate the responses?");
    }

    @Test
    void refusesWhatIsNoResponse() {
        assertThatThrownBy(() -> WeightedLogit.fit(new double[][] {{1}}, new double[] {2}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the response 2.0 is not in [0, 1]");
        assertThatThrownBy(() -> WeightedLogit.fit(new double[0][], new double[] {1}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WeightedLogit.fit(new double[][] {{1, 1}}, new double[] {1}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private record Sample(double[][] columns, double[] response, double[] weights) {

        Sample(int seed) {
            this(
                    new double[2][60],
                    new double[60],
                    new Random(seed).doubles(60, 1, 9).toArray());
            var random = new Random(seed + 1000);
            for (var row = 0; row < 60; row++) {
                columns[0][row] = 1;
                columns[1][row] = random.nextGaussian();
                response[row] = random.nextDouble() < 1 / (1 + Math.exp(-columns[1][row])) ? 1 : 0;
            }
        }
    }
}
