package vn.thuocdo.statistics.weighting;

/** The weights a step is given: one finite number per row. */
final class WeightColumn {

    private WeightColumn() {}

    static void check(double[] weights, int rows) {
        if (weights.length != rows) {
            throw new IllegalArgumentException("%d weights for %d rows".formatted(weights.length, rows));
        }
        for (var row = 0; row < rows; row++) {
            if (!Double.isFinite(weights[row])) {
                throw new IllegalArgumentException("row %d has weight %s".formatted(row, weights[row]));
            }
        }
    }

    static void checkNotNegative(double[] weights, int rows) {
        check(weights, rows);
        for (var row = 0; row < rows; row++) {
            if (weights[row] < 0) {
                throw new IllegalArgumentException("row %d has the negative weight %s".formatted(row, weights[row]));
            }
        }
    }
}
