package vn.thuocdo.statistics.weighting;

/**
 * A fitted logistic regression.
 *
 * @param coefficients β by column, in log-odds per unit of the column; not a number for a column that is a combination
 *     of earlier ones
 * @param fitted μ of each row, in (0, 1)
 * @param rounds Newton steps taken
 */
public record LogisticFit(double[] coefficients, double[] fitted, int rounds) {}
