package vn.thuocdo.statistics.design;

import java.util.BitSet;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/** Sets of weights, each with which an estimate is made again. */
sealed interface ReplicateWeights {

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
            var present = new BitSet();
            domain.rows().stream().filter(row -> weights[row] != 0).forEach(row -> present.set(unit[row]));
            return rankOf(multipliers, present);
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
            return rankOf(sets, domain.rows());
        }
    }

    private static int rankOf(double[][] sets, BitSet present) {
        var places = present.stream().toArray();
        var matrix = new DMatrixRMaj(places.length, sets.length);
        for (var r = 0; r < sets.length; r++) {
            for (var i = 0; i < places.length; i++) {
                matrix.set(i, r, sets[r][places[i]]);
            }
        }
        var qr = DecompositionFactory_DDRM.qrp(matrix.numRows, matrix.numCols);
        qr.setSingularThreshold(1e-5);
        if (!qr.decompose(matrix)) {
            throw new IllegalStateException("the replicate weights have no rank");
        }
        return qr.getRank();
    }
}
