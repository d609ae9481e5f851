package vn.thuocdo.statistics.selection;

/**
 * How a sample of fixed size is drawn with given inclusion probabilities, such as those proportional to size
 * ({@link InclusionProbabilities}).
 *
 * <p>All keep π_k exactly; they differ in π_kl, hence in the variance and in whether it can be estimated. For a draw
 * that is published use {@link VerifiableDraw}.
 *
 * @see "docs/methods/selection.md"
 */
public enum ProportionalToSize {
    /** At equal steps through the running sum of π, see {@link Systematic}. The simplest; many π_kl are 0. */
    SYSTEMATIC,
    /** Sampford (1967): every π_kl is above 0, and below π_k·π_l; time and memory grow with n·N. */
    SAMPFORD,
    /** Brewer (1975): n draws without replacement; simple, but π_kl is known for short lists only. */
    BREWER,
    /** Tillé (1996): one unit after the other is eliminated until n are left; some π_kl may be 0. */
    TILLE,
    /** Midzuno, for any n: what Tillé's elimination with 1 − π leaves out; some π_kl may be 0. */
    MIDZUNO,
    /** The largest entropy of all designs with these π_k (conditional Poisson); time and memory grow with n·N. */
    MAXIMUM_ENTROPY;

    /**
     * Draws.
     *
     * @param pik π_k, each 0…1, in the order of the frame; their sum is the size of the sample
     * @param seed of the draw
     * @param stratum of the frame; each stratum of a draw has its own stream of uniforms
     * @return positions of the sample in {@code pik}, ascending from 0
     * @throws IllegalArgumentException if a probability is out of bounds, the sum is not whole within 10⁻⁶, or n·N is
     *     too large for the method
     */
    public int[] draw(double[] pik, Seed seed, String stratum) {
        var units = UncertainUnits.of(pik);
        var uniforms = seed.uniforms(stratum);
        return units.sample(units.count() == 0 ? new boolean[0] : draw(units.probabilities(), units.n(), uniforms));
    }

    private boolean[] draw(double[] pik, int n, Uniforms uniforms) {
        return switch (this) {
            case SYSTEMATIC -> marked(Systematic.draw(pik, uniforms.next()), pik.length);
            case SAMPFORD -> ScoredSets.sampford(pik, n).draw(uniforms);
            case BREWER -> BrewerSelection.draw(pik, n, uniforms);
            case TILLE -> TilleElimination.draw(pik, n, uniforms);
            case MIDZUNO -> not(TilleElimination.draw(complement(pik), pik.length - n, uniforms));
            case MAXIMUM_ENTROPY -> MaximumEntropy.sets(pik, n).draw(uniforms);
        };
    }

    /** π_kl of uncertain units, in {@code [k][l]} for k < l. */
    double[][] pairs(double[] pik, int n) {
        return switch (this) {
            case SYSTEMATIC -> Systematic.pairs(pik);
            case SAMPFORD -> ScoredSets.sampford(pik, n).pairs();
            case BREWER -> BrewerSelection.pairs(pik, n);
            case TILLE -> TilleElimination.pairs(pik, n);
            case MIDZUNO -> neither(pik, TilleElimination.pairs(complement(pik), pik.length - n));
            case MAXIMUM_ENTROPY -> MaximumEntropy.sets(pik, n).pairs();
        };
    }

    private static double[][] neither(double[] pik, double[][] complement) {
        for (var k = 0; k < pik.length; k++) {
            for (var l = k + 1; l < pik.length; l++) {
                complement[k][l] += pik[k] + pik[l] - 1;
            }
        }
        return complement;
    }

    private static double[] complement(double[] pik) {
        var complement = new double[pik.length];
        for (var k = 0; k < pik.length; k++) {
            complement[k] = 1 - pik[k];
        }
        return complement;
    }

    private static boolean[] not(boolean[] left) {
        var taken = new boolean[left.length];
        for (var k = 0; k < left.length; k++) {
            taken[k] = !left[k];
        }
        return taken;
    }

    private static boolean[] marked(int[] positions, int count) {
        var taken = new boolean[count];
        for (var position : positions) {
            taken[position] = true;
        }
        return taken;
    }
}
