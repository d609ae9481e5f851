package vn.thuocdo.statistics.selection;

/*
 * Sets s of n of N units with probability proportional to Π_{k∈s} p_k · Π_{k∉s} (1 − p_k) · (b + Σ_{k∉s} c_k).
 *
 * b = 1, c = 0 is conditional Poisson sampling, which has the largest entropy [1]. b = 0, c = p = π is Sampford's
 * design [2], whose own formula p(s) ∝ Π_{k∈s} π_k/(1 − π_k) · (n − Σ_{k∈s} π_k) is the same, as Σπ = n.
 *
 * Units are gone through one by one. For a range of units let E_m be the sum over its sets of m units of the product,
 * and H_m the same sum with each product multiplied by the score. One more unit makes of them
 *     E'_m = (1 − p)·E_m + p·E_{m−1},        H'_m = (1 − p)·(H_m + c·E_m) + p·H_{m−1},
 * and two ranges side by side have score sums that add up: Σ_a E_a·H_{m−a} + H_a·E_{m−a}. All terms are positive:
 * nothing cancels, unlike in the alternating sums of [2], and nothing overflows, since E sums to 1.
 *
 * [1] Y. Tillé, Sampling Algorithms (2006), §§ 5.2–5.5
 * [2] M. R. Sampford, On sampling without replacement with unequal probabilities of selection, Biometrika 54 (1967)
 */
/** Exact sums over all samples of n units, for designs whose probabilities are products times a score. */
final class ScoredSets {

    private static final long MOST_NUMBERS = 50_000_000;

    private final double[] p;
    private final double[] c;
    private final int n;
    private final Sums[] tails;

    private ScoredSets(double[] p, double[] c, double base, int n) {
        if ((long) p.length * (n + 1) > MOST_NUMBERS) {
            throw new IllegalArgumentException(
                    "%d of %d units are too many for sums over all samples; draw systematically"
                            .formatted(n, p.length));
        }
        this.p = p;
        this.c = c;
        this.n = n;
        tails = new Sums[p.length + 1];
        tails[p.length] = Sums.nothing(n, base);
        for (var k = p.length - 1; k >= 0; k--) {
            tails[k] = tails[k + 1].with(p[k], c[k]);
        }
    }

    /** Conditional Poisson sampling with working probabilities {@code p}. */
    static ScoredSets conditionalPoisson(double[] p, int n) {
        return new ScoredSets(p, new double[p.length], 1, n);
    }

    static ScoredSets sampford(double[] pik, int n) {
        return new ScoredSets(pik, pik, 0, n);
    }

    /** One sample, from one uniform for each unit in turn. */
    boolean[] draw(Uniforms uniforms) {
        var taken = new boolean[p.length];
        var need = n;
        var score = 0.0;
        for (var k = 0; k < p.length; k++) {
            var with = need == 0 ? 0 : p[k] * tails[k + 1].scored(need - 1, score);
            var without = (1 - p[k]) * tails[k + 1].scored(need, score + c[k]);
            taken[k] = uniforms.next() * (with + without) < with;
            need -= taken[k] ? 1 : 0;
            score += taken[k] ? 0 : c[k];
        }
        return taken;
    }

    /** The inclusion probability of each unit. */
    double[] single() {
        var single = new double[p.length];
        var head = Sums.nothing(n, 0);
        for (var k = 0; k < p.length; k++) {
            single[k] = p[k] * head.joined(tails[k + 1], n - 1) / tails[0].scored(n, 0);
            head = head.with(p[k], c[k]);
        }
        return single;
    }

    /** The probability of each pair k < l, in {@code [k][l]}. */
    double[][] pairs() {
        var pairs = new double[p.length][p.length];
        var before = Sums.nothing(n, 0);
        for (var k = 0; k < p.length; k++) {
            var head = before;
            for (var l = k + 1; l < p.length; l++) {
                pairs[k][l] = p[k] * p[l] * head.joined(tails[l + 1], n - 2) / tails[0].scored(n, 0);
                head = head.with(p[l], c[l]);
            }
            before = before.with(p[k], c[k]);
        }
        return pairs;
    }

    /** E_m and H_m of a range of units, m = 0 … n. */
    private record Sums(double[] products, double[] scores) {

        static Sums nothing(int n, double base) {
            var products = new double[n + 1];
            var scores = new double[n + 1];
            products[0] = 1;
            scores[0] = base;
            return new Sums(products, scores);
        }

        Sums with(double p, double c) {
            var e = products.clone();
            var h = scores.clone();
            for (var m = 0; m < e.length; m++) {
                e[m] = (1 - p) * products[m] + (m == 0 ? 0 : p * products[m - 1]);
                h[m] = (1 - p) * (scores[m] + c * products[m]) + (m == 0 ? 0 : p * scores[m - 1]);
            }
            return new Sums(e, h);
        }

        double scored(int m, double score) {
            return score * products[m] + scores[m];
        }

        double joined(Sums after, int m) {
            var sum = 0.0;
            for (var a = 0; a <= m; a++) {
                sum += products[a] * after.scores[m - a] + scores[a] * after.products[m - a];
            }
            return sum;
        }
    }
}
