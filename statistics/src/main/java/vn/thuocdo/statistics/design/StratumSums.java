package vn.thuocdo.statistics.design;

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

    /** A stratum known by its moments: Σz and Σzzᵀ. */
    record OfMoments(int stratum, int present, double[] sums, double[][] products) implements StratumSums {

        @Override
        public double[] sum() {
            return sums.clone();
        }

        @Override
        public boolean allCertain(UnsampledShare share) {
            return share.of(stratum, 0) < CERTAIN;
        }

        /** Σ(z−c)(z−c)ᵀ = Σzzᵀ − Σz cᵀ − c Σzᵀ + m c cᵀ. */
        @Override
        public void addAround(double[] centre, double scale, UnsampledShare share, Products into) {
            var factor = scale * share.of(stratum, 0);
            for (var a = 0; a < centre.length; a++) {
                for (var b = 0; b <= a; b++) {
                    var around = products[a][b]
                            - sums[a] * centre[b]
                            - centre[a] * sums[b]
                            + present * centre[a] * centre[b];
                    into.add(a, b, factor * around);
                }
            }
        }
    }
}
