package vn.thuocdo.statistics.design;

/**
 * The one place where variances are made: from the totals of influence values by sampling unit to the covariance
 * that one stage of selection adds.
 *
 * <p>V = Σₕ φₕ fₕ nₕ/(nₕ−1) Σᵢ (zₕᵢ − z̄ₕ)(zₕᵢ − z̄ₕ)ᵀ, where nₕ counts the units drawn (those without rows in the
 * domain enter as zero), fₕ = 1 − nₕ/Nₕ, and φₕ is the product of the sampling fractions of the stages before.
 *
 * <p>A stratum drawn in full (fₕ below 10⁻⁷) adds nothing. With Brewer's approximation fₕ becomes 1 − πᵢ, inside
 * the inner sum.
 *
 * @see "C.-E. Särndal, B. Swensson, J. Wretman, Model Assisted Survey Sampling (1992), §§ 3.7, 4.3"
 */
public final class VarianceKernel {

    private static final double CERTAIN = 1e-7;

    private final Stage stage;
    private final LonelyPsu lonely;
    private final boolean lonelyInDomains;

    /**
     * @param lonelyInDomains whether a stratum that has a single unit with rows in the domain, though more were
     *     drawn, is treated as lonely too
     */
    public VarianceKernel(Stage stage, LonelyPsu lonely, boolean lonelyInDomains) {
        this.stage = stage;
        this.lonely = lonely;
        this.lonelyInDomains = lonelyInDomains;
    }

    /**
     * The covariance of all variables.
     *
     * @return a symmetric matrix; not a number where {@link LonelyPsu#AVERAGE} finds no stratum to average over
     * @throws StratumHasOnePsu if a stratum has one unit and the rule is {@link LonelyPsu#FAIL}
     */
    public double[][] covariance(UnitTotals influence) {
        var products = new Products.Full(influence.width());
        run(influence, products, new Products.Full(influence.width()));
        return products.matrix();
    }

    /** The variances alone, which is much less work where there are many variables. */
    public double[] variances(UnitTotals influence) {
        var products = new Products.Diagonal(influence.width());
        run(influence, products, new Products.Diagonal(influence.width()));
        return products.diagonal();
    }

    private void run(UnitTotals totals, Products sum, Products ofGroup) {
        var end = totals.units().length;
        for (var from = 0; from < end; ) {
            var to = from + 1;
            while (to < end && group(totals, to) == group(totals, from)) {
                to++;
            }
            addGroup(new Run(totals, from, to), sum, ofGroup);
            from = to;
        }
    }

    private void addGroup(Run run, Products sum, Products ofGroup) {
        ofGroup.clear();
        var centre = lonely == LonelyPsu.ADJUST
                ? run.mean(drawn(run))
                : new double[run.totals().width()];
        var strata = 0;
        var usable = 0;
        for (var from = run.from(); from < run.to(); ) {
            var h = stratum(run.totals(), from);
            var to = from + 1;
            while (to < run.to() && stratum(run.totals(), to) == h) {
                to++;
            }
            strata++;
            usable += addStratum(h, new Run(run.totals(), from, to), centre, ofGroup) ? 1 : 0;
            from = to;
        }
        var scale = lonely == LonelyPsu.AVERAGE ? (double) strata / usable : 1;
        sum.add(ofGroup, scale * stage.factor()[stratum(run.totals(), run.from())]);
    }

    /** Adds what stratum {@code h} contributes; false if it is to be made up for by the average of the others. */
    private boolean addStratum(int h, Run run, double[] centre, Products sum) {
        var n = stage.sampled()[h];
        if (isCertain(h, run)) {
            return true;
        }
        if (n == 1) {
            return addLonely(h, run, centre, sum);
        }
        var lonelyHere = lonelyInDomains && run.length() == 1;
        if (lonelyHere && lonely == LonelyPsu.AVERAGE) {
            return false;
        }
        var mean = lonelyHere && lonely == LonelyPsu.ADJUST
                ? new double[run.totals().width()]
                : run.mean(n);
        for (var i = run.from(); i < run.to(); i++) {
            sum.add(run.deviation(i, mean), unsampled(h, run, i) * n / (n - 1));
        }
        if (n > run.length()) {
            var absent = n - run.length();
            sum.add(mean, absent * stage.unsampledShare(h) * n / (n - 1));
        }
        return true;
    }

    private boolean addLonely(int h, Run run, double[] centre, Products sum) {
        return switch (lonely) {
            case FAIL -> throw new StratumHasOnePsu(stage.labels().get(h), stage.number());
            case REMOVE, CERTAINTY -> true;
            case ADJUST -> {
                sum.add(run.deviation(run.from(), centre), unsampled(h, run, run.from()));
                yield true;
            }
            case AVERAGE -> false;
        };
    }

    private boolean isCertain(int h, Run run) {
        for (var i = run.from(); i < run.to(); i++) {
            if (unsampled(h, run, i) >= CERTAIN) {
                return false;
            }
        }
        return true;
    }

    private double unsampled(int h, Run run, int i) {
        var probability = stage.probability();
        return probability == null
                ? stage.unsampledShare(h)
                : 1 - probability[run.totals().units()[i]];
    }

    /** How many units were drawn in the strata of the run. */
    private int drawn(Run run) {
        var drawn = 0;
        var last = -1;
        for (var i = run.from(); i < run.to(); i++) {
            var h = stratum(run.totals(), i);
            drawn += h == last ? 0 : stage.sampled()[h];
            last = h;
        }
        return drawn;
    }

    private int stratum(UnitTotals totals, int i) {
        return stage.stratum()[totals.units()[i]];
    }

    private int group(UnitTotals totals, int i) {
        return stage.group()[stratum(totals, i)];
    }

    /** A piece of the units that lie side by side. */
    private record Run(UnitTotals totals, int from, int to) {

        int length() {
            return to - from;
        }

        /** The sum over the run, divided by {@code n}. */
        double[] mean(int n) {
            var width = totals.width();
            var mean = new double[width];
            for (var i = from; i < to; i++) {
                for (var v = 0; v < width; v++) {
                    mean[v] += totals.values()[i * width + v];
                }
            }
            for (var v = 0; v < width; v++) {
                mean[v] /= n;
            }
            return mean;
        }

        double[] deviation(int i, double[] centre) {
            var width = totals.width();
            var deviation = new double[width];
            for (var v = 0; v < width; v++) {
                deviation[v] = totals.values()[i * width + v] - centre[v];
            }
            return deviation;
        }
    }
}
