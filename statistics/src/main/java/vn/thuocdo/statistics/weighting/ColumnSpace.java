package vn.thuocdo.statistics.weighting;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The space spanned by model columns A, each row multiplied by a scale: least squares without forming AᵀA.
 *
 * <p>A = QR by Gram–Schmidt, each column orthogonalised twice, in the order given. A column of which less than 1e-7
 * (R's {@code lm}) is left is a combination of the earlier ones and gets no direction of its own.
 *
 * @see "Å. Björck, Numerical Methods for Least Squares Problems (1996), § 2.4.5"
 */
final class ColumnSpace {

    private static final double NEGLIGIBLE = 1e-7;

    /** {@code [direction][row]}, orthonormal. */
    private final double[][] directions;

    /** The column each direction comes from. */
    private final int[] source;

    /** {@code [column][direction]}: the coordinates of each column. */
    private final double[][] coordinates;

    /**
     * @param columns {@code [column][row]}
     * @param scale one factor per row
     */
    ColumnSpace(double[][] columns, double[] scale) {
        var found = new double[columns.length][];
        var from = new int[columns.length];
        coordinates = new double[columns.length][columns.length];
        var rank = 0;
        for (var column = 0; column < columns.length; column++) {
            var vector = scaled(columns[column], scale);
            var length = norm(vector);
            for (var pass = 0; pass < 2; pass++) {
                reduce(vector, found, rank, coordinates[column]);
            }
            var left = norm(vector);
            if (left > NEGLIGIBLE * length) {
                Arrays.setAll(vector, row -> vector[row] / left);
                coordinates[column][rank] = left;
                from[rank] = column;
                found[rank++] = vector;
            }
        }
        directions = Arrays.copyOf(found, rank);
        source = Arrays.copyOf(from, rank);
    }

    /** Takes the part in the space out of {@code vector}, in place. */
    void takeOutOf(double[] vector) {
        reduce(vector, directions, directions.length, new double[directions.length]);
    }

    /** The number of independent columns. */
    int rank() {
        return directions.length;
    }

    /** The columns that are combinations of earlier ones. */
    int[] dependent() {
        return IntStream.range(0, coordinates.length)
                .filter(column -> Arrays.stream(source).noneMatch(from -> from == column))
                .toArray();
    }

    /** δ with AᵀA δ = {@code right}; 0 for columns that depend on earlier ones. */
    double[] solve(double[] right) {
        var half = forward(right);
        var solution = new double[coordinates.length];
        for (var i = rank() - 1; i >= 0; i--) {
            var rest = half[i];
            for (var j = i + 1; j < rank(); j++) {
                rest -= coordinates[source[j]][i] * solution[source[j]];
            }
            solution[source[i]] = rest / coordinates[source[i]][i];
        }
        return solution;
    }

    /** What {@code right} must be for AᵀAδ = {@code right} to have a solution, given its independent entries. */
    double[] consistent(double[] right) {
        var half = forward(right);
        var consistent = new double[coordinates.length];
        Arrays.setAll(consistent, column -> {
            var sum = 0.0;
            for (var i = 0; i < half.length; i++) {
                sum += coordinates[column][i] * half[i];
            }
            return sum;
        });
        return consistent;
    }

    /** The solution of Rᵀ s = {@code right}. */
    private double[] forward(double[] right) {
        var half = new double[rank()];
        for (var i = 0; i < rank(); i++) {
            var rest = right[source[i]];
            for (var j = 0; j < i; j++) {
                rest -= coordinates[source[i]][j] * half[j];
            }
            half[i] = rest / coordinates[source[i]][i];
        }
        return half;
    }

    private static double[] scaled(double[] column, double[] scale) {
        var scaled = new double[column.length];
        Arrays.setAll(scaled, row -> scale[row] == 0 ? 0 : column[row] * scale[row]);
        return scaled;
    }

    private static void reduce(double[] vector, double[][] directions, int count, double[] coordinates) {
        for (var i = 0; i < count; i++) {
            var direction = directions[i];
            var along = 0.0;
            for (var row = 0; row < vector.length; row++) {
                along += direction[row] * vector[row];
            }
            for (var row = 0; row < vector.length; row++) {
                vector[row] -= along * direction[row];
            }
            coordinates[i] += along;
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
