package vn.thuocdo.statistics.model;

import java.util.Arrays;

/** A small area: what is known of every area, and of some a direct estimate. */
public sealed interface Area {

    /** xᵢ, in the same order for each area; the first is 1 if the model has an intercept. */
    double[] covariates();

    /**
     * An area with a sample.
     *
     * @param estimate θ̂ᵢ, the direct estimate
     * @param variance Dᵢ > 0, its sampling variance, taken as known: smooth it first where samples are small
     */
    record Sampled(double estimate, double variance, double[] covariates) implements Area {
        public Sampled {
            if (!Double.isFinite(estimate) || !(variance > 0) || variance == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("direct estimate %s with variance %s".formatted(estimate, variance));
            }
            requireFinite(covariates);
        }
    }

    /** An area without a sample, to be predicted. */
    record Unsampled(double[] covariates) implements Area {
        public Unsampled {
            requireFinite(covariates);
        }
    }

    private static void requireFinite(double[] covariates) {
        if (!Arrays.stream(covariates).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("covariates " + Arrays.toString(covariates));
        }
    }
}
