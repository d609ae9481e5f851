package vn.thuocdo.statistics.model;

/**
 * The Shapley (LMG) division of R², exactly: φⱼ = Σ_S |S|! (p−|S|−1)! / p! · (R²(S ∪ j) − R²(S)).
 *
 * <p>All 2ᵖ values of R² are found by walking the tree "without predictor j, with predictor j" and sweeping j out of
 * the correlations that remain, which get smaller as the tree gets wider: about 6 · 2ᵖ multiplications in all, and
 * 2ᵖ numbers of memory (8 MiB at p = 20).
 *
 * @see "U. Grömping, The American Statistician 61 (2007), 139–147, § 3.2"
 */
final class ShapleyValues {

    private static final double COLLINEAR = 1e-11;

    private final int predictors;
    private final double[] explained;
    private final double[][][] remaining;

    private ShapleyValues(double[][] correlation) {
        predictors = correlation.length - 1;
        explained = new double[1 << predictors];
        remaining = new double[predictors + 1][][];
        for (var level = 0; level <= predictors; level++) {
            remaining[level] = new double[predictors + 1][predictors + 1];
        }
        // The response goes last, so that what remains after predictor j is the corner below it.
        for (var i = 0; i <= predictors; i++) {
            for (var j = 0; j <= predictors; j++) {
                remaining[0][i][j] = correlation[(i + 1) % (predictors + 1)][(j + 1) % (predictors + 1)];
            }
        }
    }

    static double[] of(double[][] correlation) {
        var values = new ShapleyValues(correlation);
        values.walk(0, 0, values.remaining[0]);
        return values.average();
    }

    private void walk(int predictor, int chosen, double[][] matrix) {
        if (predictor == predictors) {
            explained[chosen] = 1 - matrix[predictors][predictors];
            return;
        }
        walk(predictor + 1, chosen, matrix);
        walk(predictor + 1, chosen | 1 << predictor, sweep(predictor, matrix));
    }

    private double[][] sweep(int predictor, double[][] matrix) {
        var pivot = matrix[predictor][predictor];
        if (pivot < -COLLINEAR) {
            throw new IllegalArgumentException(
                    "the correlations leave predictor %d the variance %s".formatted(predictor, pivot));
        }
        if (pivot < COLLINEAR) {
            return matrix;
        }
        var swept = remaining[predictor + 1];
        for (var i = predictor + 1; i <= predictors; i++) {
            var factor = matrix[i][predictor] / pivot;
            for (var j = predictor + 1; j <= i; j++) {
                swept[i][j] = matrix[i][j] - factor * matrix[j][predictor];
            }
        }
        return swept;
    }

    private double[] average() {
        var values = new double[predictors];
        var orders = shareOfOrders();
        for (var chosen = 0; chosen < explained.length; chosen++) {
            var share = orders[Integer.bitCount(chosen)];
            for (var j = 0; j < predictors; j++) {
                if ((chosen >> j & 1) == 0) {
                    values[j] += share * (explained[chosen | 1 << j] - explained[chosen]);
                }
            }
        }
        return values;
    }

    /** |S|! (p−|S|−1)! / p! by |S|: 1/p, and then times s/(p−s) at each step. */
    private double[] shareOfOrders() {
        var orders = new double[predictors + 1];
        orders[0] = 1.0 / predictors;
        for (var size = 1; size < predictors; size++) {
            orders[size] = orders[size - 1] * size / (predictors - size);
        }
        return orders;
    }
}
