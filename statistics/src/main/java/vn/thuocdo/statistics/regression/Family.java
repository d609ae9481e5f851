package vn.thuocdo.statistics.regression;

/**
 * How the variance of a response depends on its mean, up to a factor. Only that much is used of the distribution: the
 * standard errors come from the design, so there is no difference between binomial and quasi-binomial here.
 *
 * @see "P. McCullagh, J. A. Nelder, Generalized Linear Models, 2nd ed. (1989), § 2.2"
 */
public enum Family {
    /** V = 1, any response. */
    GAUSSIAN(Link.IDENTITY) {
        @Override
        double variance(double mean) {
            return 1;
        }

        @Override
        double deviance(double response, double mean) {
            return (response - mean) * (response - mean);
        }

        @Override
        double start(double response, double weight) {
            return response;
        }

        @Override
        boolean allows(double response) {
            return Double.isFinite(response);
        }

        @Override
        boolean allowsMean(double mean) {
            return Double.isFinite(mean);
        }
    },
    /** V = μ(1 − μ), responses from 0 to 1. */
    BINOMIAL(Link.LOGIT) {
        @Override
        double variance(double mean) {
            return mean * (1 - mean);
        }

        @Override
        double deviance(double response, double mean) {
            return 2 * (xLogRatio(response, mean) + xLogRatio(1 - response, 1 - mean));
        }

        @Override
        double start(double response, double weight) {
            return (weight * response + 0.5) / (weight + 1);
        }

        @Override
        boolean allows(double response) {
            return response >= 0 && response <= 1;
        }

        @Override
        boolean allowsMean(double mean) {
            return mean > 0 && mean < 1;
        }
    },
    /** V = μ, responses of at least 0. */
    POISSON(Link.LOG) {
        @Override
        double variance(double mean) {
            return mean;
        }

        @Override
        double deviance(double response, double mean) {
            return 2 * (xLogRatio(response, mean) - (response - mean));
        }

        @Override
        double start(double response, double weight) {
            return response + 0.1;
        }

        @Override
        boolean allows(double response) {
            return response >= 0 && Double.isFinite(response);
        }

        @Override
        boolean allowsMean(double mean) {
            return mean > 0 && Double.isFinite(mean);
        }
    },
    /** V = μ², positive responses. */
    GAMMA(Link.INVERSE) {
        @Override
        double variance(double mean) {
            return mean * mean;
        }

        @Override
        double deviance(double response, double mean) {
            return -2 * (Math.log(response / mean) - (response - mean) / mean);
        }

        @Override
        double start(double response, double weight) {
            return response;
        }

        @Override
        boolean allows(double response) {
            return response > 0 && Double.isFinite(response);
        }

        @Override
        boolean allowsMean(double mean) {
            return mean > 0 && Double.isFinite(mean);
        }
    },
    /** V = μ³, positive responses. */
    INVERSE_GAUSSIAN(Link.INVERSE_SQUARE) {
        @Override
        double variance(double mean) {
            return mean * mean * mean;
        }

        @Override
        double deviance(double response, double mean) {
            return (response - mean) * (response - mean) / (response * mean * mean);
        }

        @Override
        double start(double response, double weight) {
            return response;
        }

        @Override
        boolean allows(double response) {
            return response > 0 && Double.isFinite(response);
        }

        @Override
        boolean allowsMean(double mean) {
            return Double.isFinite(mean);
        }
    };

    private final Link usual;

    Family(Link usual) {
        this.usual = usual;
    }

    /** The link R takes if none is named. */
    public Link usualLink() {
        return usual;
    }

    /** V(μ). */
    abstract double variance(double mean);

    /** What one response adds to the deviance, for a weight of 1. */
    abstract double deviance(double response, double mean);

    /** The mean the search for a fit starts from. */
    abstract double start(double response, double weight);

    abstract boolean allows(double response);

    abstract boolean allowsMean(double mean);

    /** y ln(y/μ), which is 0 at y = 0. */
    private static double xLogRatio(double y, double mean) {
        return y == 0 ? 0 : y * Math.log(y / mean);
    }
}
