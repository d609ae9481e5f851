package vn.thuocdo.statistics.weighting;

import java.util.List;

/**
 * Raked weights.
 *
 * @param margins the margins raked to
 * @param after {@code [margin][row]}: the weights after that margin in the last cycle
 */
record Raked(List<Margin> margins, double[][] after, WeightEffect effect) implements Adjustment {

    private static final int CYCLES = 10;

    @Override
    public double[] weights() {
        return after[after.length - 1];
    }

    @Override
    public void residuals(double[][] influence) {
        for (var term : influence) {
            for (var cycle = 0; cycle < CYCLES; cycle++) {
                for (var margin = 0; margin < after.length; margin++) {
                    centre(term, margins.get(margin).partition(), after[margin]);
                }
            }
        }
    }

    /** Takes the plain mean of z/w in each group out of z/w; rows without weight have none. */
    private static void centre(double[] term, Partition partition, double[] weights) {
        var sums = new double[partition.count()];
        var cases = new int[partition.count()];
        for (var row = 0; row < term.length; row++) {
            if (weights[row] != 0) {
                sums[partition.groups()[row]] += term[row] / weights[row];
                cases[partition.groups()[row]]++;
            }
        }
        for (var row = 0; row < term.length; row++) {
            if (weights[row] != 0) {
                var group = partition.groups()[row];
                term[row] -= weights[row] * sums[group] / cases[group];
            }
        }
    }
}
