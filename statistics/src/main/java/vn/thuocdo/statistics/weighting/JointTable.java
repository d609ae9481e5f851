package vn.thuocdo.statistics.weighting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * The cells of several margins that have rows. All rows of a cell share their raking factor, so raking runs over cells.
 *
 * @param margins the margins crossed
 * @param cells the joint cell of each row
 * @param groupOf {@code [margin][cell]}: the margin's group the cell lies in
 */
record JointTable(List<Margin> margins, Partition cells, int[][] groupOf) {

    /**
     * Factors that rake a table.
     *
     * @param after {@code [margin][cell]}: the factor after that margin in the last cycle
     * @param cycles how many cycles were made
     * @param converged whether the last cycle changed every cell by less than ε
     */
    record Factors(double[][] after, int cycles, boolean converged) {}

    static JointTable of(List<Margin> margins) {
        var joint = new int[margins.getFirst().classes().rows()];
        var count = 1;
        for (var margin : margins) {
            var seen = new HashMap<Long, Integer>();
            for (var row = 0; row < joint.length; row++) {
                var pair = (long) joint[row] * margin.classes().size()
                        + margin.classes().codes()[row];
                joint[row] = seen.computeIfAbsent(pair, unseen -> seen.size());
            }
            count = seen.size();
        }
        var cells = new Partition(joint, count);
        return new JointTable(margins, cells, groupOf(margins, cells));
    }

    private static int[][] groupOf(List<Margin> margins, Partition cells) {
        var groupOf = new int[margins.size()][cells.count()];
        for (var margin = 0; margin < groupOf.length; margin++) {
            var codes = margins.get(margin).classes().codes();
            for (var row = 0; row < codes.length; row++) {
                groupOf[margin][cells.groups()[row]] = codes[row];
            }
        }
        return groupOf;
    }

    /** Cycles over the margins until every cell changes by less than {@code epsilon}, {@code mostCycles} at most. */
    Factors rake(double[] weights, double epsilon, int mostCycles) {
        var table = cells.sums(weights);
        var after = new double[margins.size()][];
        var current = new double[table.length];
        Arrays.fill(current, 1);
        for (var cycle = 1; ; cycle++) {
            var start = current;
            for (var margin = 0; margin < after.length; margin++) {
                after[margin] = fitted(margin, table, current);
                current = after[margin];
            }
            var converged = largestChange(table, start, current) < epsilon;
            if (converged || cycle == mostCycles) {
                return new Factors(after, cycle, converged);
            }
        }
    }

    private double[] fitted(int margin, double[] table, double[] factors) {
        var group = groupOf[margin];
        var sums = new double[margins.get(margin).classes().size()];
        for (var cell = 0; cell < table.length; cell++) {
            sums[group[cell]] += table[cell] * factors[cell];
        }
        var scale = margins.get(margin).factors(sums, false);
        var fitted = new double[table.length];
        Arrays.setAll(fitted, cell -> factors[cell] * scale[group[cell]]);
        return fitted;
    }

    private static double largestChange(double[] table, double[] before, double[] after) {
        var largest = 0.0;
        for (var cell = 0; cell < table.length; cell++) {
            largest = Math.max(largest, Math.abs(table[cell] * (after[cell] - before[cell])));
        }
        return largest;
    }
}
