package vn.thuocdo.statistics.design;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Describes how a sample was drawn: {@code SurveyDesign.of(rows).strata(…).clusters(…).weights(…).build()}.
 *
 * <p>Left out: strata mean one stratum; clusters mean that every row is a unit of its own; weights mean the inverse
 * of the sampling fractions, or 1 without any.
 */
public final class SurveyDesignBuilder {

    private final int rows;
    private List<Classification> strata = List.of();
    private List<Classification> clusters = List.of();
    private double @Nullable [] weights;
    private @Nullable FinitePopulation population;
    private boolean nested;
    private LonelyPsu lonely = LonelyPsu.FAIL;
    private boolean lonelyInDomains;
    private boolean ultimateCluster;

    SurveyDesignBuilder(int rows) {
        this.rows = rows;
    }

    /** Strata at each stage, outermost first; a later stage without its own is stratified by the units it lies in. */
    public SurveyDesignBuilder strata(Classification... stages) {
        strata = List.of(stages);
        return this;
    }

    /** Units at each stage, outermost first. */
    public SurveyDesignBuilder clusters(Classification... stages) {
        clusters = List.of(stages);
        return this;
    }

    /** One for each row; zero is allowed. */
    public SurveyDesignBuilder weights(double[] each) {
        weights = each.clone();
        return this;
    }

    public SurveyDesignBuilder population(FinitePopulation sizes) {
        population = sizes;
        return this;
    }

    /** Names of units are used again in other strata. */
    public SurveyDesignBuilder nested(boolean reused) {
        nested = reused;
        return this;
    }

    public SurveyDesignBuilder lonely(LonelyPsu rule) {
        lonely = rule;
        return this;
    }

    /** Strata with a single unit in a domain, though more were drawn, are lonely too. */
    public SurveyDesignBuilder lonelyInDomains(boolean too) {
        lonelyInDomains = too;
        return this;
    }

    /** Only the first stage counts, as if it were drawn with its finite population but nothing below it. */
    public SurveyDesignBuilder ultimateCluster(boolean only) {
        ultimateCluster = only;
        return this;
    }

    /**
     * @throws IllegalArgumentException if a unit lies in two strata and names are not nested; if a population is
     *     smaller than its sample or varies within a stratum; if a weight is missing, negative or infinite; if there
     *     is no row
     */
    public SurveyDesign build() {
        if (rows == 0) {
            throw new IllegalArgumentException("a sample without rows");
        }
        var units = clusters.isEmpty() ? List.of(Classification.each(rows)) : clusters;
        var layout = StageLayout.of(rows, strata, units, nested, population);
        var all = layout.stages();
        var used = ultimateCluster || population == null ? all.subList(0, 1) : all;
        return new SurveyDesign(
                finalWeights(layout), used, layout.units().subList(0, used.size()), lonely, lonelyInDomains, List.of());
    }

    private double[] finalWeights(StageLayout layout) {
        var chosen = weights == null ? layout.inverseFractions() : weights;
        if (chosen.length != rows) {
            throw new IllegalArgumentException("%d weights for %d rows".formatted(chosen.length, rows));
        }
        IntStream.range(0, rows)
                .filter(row -> !(chosen[row] >= 0 && chosen[row] < Double.POSITIVE_INFINITY))
                .findFirst()
                .ifPresent(row -> {
                    throw new IllegalArgumentException("row %d has weight %s".formatted(row, chosen[row]));
                });
        return Arrays.copyOf(chosen, rows);
    }
}
