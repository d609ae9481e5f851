package vn.thuocdo.statistics.design;

import java.util.ArrayList;
import java.util.List;

/**
 * The one place where variances are made: from the totals of influence values by sampling unit to the covariance
 * that one stage of selection adds.
 *
 * <p>V = Σₕ φₕ fₕ nₕ/(nₕ−1) Σᵢ (zₕᵢ − z̄ₕ)(zₕᵢ − z̄ₕ)ᵀ, where nₕ counts the units drawn (those without rows in the
 * domain enter as zero), fₕ = 1 − nₕ/Nₕ, and φₕ is the product of the sampling fractions of the stages before.
 *
 * <p>A stratum drawn in full (fₕ below 10⁻⁷) adds nothing. With Brewer's approximation fₕ becomes 1 − πᵢ, inside
 * the inner sum, which then is over all units drawn: those without rows have shares of their own.
 *
 * @see "C.-E. Särndal, B. Swensson, J. Wretman, Model Assisted Survey Sampling (1992), §§ 3.7, 4.3"
 */
public final class VarianceKernel {

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
    public double[][] covariance(DomainTotals influence) {
        var products = new Products.Full(influence.width());
        run(influence, products, new Products.Full(influence.width()));
        return products.matrix();
    }

    /** The variances alone, which is much less work where there are many variables. */
    public double[] variances(DomainTotals influence) {
        var products = new Products.Diagonal(influence.width());
        run(influence, products, new Products.Diagonal(influence.width()));
        return products.diagonal();
    }

    private void run(DomainTotals influence, Products sum, Products ofGroup) {
        var strata = strata(influence);
        for (var from = 0; from < strata.size(); ) {
            var to = from + 1;
            while (to < strata.size() && group(strata.get(to)) == group(strata.get(from))) {
                to++;
            }
            addGroup(strata.subList(from, to), sum, ofGroup);
            from = to;
        }
    }

    private List<? extends StratumSums> strata(DomainTotals influence) {
        return switch (influence) {
            case UnitTotals units -> strata(units);
            case CellTotals cells -> strata(cells.units());
            case MomentTotals moments -> moments.strata();
        };
    }

    private List<StratumSums> strata(UnitTotals present) {
        var totals = stage.probability() == null ? present : present.ofAll(stage.units());
        var strata = new ArrayList<StratumSums>();
        var end = totals.units().length;
        for (var from = 0; from < end; ) {
            var h = stratum(totals, from);
            var to = from + 1;
            while (to < end && stratum(totals, to) == h) {
                to++;
            }
            strata.add(new StratumSums.OfUnits(h, totals, from, to));
            from = to;
        }
        return strata;
    }

    private void addGroup(List<? extends StratumSums> strata, Products sum, Products ofGroup) {
        ofGroup.clear();
        var centre = lonely == LonelyPsu.ADJUST && anyLonely(strata) ? mean(strata) : new double[0];
        var usable = 0;
        for (var stratum : strata) {
            usable += addStratum(stratum, centre, ofGroup) ? 1 : 0;
        }
        var scale = lonely == LonelyPsu.AVERAGE ? (double) strata.size() / usable : 1;
        sum.add(ofGroup, scale * stage.factor()[strata.getFirst().stratum()]);
    }

    private boolean anyLonely(List<? extends StratumSums> strata) {
        return strata.stream().anyMatch(stratum -> stage.sampled()[stratum.stratum()] == 1);
    }

    /** The mean over all units drawn in the strata, those without rows counting as zero. */
    private double[] mean(List<? extends StratumSums> strata) {
        var mean = new double[strata.getFirst().sum().length];
        var drawn = 0;
        for (var stratum : strata) {
            drawn += stage.sampled()[stratum.stratum()];
            var sum = stratum.sum();
            for (var v = 0; v < mean.length; v++) {
                mean[v] += sum[v];
            }
        }
        for (var v = 0; v < mean.length; v++) {
            mean[v] /= drawn;
        }
        return mean;
    }

    /** Adds what a stratum contributes; false if it is to be made up for by the average of the others. */
    private boolean addStratum(StratumSums stratum, double[] centre, Products sum) {
        var h = stratum.stratum();
        var n = stage.sampled()[h];
        if (stratum.allCertain(this::unsampled)) {
            return true;
        }
        if (n == 1) {
            return addLonely(stratum, centre, sum);
        }
        var lonelyHere = lonelyInDomains && stratum.present() == 1;
        if (lonelyHere && lonely == LonelyPsu.AVERAGE) {
            return false;
        }
        var mean = stratum.sum();
        for (var v = 0; v < mean.length; v++) {
            mean[v] = lonelyHere && lonely == LonelyPsu.ADJUST ? 0 : mean[v] / n;
        }
        var correction = (double) n / (n - 1);
        stratum.addAround(mean, correction, this::unsampled, sum);
        if (n > stratum.present()) {
            sum.add(mean, (n - stratum.present()) * stage.unsampledShare(h) * correction);
        }
        return true;
    }

    private boolean addLonely(StratumSums stratum, double[] centre, Products sum) {
        var h = stratum.stratum();
        return switch (lonely) {
            case FAIL -> throw new StratumHasOnePsu(stage.labels().get(h), stage.number());
            case REMOVE, CERTAINTY -> true;
            case ADJUST -> {
                stratum.addAround(centre, 1, this::unsampled, sum);
                yield true;
            }
            case AVERAGE -> false;
        };
    }

    /** 1 − n/N of the stratum, or 1 − π of the unit with Brewer's approximation. */
    private double unsampled(int h, int unit) {
        var probability = stage.probability();
        return probability == null ? stage.unsampledShare(h) : 1 - probability[unit];
    }

    private int stratum(UnitTotals totals, int i) {
        return stage.stratum()[totals.units()[i]];
    }

    private int group(StratumSums stratum) {
        return stage.group()[stratum.stratum()];
    }
}
