package vn.thuocdo.statistics.estimation;

import static java.lang.Math.asin;
import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static vn.thuocdo.statistics.estimation.ReferenceDistributions.betaQuantile;
import static vn.thuocdo.statistics.estimation.ReferenceDistributions.studentQuantile;

/** The ways to make a confidence interval for a share, which lies between 0 and 1. */
public enum ShareInterval {

    /** p ± t·SE; covers too little near 0 and 1, and may leave the range. */
    WALD {
        @Override
        Interval inside(Share share, double level) {
            return Interval.wald(share.value(), sqrt(share.variance()), share.degreesOfFreedom(), level);
        }
    },

    /** Symmetric for log(p/(1−p)), with error SE/(p(1−p)). */
    LOGIT {
        @Override
        Interval inside(Share share, double level) {
            var p = share.value();
            var middle = log(p / (1 - p));
            var half = share.quantile(level) * sqrt(share.variance()) / (p * (1 - p));
            return new Interval(1 / (1 + exp(half - middle)), 1 / (1 + exp(-half - middle)));
        }
    },

    /** Symmetric for arcsin √p, with error SE / (2√(p(1−p))). */
    ARCSINE {
        @Override
        Interval inside(Share share, double level) {
            var p = share.value();
            var half = share.quantile(level) * sqrt(share.variance() / (p * (1 - p))) / 2;
            var low = sin(asin(sqrt(p)) - half);
            var high = sin(asin(sqrt(p)) + half);
            return new Interval(low * low, high * high);
        }
    },

    /**
     * Clopper and Pearson's interval for the effective number of answers n* = p(1−p)/V · (t₍ₙ₋₁₎/t₍df₎)².
     *
     * @see "E. L. Korn, B. I. Graubard (1998), Survey Methodology 24"
     */
    BETA {
        @Override
        Interval inside(Share share, double level) {
            var tail = (1 - level) / 2;
            var correction = studentQuantile(tail, share.answers() - 1) / share.quantile(level);
            return clopperPearson(share.value(), share.effectiveAnswers() * correction * correction, tail);
        }
    },

    /**
     * Wilson's interval for the effective number of answers n* = p(1−p)/V.
     *
     * @see "E. B. Wilson (1927), JASA 22"
     */
    WILSON {
        @Override
        Interval inside(Share share, double level) {
            var p = share.value();
            var n = share.effectiveAnswers();
            var z = share.quantile(level);
            var centre = p + z * z / (2 * n);
            var half = z / (2 * n) * sqrt(4 * n * p * (1 - p) + z * z);
            var shrink = 1 + z * z / n;
            return new Interval((centre - half) / shrink, (centre + half) / shrink);
        }
    },

    /**
     * The shares whose deviance, scaled by the design effect as Rao and Scott do, stays below t².
     *
     * @see "J. N. K. Rao, A. J. Scott (1984), Annals of Statistics 12"
     */
    LIKELIHOOD {
        @Override
        Interval inside(Share share, double level) {
            var n = share.answers();
            return ProfileInterval.of(share, level, n / share.effectiveAnswers(), n / (n - 1.0));
        }
    },

    /**
     * What covered best in simulation: logit, but beta where p·n* or (1−p)·n* is below 5. See
     * {@code docs/methods/intervals.md}.
     */
    DEFAULT {
        @Override
        Interval inside(Share share, double level) {
            var rarer = Math.min(share.value(), 1 - share.value()) * share.effectiveAnswers();
            return (rarer < 5 ? BETA : LOGIT).inside(share, level);
        }
    };

    /**
     * A share with its variance.
     *
     * @param value from 0 to 1
     * @param answers how many rows it was made of, without weights
     */
    public record Share(double value, double variance, double degreesOfFreedom, int answers) {

        double effectiveAnswers() {
            return value * (1 - value) / variance;
        }

        double quantile(double level) {
            return studentQuantile(0.5 + level / 2, degreesOfFreedom);
        }
    }

    /**
     * The interval at {@code level}. Where everybody answered alike there is no variance to go by: then all but
     * {@link #WALD} give Clopper and Pearson's interval for the plain number of answers.
     */
    public Interval of(Share share, double level) {
        if (!(share.degreesOfFreedom() > 0) || Double.isNaN(share.value())) {
            return Interval.NONE;
        }
        if (share.variance() > 0 || this == WALD) {
            return inside(share, level);
        }
        return clopperPearson(share.value(), share.answers(), (1 - level) / 2);
    }

    /**
     * {@link #LIKELIHOOD} with another design effect than n/n*: R's package survey takes that of its last step, for
     * weights with a mean of 1 over all rows, those without an answer as well.
     *
     * @param dispersion what the deviance is divided by; n/(n−1) in {@link #LIKELIHOOD}
     */
    public static Interval likelihood(Share share, double level, double designEffect, double dispersion) {
        return share.variance() > 0 && share.degreesOfFreedom() > 0
                ? ProfileInterval.of(share, level, designEffect, dispersion)
                : LIKELIHOOD.of(share, level);
    }

    abstract Interval inside(Share share, double level);

    private static Interval clopperPearson(double p, double n, double tail) {
        return new Interval(betaQuantile(tail, n * p, n * (1 - p) + 1), betaQuantile(1 - tail, n * p + 1, n * (1 - p)));
    }
}
