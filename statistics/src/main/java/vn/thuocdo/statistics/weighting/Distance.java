package vn.thuocdo.statistics.weighting;

/**
 * How far calibrated weights may move from the ones before: gives the factor g = F(u) at the linear predictor u.
 *
 * <p>Every F has F(0) = 1 and F′(0) = 1, so for small changes all agree with the linear one.
 *
 * @see "J.-C. Deville, C.-E. Särndal, Calibration estimators in survey sampling (1992), JASA 87, § 2"
 */
public sealed interface Distance {

    /** F(u). */
    double factor(double u);

    /** F′(u); 0 where a bound holds the factor. */
    double slope(double u);

    /** ∫ F from 0 to u: convex, so that calibrating is minimising. */
    double integral(double u);

    /** g = 1 + u: the general regression estimator; factors may be negative. */
    record Linear() implements Distance {

        @Override
        public double factor(double u) {
            return 1 + u;
        }

        @Override
        public double slope(double u) {
            return 1;
        }

        @Override
        public double integral(double u) {
            return u + u * u / 2;
        }
    }

    /**
     * g = 1 + u cut to [lower, upper].
     *
     * @param lower least factor, below 1; may be −∞
     * @param upper greatest factor, above 1; may be +∞
     */
    record BoundedLinear(double lower, double upper) implements Distance {

        public BoundedLinear {
            checkBounds(lower, upper);
        }

        @Override
        public double factor(double u) {
            return Math.clamp(1 + u, lower, upper);
        }

        @Override
        public double slope(double u) {
            return 1 + u > lower && 1 + u < upper ? 1 : 0;
        }

        @Override
        public double integral(double u) {
            var free = Math.clamp(u, lower - 1, upper - 1);
            return free + free * free / 2 + (u == free ? 0 : (1 + free) * (u - free));
        }
    }

    /**
     * g = eᵘ cut to [lower, upper]: raking, factors stay positive.
     *
     * @param lower least factor, below 1; may be 0
     * @param upper greatest factor, above 1; may be +∞
     */
    record Exponential(double lower, double upper) implements Distance {

        public Exponential {
            checkBounds(lower, upper);
        }

        /** Raking without bounds. */
        public Exponential() {
            this(0, Double.POSITIVE_INFINITY);
        }

        @Override
        public double factor(double u) {
            return Math.clamp(Math.exp(u), lower, upper);
        }

        @Override
        public double slope(double u) {
            var factor = Math.exp(u);
            return factor > lower && factor < upper ? factor : 0;
        }

        @Override
        public double integral(double u) {
            var free = Math.clamp(u, Math.log(Math.max(lower, 0)), Math.log(upper));
            return Math.expm1(free) + (u == free ? 0 : Math.exp(free) * (u - free));
        }
    }

    /**
     * g = (L(U−1) + U(1−L)e^{Au}) / (U−1 + (1−L)e^{Au}), A = (U−L)/((U−1)(1−L)): factors stay inside (L, U).
     *
     * @param lower L, below 1
     * @param upper U, above 1
     */
    record Logit(double lower, double upper) implements Distance {

        /** @throws IllegalArgumentException unless lower &lt; 1 &lt; upper, both finite */
        public Logit {
            checkBounds(lower, upper);
            if (Double.isInfinite(lower) || Double.isInfinite(upper)) {
                throw new IllegalArgumentException("logit calibration to (%s, %s)".formatted(lower, upper));
            }
        }

        @Override
        public double factor(double u) {
            return lower + (upper - lower) * share(u);
        }

        @Override
        public double slope(double u) {
            var share = share(u);
            return (upper - lower) * share * (1 - share) * steepness();
        }

        @Override
        public double integral(double u) {
            var power = steepness() * u;
            var most = Math.max(power, 0);
            var sum = ((upper - 1) * Math.exp(-most) + (1 - lower) * Math.exp(power - most)) / (upper - lower);
            return lower * u + (upper - 1) * (1 - lower) * (most + Math.log(sum));
        }

        /** (1−L) / ((U−1)e^{−Au} + 1−L): where in the interval the factor lies. */
        private double share(double u) {
            return (1 - lower) / ((upper - 1) * Math.exp(-steepness() * u) + 1 - lower);
        }

        private double steepness() {
            return (upper - lower) / ((upper - 1) * (1 - lower));
        }
    }

    private static void checkBounds(double lower, double upper) {
        if (!(lower < 1 && upper > 1)) {
            throw new IllegalArgumentException("factors bounded to [%s, %s] exclude 1".formatted(lower, upper));
        }
    }
}
