package vn.thuocdo.statistics.model;

import java.util.List;

/**
 * How the variance A between areas is estimated; A is never below zero.
 *
 * <p>Each is the root of a score, looked for by A + score / information (Fisher's scoring, or Newton's method for the
 * moments) from the median sampling variance, and by halving where a step would leave the bracket.
 *
 * @see "J. N. K. Rao, I. Molina, Small Area Estimation, 2nd ed. (2015), §§ 6.1.2, 6.2.1"
 */
public enum BetweenVariance {

    /** Restricted maximum likelihood, ½ (y'PPy − tr P) = 0: unbiased to order 1/m, the usual choice. */
    REML {
        @Override
        double score(AreaRegression fit) {
            return (fit.squares(2) - fit.trace(1) + fit.projectedTrace(2)) / 2;
        }

        @Override
        double information(AreaRegression fit) {
            return fit.traceOfSquare() / 2;
        }

        @Override
        double variance(AreaRegression fit) {
            return 2 / fit.trace(2);
        }

        @Override
        double bias(AreaRegression fit) {
            return 0;
        }
    },

    /** Maximum likelihood, ½ (y'PPy − tr V⁻¹) = 0: too small by order p/m, which the mean squared error allows for. */
    ML {
        @Override
        double score(AreaRegression fit) {
            return (fit.squares(2) - fit.trace(1)) / 2;
        }

        @Override
        double information(AreaRegression fit) {
            return fit.trace(2) / 2;
        }

        @Override
        double variance(AreaRegression fit) {
            return 2 / fit.trace(2);
        }

        @Override
        double bias(AreaRegression fit) {
            return -fit.projectedTrace(2) / fit.trace(2);
        }
    },

    /** The moment of Fay and Herriot, y'Py = m − p: asks for no normal distribution. */
    MOMENT {
        @Override
        double score(AreaRegression fit) {
            return fit.squares(1) - (fit.areas() - fit.covariates());
        }

        @Override
        double information(AreaRegression fit) {
            return fit.squares(2);
        }

        @Override
        double variance(AreaRegression fit) {
            return 2.0 * fit.areas() / (fit.trace(1) * fit.trace(1));
        }

        @Override
        double bias(AreaRegression fit) {
            var sum = fit.trace(1);
            return 2 * (fit.areas() * fit.trace(2) - sum * sum) / (sum * sum * sum);
        }
    };

    private static final int MOST_STEPS = 1000;
    private static final double PRECISION = 1e-13;

    abstract double score(AreaRegression fit);

    abstract double information(AreaRegression fit);

    /** Asymptotic variance of the estimated A. */
    abstract double variance(AreaRegression fit);

    /** Asymptotic bias of the estimated A. */
    abstract double bias(AreaRegression fit);

    /** The regression at the estimated A. */
    AreaRegression fit(List<Area.Sampled> areas) {
        var fit = new AreaRegression(areas, medianVariance(areas));
        var least = areas.stream().mapToDouble(Area.Sampled::variance).min().orElseThrow();
        var low = 0.0;
        var high = Double.POSITIVE_INFINITY;
        for (var step = 0; step < MOST_STEPS; step++) {
            var between = fit.between();
            var score = score(fit);
            if (score > 0) {
                low = between;
            } else {
                high = between;
            }
            var next = Math.max(0, between + score / information(fit));
            if (next > high || next < low) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - between) <= PRECISION * (between + least)) {
                return fit;
            }
            fit = new AreaRegression(areas, next);
        }
        throw new IllegalArgumentException(
                "no variance between %d areas found, last %s".formatted(areas.size(), fit.between()));
    }

    private static double medianVariance(List<Area.Sampled> areas) {
        var variances =
                areas.stream().mapToDouble(Area.Sampled::variance).sorted().toArray();
        return (variances[(variances.length - 1) / 2] + variances[variances.length / 2]) / 2;
    }
}
