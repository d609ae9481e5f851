package vn.thuocdo.statistics.regression;

import java.util.Arrays;
import vn.thuocdo.statistics.estimation.Tails;

/**
 * The distribution of Σ λᵢ χ²ᵢ over independent χ² of one degree of freedom each, divided by an independent χ²(ν)/ν
 * where ν is finite. That is what a statistic that ignores the design follows under it.
 *
 * <p>More than x means Σ λᵢ χ²ᵢ − (x/ν) χ²(ν) &gt; 0, whose probability is (2πi)⁻¹ ∫ exp(K(s))/s ds along any path that
 * crosses the real axis between 0 and the first singularity of K, the cumulant generating function.
 *
 * @param factors λᵢ; at least one positive. Those below 10⁻¹² of the largest are taken as zero
 * @param denominator ν, positive; infinite for the sum itself
 * @see "S. O. Rice (1980), Distribution of quadratic forms in normal random variables: evaluation by numerical
 *     integration, SIAM J. Sci. Stat. Comput. 1"
 * @see "D. Kuonen (1999), Saddlepoint approximations for distributions of quadratic forms in normal variables,
 *     Biometrika 86"
 */
public record WeightedChiSquares(double[] factors, double denominator) {

    private static final double ZERO = 1e-12;
    private static final double STEP = 1.0 / 16;
    private static final int STEPS = 16 * 200;
    private static final double NEAR_THE_MEAN = 1e-4;

    public WeightedChiSquares {
        var largest = Arrays.stream(factors).max().orElse(Double.NaN);
        if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("no positive factor among " + Arrays.toString(factors));
        }
        if (!(denominator > 0)) {
            throw new IllegalArgumentException("a denominator with %s degrees of freedom".formatted(denominator));
        }
        factors = Arrays.stream(factors).filter(each -> each > ZERO * largest).toArray();
    }

    /**
     * The probability of more than {@code x}, by the trapezoidal rule along a hyperbola through the saddlepoint; to
     * about twelve digits, also where it is tiny.
     */
    public double upperTail(double x) {
        if (x <= 0) {
            return 1;
        }
        var cumulants = cumulants(x, denominator);
        var pole = cumulants.upperPole();
        var crossing = Math.max(cumulants.saddlepoint(), pole / 8);
        var width = Math.min(Math.min(crossing, pole - crossing), 4 / Math.sqrt(cumulants.curvature(crossing)));
        var scale = cumulants.value(crossing);
        var sum = cumulants.integrand(crossing, 0, 0, width, scale) / 2;
        for (var step = 1; step <= STEPS; step++) {
            var cosh = Math.cosh(step * STEP);
            var sinh = Math.sinh(step * STEP);
            sum += cumulants.integrand(crossing + width * (cosh - 1), width * sinh, width * sinh, width * cosh, scale);
        }
        return Math.exp(scale) * sum * STEP / Math.PI;
    }

    /**
     * The probability of more than {@code x} by the approximation of Lugannani and Rice in the form of
     * Barndorff-Nielsen. As in R, ν is rounded down for it, and near the mean, where it breaks down, that of
     * Satterthwaite takes its place.
     */
    public double saddlepointTail(double x) {
        if (x <= 0) {
            return 1;
        }
        var cumulants = cumulants(x, Math.max(1, Math.floor(denominator)));
        var s = cumulants.saddlepoint();
        if (Math.abs(s) * largest() < NEAR_THE_MEAN) {
            return satterthwaiteTail(x);
        }
        var w = Math.signum(s) * Math.sqrt(-2 * cumulants.value(s));
        var v = s * Math.sqrt(cumulants.curvature(s));
        return Tails.ofNormal(w + Math.log(v / w) / w);
    }

    /** The probability of more than {@code x} for a multiple of one χ² with the same mean and variance. */
    public double satterthwaiteTail(double x) {
        var sum = Arrays.stream(factors).sum();
        var squares = Arrays.stream(factors).map(each -> each * each).sum();
        return Tails.ofFisher(x / sum, sum * sum / squares, denominator);
    }

    /** Of Σ λᵢ χ²ᵢ − (x/ν) χ²(count), or of the sum itself less x. */
    private CumulantFunction cumulants(double x, double count) {
        var ones = new double[factors.length];
        Arrays.fill(ones, 1);
        if (Double.isInfinite(denominator)) {
            return new CumulantFunction(factors, ones, x);
        }
        var all = Arrays.copyOf(factors, factors.length + 1);
        var counts = Arrays.copyOf(ones, all.length);
        all[factors.length] = -x / denominator;
        counts[factors.length] = count;
        return new CumulantFunction(all, counts, 0);
    }

    private double largest() {
        return Arrays.stream(factors).max().orElseThrow();
    }
}
