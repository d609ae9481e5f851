package vn.thuocdo.statistics.regression;

/**
 * K(s) = −½ Σ mᵢ ln(1 − 2sλᵢ) − sx of Σ λᵢ χ²(mᵢ) − x, between its singularities. Its slope grows from below zero to
 * above it there, so it has one lowest point: the saddlepoint.
 *
 * @param factors λᵢ, at least one positive
 * @param counts mᵢ
 * @param threshold x; positive unless a factor is negative
 */
record CumulantFunction(double[] factors, double[] counts, double threshold) {

    private static final int HALVINGS = 200;

    /** The singularity above zero. */
    double upperPole() {
        var largest = 0.0;
        for (var factor : factors) {
            largest = Math.max(largest, factor);
        }
        return 1 / (2 * largest);
    }

    double value(double s) {
        var sum = 0.0;
        for (var i = 0; i < factors.length; i++) {
            sum += counts[i] * Math.log(1 - 2 * s * factors[i]);
        }
        return -sum / 2 - s * threshold;
    }

    double slope(double s) {
        var sum = -threshold;
        for (var i = 0; i < factors.length; i++) {
            sum += counts[i] * factors[i] / (1 - 2 * s * factors[i]);
        }
        return sum;
    }

    double curvature(double s) {
        var sum = 0.0;
        for (var i = 0; i < factors.length; i++) {
            var share = factors[i] / (1 - 2 * s * factors[i]);
            sum += 2 * counts[i] * share * share;
        }
        return sum;
    }

    double saddlepoint() {
        var low = lowerBound();
        var high = upperPole();
        for (var halving = 0; halving < HALVINGS; halving++) {
            var middle = low + (high - low) / 2;
            if (slope(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The singularity below zero, or where there is none, a point where the slope is surely negative. */
    private double lowerBound() {
        var most = 0.0;
        var count = 0.0;
        for (var i = 0; i < factors.length; i++) {
            most = Math.min(most, factors[i]);
            count += counts[i];
        }
        return most < 0 ? 1 / (2 * most) : -count / (2 * threshold);
    }

    /**
     * Im(exp(K(s) − K₀) s′/s) at s = σ + iτ with τ ≥ 0, where s′ = σ′ + iτ′.
     *
     * @param scale K₀
     */
    double integrand(double sigma, double tau, double sigmaSlope, double tauSlope, double scale) {
        var size = -sigma * threshold - scale;
        var phase = -tau * threshold;
        for (var i = 0; i < factors.length; i++) {
            var real = 1 - 2 * sigma * factors[i];
            var imaginary = -2 * tau * factors[i];
            size -= counts[i] * Math.log(Math.hypot(real, imaginary)) / 2;
            phase -= counts[i] * Math.atan2(imaginary, real) / 2;
        }
        var square = sigma * sigma + tau * tau;
        var real = (sigmaSlope * sigma + tauSlope * tau) / square;
        var imaginary = (tauSlope * sigma - sigmaSlope * tau) / square;
        return Math.exp(size) * (Math.cos(phase) * imaginary + Math.sin(phase) * real);
    }
}
