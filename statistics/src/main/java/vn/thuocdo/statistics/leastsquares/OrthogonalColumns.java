package vn.thuocdo.statistics.leastsquares;

import java.util.Arrays;

/**
 * Model columns A, each row multiplied by a scale, as A = QR: Q with orthonormal columns, R triangular.
 *
 * <p>Gram–Schmidt in the order of the columns, each made orthogonal twice. A column of which no more than a negligible
 * share of its length is left is a combination of those before it, and gets no direction of its own.
 *
 * @see "Å. Björck, Numerical Methods for Least Squares Problems (1996), § 2.4"
 */
public final class OrthogonalColumns {

    private final double[] scale;
    private final double[][] directions;
    private final int[] kept;
    private final double[][] parts;

    /**
     * @param columns by column and row
     * @param scale one factor for each row; a row with the factor 0 does not take part
     * @param negligible the share of a column's length up to which what is left of it counts as nothing
     */
    public OrthogonalColumns(double[][] columns, double[] scale, double negligible) {
        this.scale = scale;
        var found = new double[columns.length][];
        var from = new int[columns.length];
        parts = new double[columns.length][columns.length];
        var rank = 0;
        for (var column = 0; column < columns.length; column++) {
            var vector = scaled(columns[column]);
            var length = norm(vector);
            for (var pass = 0; pass < 2; pass++) {
                reduce(vector, found, rank, parts[column]);
            }
            var left = norm(vector);
            if (left > negligible * length) {
                Arrays.setAll(vector, row -> vector[row] / left);
                parts[column][rank] = left;
                from[rank] = column;
                found[rank++] = vector;
            }
        }
        directions = Arrays.copyOf(found, rank);
        kept = Arrays.copyOf(from, rank);
    }

    /** The number of columns that are not combinations of those before them. */
    public int rank() {
        return directions.length;
    }

    /** The column that direction {@code i} comes from, ascending. */
    public int kept(int i) {
        return kept[i];
    }

    /** Q: direction {@code i} in {@code row}. */
    public double direction(int i, int row) {
        return directions[i][row];
    }

    /** R: the part of a column along direction {@code i}. */
    public double part(int column, int i) {
        return parts[column][i];
    }

    /** A column multiplied by the scale, row by row. */
    public double[] scaled(double[] column) {
        var scaled = new double[column.length];
        Arrays.setAll(scaled, row -> scale[row] == 0 ? 0 : column[row] * scale[row]);
        return scaled;
    }

    /** Takes the part in the space of the columns out of {@code vector}, in place; answers it by direction. */
    public double[] takeOutOf(double[] vector) {
        var along = new double[directions.length];
        reduce(vector, directions, directions.length, along);
        return along;
    }

    private static void reduce(double[] vector, double[][] directions, int count, double[] parts) {
        for (var i = 0; i < count; i++) {
            var direction = directions[i];
            var along = 0.0;
            for (var row = 0; row < vector.length; row++) {
                along += direction[row] * vector[row];
            }
            for (var row = 0; row < vector.length; row++) {
                vector[row] -= along * direction[row];
            }
            parts[i] += along;
        }
    }

    private static double norm(double[] vector) {
        var squares = 0.0;
        for (var value : vector) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }
}
