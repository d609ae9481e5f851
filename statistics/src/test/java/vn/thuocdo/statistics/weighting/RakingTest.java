package vn.thuocdo.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.thuocdo.statistics.design.Classification;

class RakingTest {

    @Test
    void meetsEveryMargin() {
        var sample = new Sample(1, 300);

        var adjustment = new Raking(sample.margins()).apply(sample.weights);

        for (var margin : sample.margins()) {
            assertThat(Partition.of(margin.classes()).sums(adjustment.weights()))
                    .containsExactly(margin.totals(), within(1e-5));
        }
        assertThat(adjustment.effect().largestMisfit())
                .isNotNull()
                .satisfies(misfit -> assertThat(misfit.relative()).isLessThan(1e-8));
    }

    @Test
    void isCalibrationWithTheExponentialDistance() {
        var sample = new Sample(2, 300);

        var raked = new Raking(sample.margins(), 1e-14, 1000, true).apply(sample.weights);
        var calibrated = new Calibration(sample.auxiliaries(), new Distance.Exponential()).apply(sample.weights);

        for (var row = 0; row < sample.weights.length; row++) {
            assertThat(raked.weights()[row]).isCloseTo(calibrated.weights()[row], within(1e-9));
        }
    }

    @Test
    void doesNotDependOnTheOrderOfRows() {
        var sample = new Sample(3, 200);
        var turned = sample.reversed();

        var straight = new Raking(sample.margins()).apply(sample.weights).weights();
        var back = new Raking(turned.margins()).apply(turned.weights).weights();

        for (var row = 0; row < straight.length; row++) {
            assertThat(back[straight.length - 1 - row]).isCloseTo(straight[row], within(1e-9));
        }
    }

    @Test
    void leavesNothingOfAVariableMadeOfTheMargins() {
        var sample = new Sample(4, 200);
        var adjustment = new Raking(sample.margins()).apply(sample.weights);
        var first = sample.margins().get(0).classes().codes();
        var second = sample.margins().get(1).classes().codes();
        var influence = new double[1][sample.weights.length];
        Arrays.setAll(influence[0], row -> adjustment.weights()[row] * (3 * first[row] - 2 * second[row]));

        adjustment.residuals(influence);

        assertThat(influence[0]).containsExactly(new double[sample.weights.length], within(1e-6));
    }

    @Test
    void leavesRowsWithoutWeightAlone() {
        var sample = new Sample(5, 100);
        sample.weights[7] = 0;

        var adjustment = new Raking(sample.margins()).apply(sample.weights);
        var influence = new double[][] {sample.weights.clone()};
        adjustment.residuals(influence);

        assertThat(adjustment.weights()[7]).isZero();
        assertThat(influence[0]).doesNotContain(Double.NaN);
    }

    @Test
    void refusesMarginsOfDifferentPopulations() {
        var sex = Margin.of(Classification.of("F", "M"), Map.of("F", 50.0, "M", 50.0));
        var area = Margin.of(Classification.of("U", "R"), Map.of("U", 50.0, "R", 51.0));

        assertThatThrownBy(() -> new Raking(List.of(sex, area)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("margins add up to different populations: 100.0 over [F, M], 101.0 over [U, R]");
    }

    @Test
    void saysWhenTheCyclesDoNotEnd() {
        var sample = new Sample(6, 200);

        assertThatThrownBy(() -> new Raking(sample.margins(), 1e-12, 1, false).apply(sample.weights))
                .isInstanceOf(NotConverged.class)
                .hasMessageStartingWith("raking did not converge in 1 rounds");
    }

    @Test
    void saysWhenEmptyCellsContradictTheMargins() {
        var sex = Margin.of(Classification.of("F", "M", "M"), Map.of("F", 60.0, "M", 40.0));
        var area = Margin.of(Classification.of("U", "R", "R"), Map.of("U", 50.0, "R", 50.0));

        assertThatThrownBy(() -> new Raking(List.of(sex, area)).apply(new double[] {1, 1, 1}))
                .isInstanceOfSatisfying(
                        NotConverged.class,
                        failure -> assertThat(failure.misfit()).isEqualTo(new Misfit("M", 40, 50)));
    }

    @Test
    void givesOutUnconvergedWeightsIfAsked() {
        var sample = new Sample(6, 200);

        var adjustment = new Raking(sample.margins(), 1e-12, 1, true).apply(sample.weights);

        assertThat(adjustment.effect().largestMisfit())
                .isNotNull()
                .satisfies(misfit -> assertThat(misfit.relative()).isGreaterThan(1e-6));
    }

    @Test
    void refusesACategoryTheSampleLacks() {
        var sex = Margin.of(Classification.of("F", "F"), Map.of("F", 50.0, "M", 50.0));

        assertThatThrownBy(() -> new Raking(List.of(sex)).apply(new double[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the population has 50.0 of M, the sample nobody");
    }

    @Test
    void refusesToRakeToNothing() {
        assertThatThrownBy(() -> new Raking(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("raking of 0 margins");
    }

    /** Rows in two crossed classifications whose margins some other weights met. */
    private record Sample(List<String> first, List<String> second, double[] weights, double[] target) {

        Sample(int seed, int rows) {
            this(new ArrayList<>(), new ArrayList<>(), new double[rows], new double[rows]);
            var random = new Random(seed);
            for (var row = 0; row < rows; row++) {
                first.add("A" + random.nextInt(3));
                second.add("B" + random.nextInt(4));
                weights[row] = 1 + random.nextDouble() * 9;
                target[row] = weights[row] * (0.5 + random.nextDouble());
            }
        }

        Sample reversed() {
            var last = weights.length - 1;
            var back = new double[weights.length];
            var backTarget = new double[weights.length];
            Arrays.setAll(back, row -> weights[last - row]);
            Arrays.setAll(backTarget, row -> target[last - row]);
            return new Sample(first.reversed(), second.reversed(), back, backTarget);
        }

        List<Margin> margins() {
            return List.of(margin(first), margin(second));
        }

        private Margin margin(List<String> names) {
            var totals = new TreeMap<String, Double>();
            for (var row = 0; row < target.length; row++) {
                totals.merge(names.get(row), target[row], Double::sum);
            }
            return Margin.of(Classification.of(names), totals);
        }

        /** A column for each category of both margins: one too many. */
        Auxiliaries auxiliaries() {
            var columns = new ArrayList<double[]>();
            var terms = new ArrayList<String>();
            var totals = new ArrayList<Double>();
            for (var margin : margins()) {
                for (var category = 0; category < margin.totals().length; category++) {
                    var code = category;
                    columns.add(Arrays.stream(margin.classes().codes())
                            .mapToDouble(each -> each == code ? 1 : 0)
                            .toArray());
                    terms.add(margin.classes().labels().get(category));
                    totals.add(margin.totals()[category]);
                }
            }
            return new Auxiliaries(
                    columns.toArray(double[][]::new),
                    terms,
                    totals.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
