package vn.thuocdo.statistics.design;

import java.util.List;

/** What the kernel needs of one stratum: its sum, and the products of its deviations from any centre. */
sealed interface StratumSums {

    /** Strata whose unsampled share is below this are drawn in full. */
    double CERTAIN = 1e-7;

    int stratum();

    /** How many units have rows. */
    int present();

    /** A new array, one sum for each variable. */
    double[] sum();

    /** Whether nothing was left to chance. */
    boolean allCertain(UnsampledShare share);

    /** Adds the products of the deviations of all units present, each times {@code scale} and its unsampled share. */
    void addAround(double[] centre, double scale, UnsampledShare share, Products into);

    /** 1 − n/N of a stratum, or 1 − π of a unit in it. */
    @FunctionalInterface
    interface UnsampledShare {
        double of(int stratum, int unit);
    }

    /** A stratum whose units are known one by one, from {@code from} to before {@code to}. */
    record OfUnits(int stratum, UnitTotals totals, int from, int to) implements StratumSums {

        @Override
        public int present() {
            return to - from;
        }

        @Override
        public double[] sum() {
            var width = totals.width();
            var sum = new double[width];
            for (var i = from; i < to; i++) {
                for (var v = 0; v < width; v++) {
                    sum[v] += totals.values()[i * width + v];
                }
            }
            return sum;
        }

        @Override
        public boolean allCertain(UnsampledShare share) {
            for (var i = from; i < to; i++) {
                if (share.of(stratum, totals.units()[i]) >= CERTAIN) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void addAround(double[] centre, double scale, UnsampledShare share, Products into) {
            var width = totals.width();
            var deviation = new double[width];
            for (var i = from; i < to; i++) {
                for (var v = 0; v < width; v++) {
                    deviation[v] = totals.values()[i * width + v] - centre[v];
                }
                into.add(deviation, scale * share.of(stratum, totals.units()[i]));
            }
        }
    }

    /**
     * A stratum known by its moments: Σz, and Σzzᵀ as blocks on the diagonal. Variables of different blocks are of
     * different rows, so that their products are zero.
     */
    record OfMoments(int stratum, int present, double[] sums, List<Block> blocks) implements StratumSums {

        /** The same with more rows. */
        OfMoments with(int more) {
            return new OfMoments(stratum, present + more, sums, blocks);
        }

        @Override
        public double[] sum() {
            return sums.clone();
        }

        @Override
        public boolean allCertain(UnsampledShare share) {
            return share.of(stratum, 0) < CERTAIN;
        }

        /** Σ(z−c)(z−c)ᵀ = Σzzᵀ − m z̄z̄ᵀ + m (c−z̄)(c−z̄)ᵀ, where z̄ = Σz/m. */
        @Override
        public void addAround(double[] centre, double scale, UnsampledShare share, Products into) {
            var factor = scale * share.of(stratum, 0);
            blocks.forEach(block -> block.addTo(into, factor));
            into.add(sums, -factor / present);
            var shift = new double[centre.length];
            for (var v = 0; v < shift.length; v++) {
                shift[v] = centre[v] - sums[v] / present;
            }
            into.add(shift, factor * present);
        }
    }

    /**
     * Products of some variables that follow each other.
     *
     * @param first the first of them
     * @param lower the lower triangle, row after row; rows that are not there are zero
     */
    record Block(int first, double[] lower) {

        Block at(int place) {
            return new Block(first + place, lower);
        }

        void addTo(Products into, double factor) {
            for (int a = 0, at = 0; at < lower.length; a++) {
                for (var b = 0; b <= a; b++, at++) {
                    into.add(first + a, first + b, factor * lower[at]);
                }
            }
        }

        /** The products of linear combinations. */
        Block map(double[][] coefficients) {
            var terms = coefficients.length;
            var mapped = new double[terms * (terms + 1) / 2];
            for (int i = 0, at = 0; i < terms; i++) {
                var half = times(coefficients[i]);
                for (var j = 0; j <= i; j++, at++) {
                    for (var v = 0; v < half.length; v++) {
                        mapped[at] += half[v] * coefficients[j][v];
                    }
                }
            }
            return new Block(first, mapped);
        }

        private double[] times(double[] vector) {
            var product = new double[vector.length];
            for (int a = 0, at = 0; at < lower.length; a++) {
                for (var b = 0; b < a; b++, at++) {
                    product[a] += lower[at] * vector[b];
                    product[b] += lower[at] * vector[a];
                }
                product[a] += lower[at++] * vector[a];
            }
            return product;
        }
    }
}
