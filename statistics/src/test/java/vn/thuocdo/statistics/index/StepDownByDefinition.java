package vn.thuocdo.statistics.index;

import java.util.Arrays;
import java.util.OptionalInt;

/** The step-down test as it is defined: in each round every draw is compared on every hypothesis that is left. */
final class StepDownByDefinition {

    private final Results units;
    private final OptionalInt centre;
    private final boolean[][] shown;
    private int rounds;

    StepDownByDefinition(Results units, OptionalInt centre, RankSimulation simulation) {
        this.units = units;
        this.centre = centre;
        shown = new boolean[units.known().values().length][units.known().values().length];
        var draws = GaussianDraws.of(units.known().covariance(), simulation);
        while (reject(criticalValue(draws, simulation.confidence()))) {
            rounds++;
        }
    }

    boolean[][] shown() {
        return shown;
    }

    int rounds() {
        return rounds;
    }

    private double criticalValue(double[][] draws, double confidence) {
        var maxima = Arrays.stream(draws).mapToDouble(this::largest).sorted().toArray();
        return maxima[(int) Math.ceil(confidence * (maxima.length + 1)) - 1];
    }

    private double largest(double[] values) {
        var largest = 0.0;
        for (var j = 0; j < values.length; j++) {
            for (var k = 0; k < values.length; k++) {
                if (isLeft(j, k)) {
                    largest = Math.max(largest, studentised(values, j, k));
                }
            }
        }
        return largest;
    }

    private boolean reject(double critical) {
        var any = false;
        for (var j = 0; j < shown.length; j++) {
            for (var k = 0; k < shown.length; k++) {
                if (isLeft(j, k) && studentised(units.known().values(), j, k) > critical) {
                    shown[j][k] = true;
                    any = true;
                }
            }
        }
        return any;
    }

    private boolean isLeft(int j, int k) {
        var asked = centre.isEmpty() || centre.getAsInt() == j || centre.getAsInt() == k;
        return asked && j != k && !shown[j][k];
    }

    private double studentised(double[] values, int j, int k) {
        var v = units.known().covariance();
        return (values[j] - values[k]) / Math.sqrt(v[j][j] + v[k][k] - 2 * v[j][k]);
    }
}
