package vn.thuocdo.statistics.selection;

/**
 * Probabilities π_kl with which two units come into a sample together: symmetric matrices, π_k in the diagonal, in the
 * order of the list.
 *
 * @see "docs/methods/selection.md"
 */
public final class JointInclusion {

    private JointInclusion() {}

    /**
     * The exact π_kl of a method; a unit with π_k = 1 is in every sample, so that π_kl = π_l.
     *
     * @param pik π_k, each 0…1; their sum is the size of the sample
     * @throws IllegalArgumentException if a probability is out of bounds, the sum is not whole within 10⁻⁶, n·N is too
     *     large for the method, or more than 20 units are uncertain under {@link ProportionalToSize#BREWER}
     */
    public static double[][] of(ProportionalToSize method, double[] pik) {
        var units = UncertainUnits.of(pik);
        return units.joint(units.count() == 0 ? new double[0][] : method.pairs(units.probabilities(), units.n()));
    }

    /**
     * π_kl of maximum entropy by its closed form, from working probabilities that are found only to {@code tolerance}:
     * their inclusion probabilities miss π by no more in sum.
     *
     * <p>For comparison with software that stops early: R's package {@code sampling} stops at 10⁻⁶, which leaves π_kl
     * right to five or six digits. {@link #of} is exact.
     *
     * @param pik as in {@link #of}
     * @param tolerance above 0
     * @throws IllegalArgumentException as in {@link #of}
     */
    public static double[][] maximumEntropy(double[] pik, double tolerance) {
        var units = UncertainUnits.of(pik);
        return units.joint(
                units.n() < 2
                        ? new double[units.count()][units.count()]
                        : MaximumEntropy.closedForm(units.probabilities(), units.n(), tolerance));
    }

    /**
     * Overton's approximation from π_k alone: π_kl = π_k·π_l·(n − 1) / (n − (π_k + π_l)/2).
     *
     * @param pik π_k of the units whose pairs are wanted, such as those of a sample, each above 0
     * @param n the size of the sample, at least 2
     * @throws IllegalArgumentException if {@code n} is below 2
     * @see "S. V. Stehman, W. S. Overton, Comparison of variance estimators of the Horvitz–Thompson estimator for
     *     randomized variable probability systematic sampling, JASA 89 (1994)"
     */
    public static double[][] overton(double[] pik, int n) {
        return approximate(pik, n, 0.5, 0);
    }

    /**
     * Hartley and Rao's approximation for systematic drawing from a list in random order:
     * π_kl = π_k·π_l·(n − 1) / (n − π_k − π_l + c), c = Σ_U π²/n.
     *
     * @param pik π_k of the units whose pairs are wanted, such as those of a sample, each above 0
     * @param n the size of the sample, at least 2
     * @param sumOfSquares Σ π² over the whole population
     * @throws IllegalArgumentException if {@code n} is below 2
     * @see "H. O. Hartley, J. N. K. Rao, Sampling with unequal probabilities and without replacement, Ann. Math.
     *     Statist. 33 (1962)"
     */
    public static double[][] hartleyRao(double[] pik, int n, double sumOfSquares) {
        return approximate(pik, n, 1, sumOfSquares / n);
    }

    private static double[][] approximate(double[] pik, int n, double share, double constant) {
        if (n < 2) {
            throw new IllegalArgumentException("joint probabilities need samples of 2 or more, not %d".formatted(n));
        }
        var joint = new double[pik.length][pik.length];
        for (var k = 0; k < pik.length; k++) {
            for (var l = 0; l < pik.length; l++) {
                var rest = n - share * (pik[k] + pik[l]) + constant;
                joint[k][l] = k == l ? pik[k] : pik[k] * pik[l] * (n - 1) / rest;
            }
        }
        return joint;
    }
}
