package vn.thuocdo.statistics.regression;

import org.hipparchus.special.Erf;

/**
 * How a model's linear predictor η gives the mean μ: η = g(μ).
 *
 * <p>Means are kept a rounding error away from the ends of their range, as R does, so that a fit that runs off to
 * infinity ends.
 *
 * @see "P. McCullagh, J. A. Nelder, Generalized Linear Models, 2nd ed. (1989), § 2.2.3"
 */
public enum Link {
    /** η = μ. */
    IDENTITY {
        @Override
        double predictor(double mean) {
            return mean;
        }

        @Override
        double mean(double predictor) {
            return predictor;
        }

        @Override
        double slope(double predictor) {
            return 1;
        }
    },
    /** η = ln(μ / (1 − μ)). */
    LOGIT {
        @Override
        double predictor(double mean) {
            return Math.log(mean / (1 - mean));
        }

        @Override
        double mean(double predictor) {
            var odds = predictor < -FAR ? ROUNDING : predictor > FAR ? 1 / ROUNDING : Math.exp(predictor);
            return odds / (1 + odds);
        }

        @Override
        double slope(double predictor) {
            var odds = Math.exp(predictor);
            return Math.abs(predictor) > FAR ? ROUNDING : odds / ((1 + odds) * (1 + odds));
        }
    },
    /** η = Φ⁻¹(μ). */
    PROBIT {
        @Override
        double predictor(double mean) {
            return ROOT_2 * Erf.erfInv(2 * mean - 1);
        }

        @Override
        double mean(double predictor) {
            return Erf.erfc(-clamp(predictor, PROBIT_FAR) / ROOT_2) / 2;
        }

        @Override
        double slope(double predictor) {
            return Math.max(Math.exp(-predictor * predictor / 2) / Math.sqrt(2 * Math.PI), ROUNDING);
        }
    },
    /** η = ln(−ln(1 − μ)). */
    CLOGLOG {
        @Override
        double predictor(double mean) {
            return Math.log(-Math.log1p(-mean));
        }

        @Override
        double mean(double predictor) {
            return Math.max(Math.min(-Math.expm1(-Math.exp(predictor)), 1 - ROUNDING), ROUNDING);
        }

        @Override
        double slope(double predictor) {
            var hazard = Math.exp(Math.min(predictor, 700));
            return Math.max(hazard * Math.exp(-hazard), ROUNDING);
        }
    },
    /** η = tan(π(μ − ½)). */
    CAUCHIT {
        @Override
        double predictor(double mean) {
            return Math.tan(Math.PI * (mean - 0.5));
        }

        @Override
        double mean(double predictor) {
            return 0.5 + Math.atan(clamp(predictor, CAUCHIT_FAR)) / Math.PI;
        }

        @Override
        double slope(double predictor) {
            return Math.max(1 / (Math.PI * (1 + predictor * predictor)), ROUNDING);
        }
    },
    /** η = ln μ. */
    LOG {
        @Override
        double predictor(double mean) {
            return Math.log(mean);
        }

        @Override
        double mean(double predictor) {
            return Math.max(Math.exp(predictor), ROUNDING);
        }

        @Override
        double slope(double predictor) {
            return mean(predictor);
        }
    },
    /** η = 1/μ. */
    INVERSE {
        @Override
        double predictor(double mean) {
            return 1 / mean;
        }

        @Override
        double mean(double predictor) {
            return 1 / predictor;
        }

        @Override
        double slope(double predictor) {
            return -1 / (predictor * predictor);
        }

        @Override
        boolean allows(double predictor) {
            return Double.isFinite(predictor) && predictor != 0;
        }
    },
    /** η = √μ. */
    SQUARE_ROOT {
        @Override
        double predictor(double mean) {
            return Math.sqrt(mean);
        }

        @Override
        double mean(double predictor) {
            return predictor * predictor;
        }

        @Override
        double slope(double predictor) {
            return 2 * predictor;
        }

        @Override
        boolean allows(double predictor) {
            return Double.isFinite(predictor) && predictor > 0;
        }
    },
    /** η = 1/μ². */
    INVERSE_SQUARE {
        @Override
        double predictor(double mean) {
            return 1 / (mean * mean);
        }

        @Override
        double mean(double predictor) {
            return 1 / Math.sqrt(predictor);
        }

        @Override
        double slope(double predictor) {
            return -1 / (2 * predictor * Math.sqrt(predictor));
        }

        @Override
        boolean allows(double predictor) {
            return Double.isFinite(predictor) && predictor > 0;
        }
    };

    private static final double ROUNDING = Math.ulp(1.0);
    private static final double ROOT_2 = Math.sqrt(2);
    private static final double FAR = 30;

    /** −Φ⁻¹ of the rounding error. */
    private static final double PROBIT_FAR = 8.12589066470190;

    private static final double CAUCHIT_FAR = 1 / Math.tan(Math.PI * ROUNDING);

    /** g(μ). */
    abstract double predictor(double mean);

    /** The μ that belongs to η. */
    abstract double mean(double predictor);

    /** dμ/dη. */
    abstract double slope(double predictor);

    /** Whether η can be a value of the link. */
    boolean allows(double predictor) {
        return true;
    }

    private static double clamp(double value, double bound) {
        return Math.max(Math.min(value, bound), -bound);
    }
}
