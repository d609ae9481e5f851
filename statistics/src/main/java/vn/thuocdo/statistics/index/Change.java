package vn.thuocdo.statistics.index;

import static java.util.stream.Collectors.joining;
import static vn.thuocdo.statistics.estimation.ReferenceDistributions.studentQuantile;

import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/**
 * The difference between two estimates with its test: this year and last, one agency and another, a domain and the
 * whole.
 *
 * <p>d = θ₂ − θ₁ with variance V₁₁ + V₂₂ − 2V₁₂ and t = d / √variance on the degrees of freedom of the design (primary
 * sampling units less strata). The covariance is not a refinement: the same communes asked in both years make a change
 * more certain than two samples would, and a part is correlated with its whole.
 *
 * @see "C.-E. Särndal, B. Swensson, J. Wretman, Model Assisted Survey Sampling (1992), § 5.5"
 */
public sealed interface Change {

    /** What may be said of a change at a level of significance. */
    enum Verdict {
        IMPROVED,
        /** The difference is within the error. That is not proof that nothing changed. */
        NOT_SHOWN,
        WORSE
    }

    /**
     * A change that could be measured.
     *
     * @param difference the later estimate less the earlier
     * @param standardError of the difference, in the unit of the estimates
     * @param freedom degrees of freedom of the test, above 0; infinite for the normal distribution
     */
    record Measured(double difference, double standardError, double freedom) implements Change {

        public Measured {
            if (!Double.isFinite(difference) || !(standardError >= 0) || !(freedom > 0)) {
                throw new IllegalArgumentException("difference %s, standard error %s, %s degrees of freedom"
                        .formatted(difference, standardError, freedom));
            }
        }

        /** t = difference / standard error; infinite for a difference without error, and 0 where there is none. */
        public double statistic() {
            return difference == 0 ? 0 : difference / standardError;
        }

        /** The probability of a t at least that far from 0 in either direction, were there no change. */
        public double pValue() {
            return new StudentT(freedom).bothTails(statistic());
        }

        /**
         * Half the width of the interval for the difference.
         *
         * @param confidence its level, strictly between 0 and 1, as 0.95
         */
        public double margin(double confidence) {
            return studentQuantile((1 + requireShare(confidence)) / 2, freedom) * standardError;
        }

        /**
         * Improved or worse if p is below the level (more being better), else not shown.
         *
         * @param level of significance, strictly between 0 and 1, as 0.05
         */
        public Verdict verdict(double level) {
            if (pValue() >= requireShare(level)) {
                return Verdict.NOT_SHOWN;
            }
            return difference > 0 ? Verdict.IMPROVED : Verdict.WORSE;
        }

        private static double requireShare(double level) {
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("a level lies between 0 and 1, unlike " + level);
            }
            return level;
        }
    }

    /**
     * No comparison can be made.
     *
     * @param reason a clause that follows "because"
     */
    record NotMeasured(String reason) implements Change {

        @Override
        public String toString() {
            return "no comparison, because " + reason;
        }
    }

    /**
     * The change from one estimate to another of the same covariance matrix.
     *
     * @return measured on the degrees of freedom of the estimates, or why it cannot be
     * @throws IllegalArgumentException if one of the names is not among {@code estimates}, with a result or without
     */
    static Change between(Results estimates, String from, String to) {
        return test(
                estimates.result(from),
                estimates.result(to),
                estimates.known().degreesOfFreedom(),
                () -> estimates.differenceVariance(estimates.position(from), estimates.position(to)));
    }

    /**
     * The change between estimates from two samples drawn without regard to one another, whose variances add.
     *
     * @param freedom degrees of freedom of both designs together; at 0 or below nothing can be tested
     */
    static Change independent(Result.Known from, Result.Known to, double freedom) {
        return test(from, to, freedom, () -> Math.pow(from.standardError(), 2) + Math.pow(to.standardError(), 2));
    }

    private static Change test(Result from, Result to, double freedom, DoubleSupplier variance) {
        if (from instanceof Result.Known earlier && to instanceof Result.Known later) {
            return freedom > 0
                    ? new Measured(later.value() - earlier.value(), Math.sqrt(variance.getAsDouble()), freedom)
                    : new NotMeasured("the design has %s degrees of freedom".formatted(freedom));
        }
        return new NotMeasured(Stream.of(from, to)
                .flatMap(result -> result instanceof Result.Absent(var reason) ? Stream.of(reason) : Stream.empty())
                .collect(joining(", ")));
    }
}
