package vn.thuocdo.statistics.design;

import java.util.ArrayList;
import java.util.Optional;

/**
 * Hadamard matrices: square, entries ±1, rows orthogonal. Of order 2, of order q+1 and 2(q+1) for primes q by Paley's
 * two constructions, and of twice any order already known.
 *
 * @see "R. E. A. C. Paley (1933), J. Math. Phys. 12: On orthogonal matrices"
 */
final class Hadamard {

    private Hadamard() {}

    /** A matrix of the smallest order reachable that is at least {@code order}; its first row is all ones. */
    static int[][] atLeast(int order) {
        for (var size = Math.max(2, order); ; size++) {
            var matrix = ofOrder(size);
            if (matrix.isPresent()) {
                return normalised(matrix.get());
            }
        }
    }

    /** The matrix of that order, or nothing if no construction here reaches it. */
    private static Optional<int[][]> ofOrder(int order) {
        if (order == 1) {
            return Optional.of(new int[][] {{1}});
        }
        if (order == 2) {
            return Optional.of(new int[][] {{1, 1}, {1, -1}});
        }
        if (order % 4 != 0) {
            return Optional.empty();
        }
        if (isPrime(order - 1)) {
            return Optional.of(paleyOne(order - 1));
        }
        if (isPrime(order / 2 - 1) && (order / 2 - 1) % 4 == 1) {
            return Optional.of(paleyTwo(order / 2 - 1));
        }
        var half = ofOrder(order / 2);
        return half.map(Hadamard::doubled);
    }

    private static int[][] doubled(int[][] half) {
        var n = half.length;
        var matrix = new int[2 * n][2 * n];
        for (var row = 0; row < n; row++) {
            for (var column = 0; column < n; column++) {
                matrix[row][column] = half[row][column];
                matrix[row][n + column] = half[row][column];
                matrix[n + row][column] = half[row][column];
                matrix[n + row][n + column] = -half[row][column];
            }
        }
        return matrix;
    }

    /** Order q+1, for a prime q that leaves 3 when divided by 4: I + S with S skew. */
    private static int[][] paleyOne(int q) {
        var matrix = new int[q + 1][q + 1];
        for (var i = 0; i <= q; i++) {
            for (var j = 0; j <= q; j++) {
                if (i == j) {
                    matrix[i][j] = 1;
                } else if (i == 0) {
                    matrix[i][j] = 1;
                } else if (j == 0) {
                    matrix[i][j] = -1;
                } else {
                    matrix[i][j] = residue(i - j, q);
                }
            }
        }
        return matrix;
    }

    /** Order 2(q+1), for a prime q that leaves 1 when divided by 4: C ⊗ (1 1; 1 −1) + I ⊗ (1 −1; −1 −1). */
    private static int[][] paleyTwo(int q) {
        var n = 2 * (q + 1);
        var matrix = new int[n][n];
        for (var i = 0; i < n; i++) {
            for (var j = 0; j < n; j++) {
                var entry = conference(i / 2, j / 2, q);
                var both = i % 2 == 1 && j % 2 == 1;
                if (i / 2 != j / 2) {
                    matrix[i][j] = both ? -entry : entry;
                } else {
                    matrix[i][j] = i % 2 == 0 && j % 2 == 0 ? 1 : -1;
                }
            }
        }
        return matrix;
    }

    private static int conference(int i, int j, int q) {
        if (i == j) {
            return 0;
        }
        return i == 0 || j == 0 ? 1 : residue(i - j, q);
    }

    /** 1 if a is a square modulo q, else −1. */
    private static int residue(int a, int q) {
        var target = Math.floorMod(a, q);
        for (var x = 1; x < q; x++) {
            if ((long) x * x % q == target) {
                return 1;
            }
        }
        return -1;
    }

    private static boolean isPrime(int n) {
        for (var d = 2; d * d <= n; d++) {
            if (n % d == 0) {
                return false;
            }
        }
        return n > 1;
    }

    private static int[][] normalised(int[][] matrix) {
        var columns = new ArrayList<Integer>();
        for (var column = 0; column < matrix.length; column++) {
            if (matrix[0][column] < 0) {
                columns.add(column);
            }
        }
        for (var row : matrix) {
            columns.forEach(column -> row[column] = -row[column]);
        }
        return matrix;
    }
}
