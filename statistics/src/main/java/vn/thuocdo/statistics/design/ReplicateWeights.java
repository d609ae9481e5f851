package vn.thuocdo.statistics.design;

import java.util.Arrays;
import vn.thuocdo.statistics.leastsquares.OrthogonalColumns;

/** Sets of weights, each with which an estimate is made again. */
sealed interface ReplicateWeights {

    /** The share of a set up to which what others do not explain of it counts as nothing. */
    double NEGLIGIBLE = 1e-5;

    /** How many sets. */
    int count();

    /** The weights of replicate {@code r}, one for each row. */
    double[] of(int r);

    /** The rank of the sets in the domain, as columns side by side. */
    int rank(Domain domain);

    /**
     * Sets that multiply the weights of all rows of a sampling unit alike.
     *
     * @param weights of the rows
     * @param unit of each row
     * @param multipliers by replicate and unit
     */
    record OfUnits(double[] weights, int[] unit, double[][] multipliers) implements ReplicateWeights {

        @Override
        public int count() {
            return multipliers.length;
        }

        @Override
        public double[] of(int r) {
            var replicate = new double[weights.length];
            for (var row = 0; row < replicate.length; row++) {
                replicate[row] = weights[row] * multipliers[r][unit[row]];
            }
            return replicate;
        }

        @Override
        public int rank(Domain domain) {
            var squares = new double[multipliers[0].length];
            domain.rows().stream().forEach(row -> squares[unit[row]] += weights[row] * weights[row]);
            return rankOf(multipliers, Arrays.stream(squares).map(Math::sqrt).toArray());
        }
    }

    /**
     * Sets that were made row by row, or stand in the data.
     *
     * @param sets by replicate and row
     */
    record OfRows(double[][] sets) implements ReplicateWeights {

        @Override
        public int count() {
            return sets.length;
        }

        @Override
        public double[] of(int r) {
            return sets[r].clone();
        }

        @Override
        public int rank(Domain domain) {
            var inside = new double[domain.size()];
            domain.rows().stream().forEach(row -> inside[row] = 1);
            return rankOf(sets, inside);
        }
    }

    /** As R's {@code qr} with a tolerance of 1e-5: set by set, whatever its size is beside that of the others. */
    private static int rankOf(double[][] sets, double[] scale) {
        return new OrthogonalColumns(sets, scale, NEGLIGIBLE).rank();
    }
}
