package vn.thuocdo.statistics.design;

import java.util.Arrays;

/** Sums of scaled products of a vector with itself: all of them, or only the squares. */
interface Products {

    void add(double[] vector, double scale);

    /** Adds to one sum, that of variables {@code a} and {@code b} ≤ a. */
    void add(int a, int b, double amount);

    /** Adds what another of the same kind has summed, scaled. */
    void add(Products other, double scale);

    void clear();

    /** Every product; kept as the lower triangle and mirrored when asked for. */
    final class Full implements Products {

        private final double[][] sums;

        Full(int width) {
            sums = new double[width][];
            for (var row = 0; row < width; row++) {
                sums[row] = new double[row + 1];
            }
        }

        @Override
        public void add(double[] vector, double scale) {
            for (var row = 0; row < sums.length; row++) {
                var scaled = vector[row] * scale;
                for (var column = 0; column <= row; column++) {
                    sums[row][column] += scaled * vector[column];
                }
            }
        }

        @Override
        public void add(int a, int b, double amount) {
            sums[a][b] += amount;
        }

        @Override
        public void add(Products other, double scale) {
            var theirs = ((Full) other).sums;
            for (var row = 0; row < sums.length; row++) {
                for (var column = 0; column <= row; column++) {
                    sums[row][column] += theirs[row][column] * scale;
                }
            }
        }

        @Override
        public void clear() {
            for (var row : sums) {
                Arrays.fill(row, 0);
            }
        }

        double[][] matrix() {
            var matrix = new double[sums.length][sums.length];
            for (var row = 0; row < sums.length; row++) {
                for (var column = 0; column <= row; column++) {
                    matrix[row][column] = sums[row][column];
                    matrix[column][row] = sums[row][column];
                }
            }
            return matrix;
        }
    }

    /** The squares alone. */
    final class Diagonal implements Products {

        private final double[] sums;

        Diagonal(int width) {
            sums = new double[width];
        }

        @Override
        public void add(double[] vector, double scale) {
            for (var v = 0; v < sums.length; v++) {
                sums[v] += scale * vector[v] * vector[v];
            }
        }

        @Override
        public void add(int a, int b, double amount) {
            if (a == b) {
                sums[a] += amount;
            }
        }

        @Override
        public void add(Products other, double scale) {
            var theirs = ((Diagonal) other).sums;
            for (var v = 0; v < sums.length; v++) {
                sums[v] += theirs[v] * scale;
            }
        }

        @Override
        public void clear() {
            Arrays.fill(sums, 0);
        }

        double[] diagonal() {
            return sums.clone();
        }
    }
}
