package vn.thuocdo.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thuocdo.statistics.design.Classification;

class CalibrationTest {

    @ParameterizedTest
    @MethodSource("vn.thuocdo.statistics.weighting.DistanceTest#distances")
    void meetsTheTotalsWithinTheBounds(Distance distance) {
        for (var seed = 0; seed < 200; seed++) {
            var sample = new CalibrationSample(seed, 80, 5);

            var adjustment = new Calibration(sample.known(), distance).apply(sample.weights());

            assertThat(sample.known().misfit(adjustment.weights()).relative())
                    .as("seed %d", seed)
                    .isLessThan(1e-11);
            if (!(distance instanceof Distance.Linear || distance.equals(new Distance.Exponential()))) {
                for (var row = 0; row < sample.weights().length; row++) {
                    assertThat(adjustment.weights()[row] / sample.weights()[row])
                            .isBetween(0.4 - 1e-12, 1.7 + 1e-12);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("vn.thuocdo.statistics.weighting.DistanceTest#distances")
    void leavesNothingOfTheColumnsItMet(Distance distance) {
        var sample = new CalibrationSample(3, 80, 5);
        var adjustment = new Calibration(sample.known(), distance).apply(sample.weights());
        var influence = new double[5][80];
        for (var term = 0; term < 5; term++) {
            var column = sample.known().columns()[term];
            Arrays.setAll(influence[term], row -> adjustment.weights()[row] * column[row]);
        }

        adjustment.residuals(influence);

        for (var term : influence) {
            assertThat(term).containsExactly(new double[80], within(1e-8));
        }
    }

    @ParameterizedTest
    @MethodSource("vn.thuocdo.statistics.weighting.DistanceTest#distances")
    void doesNotDependOnTheUnitsOfTheColumns(Distance distance) {
        var sample = new CalibrationSample(4, 80, 4);
        var columns =
                Arrays.stream(sample.known().columns()).map(double[]::clone).toArray(double[][]::new);
        var totals = sample.known().totals().clone();
        Arrays.setAll(columns[1], row -> columns[1][row] / 1e6);
        totals[1] /= 1e6;

        var here = new Calibration(sample.known(), distance)
                .apply(sample.weights())
                .weights();
        var there = new Calibration(new Auxiliaries(columns, sample.known().terms(), totals), distance)
                .apply(sample.weights())
                .weights();

        assertThat(there).containsExactly(here, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("vn.thuocdo.statistics.weighting.DistanceTest#distances")
    void leavesWeightsThatMeetTheTotalsAlone(Distance distance) {
        var sample = new CalibrationSample(5, 80, 4);
        var met = new Auxiliaries(
                sample.known().columns(), sample.known().terms(), sample.known().reached(sample.weights()));

        var adjustment = new Calibration(met, distance).apply(sample.weights());

        assertThat(adjustment.weights()).containsExactly(sample.weights(), within(1e-12));
    }

    @Test
    void findsItsWayBackFromTheBounds() {
        var known = new Auxiliaries(new double[][] {{1, 1, 1}}, List.of("all"), new double[] {3.2997});

        var adjustment = new Calibration(known, new Distance.Exponential(0.9, 1.1)).apply(new double[] {1, 1, 1});

        assertThat(adjustment.weights()).containsExactly(new double[] {1.0999, 1.0999, 1.0999}, within(1e-12));
    }

    @Test
    void isPostStratificationWhenTheColumnsAreCells() {
        var classes = Classification.of("A", "B", "A", "C", "B", "C", "A");
        var weights = new double[] {1, 2, 3, 4, 5, 6, 7};
        var margin = Margin.of(classes, Map.of("A", 20.0, "B", 10.0, "C", 30.0));
        var columns = IntStream.range(0, 3)
                .mapToObj(code -> Arrays.stream(classes.codes())
                        .mapToDouble(each -> each == code ? 1 : 0)
                        .toArray())
                .toArray(double[][]::new);
        var known = new Auxiliaries(columns, classes.labels(), margin.totals());
        var one = new double[][] {{1, 5, 2, 0, 3, 8, 1}};
        var other = new double[][] {one[0].clone()};

        var stratified = new PostStratification(margin).apply(weights);
        var calibrated = new Calibration(known, new Distance.Linear()).apply(weights);
        stratified.residuals(one);
        calibrated.residuals(other);

        assertThat(calibrated.weights()).containsExactly(stratified.weights(), within(1e-12));
        assertThat(other[0]).containsExactly(one[0], within(1e-12));
    }

    @Test
    void carriesColumnsThatRepeatOthers() {
        var sample = new CalibrationSample(6, 60, 3);
        var columns = Arrays.copyOf(sample.known().columns(), 4);
        columns[3] = new double[60];
        Arrays.setAll(columns[3], row -> columns[0][row] - 2 * columns[1][row]);
        var totals = Arrays.copyOf(sample.known().totals(), 4);
        totals[3] = totals[0] - 2 * totals[1];
        var repeated = new Auxiliaries(columns, List.of("1", "x1", "x2", "again"), totals);

        var adjustment = new Calibration(repeated, new Distance.Exponential()).apply(sample.weights());

        var without = new Calibration(sample.known(), new Distance.Exponential()).apply(sample.weights());
        assertThat(adjustment.weights()).containsExactly(without.weights(), within(1e-9));
    }

    @Test
    void saysWhichTotalContradictsTheOthers() {
        var ones = new double[] {1, 1, 1, 1};
        var known = new Auxiliaries(
                new double[][] {ones, {1, 1, 0, 0}, {0, 0, 1, 1}}, List.of("all", "F", "M"), new double[] {100, 60, 41
                });

        assertThatThrownBy(() -> new Calibration(known, new Distance.Linear()).apply(ones))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the totals contradict each other: M would have to be 40.0, not 41.0");
    }

    @Test
    void saysWhenTheSampleHasNothingToWeight() {
        var known = new Auxiliaries(new double[][] {{1, 1, 1}, {0, 0, 0}}, List.of("all", "X"), new double[] {30, 5});

        assertThatThrownBy(() -> new Calibration(known, new Distance.Linear()).apply(new double[] {10, 10, 10}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the totals contradict each other: X would have to be 0.0, not 5.0");
    }

    @Test
    void doesNotMindACategoryNobodyHas() {
        var known = new Auxiliaries(new double[][] {{1, 1, 1}, {0, 0, 0}}, List.of("all", "X"), new double[] {33, 0});

        var adjustment = new Calibration(known, new Distance.Logit(0.5, 2)).apply(new double[] {10, 10, 10});

        assertThat(adjustment.weights()).containsExactly(new double[] {11, 11, 11}, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("vn.thuocdo.statistics.weighting.DistanceTest#distances")
    void keepsRowsWithoutWeightOut(Distance distance) {
        var sample = new CalibrationSample(7, 80, 3);
        sample.weights()[11] = 0;
        sample.known().columns()[1][11] = 1e6;

        var adjustment = new Calibration(sample.known(), distance).apply(sample.weights());
        var influence = new double[][] {adjustment.weights().clone()};
        adjustment.residuals(influence);

        assertThat(adjustment.weights()[11]).isZero();
        assertThat(influence[0]).doesNotContain(Double.NaN);
        assertThat(influence[0][11]).isZero();
    }

    @Test
    void leavesARowCutToNothingOutOfTheVariance() {
        var known = new Auxiliaries(new double[][] {{1, 1, 1}, {1, 2, 3}}, List.of("all", "x"), new double[] {3, 8.5});

        var adjustment = new Calibration(known, new Distance.BoundedLinear(0, 3)).apply(new double[] {1, 1, 1});
        var influence = new double[][] {{0, 0.5 * 5, 2.5 * 14}};
        adjustment.residuals(influence);

        assertThat(adjustment.weights()).containsExactly(new double[] {0, 0.5, 2.5}, within(1e-12));
        assertThat(influence[0]).containsExactly(new double[] {0, 0, 0}, within(1e-9));
    }

    @Test
    void givesEveryoneInAClusterTheSameFactor() {
        var sample = new CalibrationSample(8, 80, 3);
        var clusters = IntStream.range(0, 80).map(row -> row / 2).toArray();
        Arrays.setAll(sample.weights(), row -> 5 + row / 2 % 3);

        var adjustment = new Calibration(sample.known(), new Distance.Exponential(), clusters).apply(sample.weights());

        assertThat(sample.known().misfit(adjustment.weights()).relative()).isLessThan(1e-11);
        for (var row = 0; row < 80; row += 2) {
            assertThat(adjustment.weights()[row]).isCloseTo(adjustment.weights()[row + 1], within(1e-12));
        }
    }

    @Test
    void makesTheRatioEstimatorWithScatterProportionalToSize() {
        var size = new double[] {1, 2, 3, 4};
        var known = new Auxiliaries(new double[][] {size}, List.of("size"), new double[] {120}, size);

        var adjustment = new Calibration(known, new Distance.Linear()).apply(new double[] {10, 10, 10, 10});

        assertThat(adjustment.weights()).containsExactly(new double[] {12, 12, 12, 12}, within(1e-12));
    }

    @Test
    void refusesNegativeWeights() {
        var known = new Auxiliaries(new double[][] {{1, 1}}, List.of("all"), new double[] {30});

        assertThatThrownBy(() -> new Calibration(known, new Distance.Linear()).apply(new double[] {10, -1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1 has the negative weight -1.0");
    }

    @Test
    void refusesClustersThatDoNotFit() {
        var known = new Auxiliaries(new double[][] {{1, 1}}, List.of("all"), new double[] {30});

        assertThatThrownBy(() -> new Calibration(known, new Distance.Linear(), new int[] {0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 cluster numbers for 2 rows");
        assertThatThrownBy(() -> new Calibration(known, new Distance.Linear(), new int[] {0, -1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1 is in cluster -1");
    }

    @Test
    void refusesColumnsThatDoNotFit() {
        var columns = new double[][] {{1, 1}, {1, Double.NaN}};

        assertThatThrownBy(() -> new Auxiliaries(columns, List.of("all", "x"), new double[] {2, 2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1 has x = NaN");
        assertThatThrownBy(() -> new Auxiliaries(columns, List.of("all"), new double[] {2, 2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 columns, 1 terms [all], 2 totals");
        assertThatThrownBy(() ->
                        new Auxiliaries(new double[][] {{1, 1}}, List.of("all"), new double[] {2}, new double[] {1, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1 has variance 0.0");
    }
}
