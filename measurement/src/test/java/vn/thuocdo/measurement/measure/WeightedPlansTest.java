package vn.thuocdo.measurement.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.measurement.index.DesignSummary;

/**
 * Plans that weight their data, from the plan to the figures of R's survey 4.1-1 on the same file. Above each figure
 * stands the R that gave it; {@code comp} is 100 where {@code comp.imp == "Yes"}.
 */
class WeightedPlansTest {

    private static final String STRATIFIED = """
            title: Schools
            method: {name: likert, tree: none}
            data: GOLDEN/apistrat.csv
            columns: {comp: {column: comp.imp, scale: YESNO, recode: {"Yes": 1, "No": 0}}}
            design: {strata: stype, weights: pw, population: {sizes: fpc}}
            domains: [stype]
            suppression: {minimum-n: 2}
            """;

    private static final String CLUSTERED = """
            title: Schools of districts
            method: {name: likert, tree: none}
            data: GOLDEN/apiclus1.csv
            columns: {comp: {column: comp.imp, scale: YESNO, recode: {"Yes": 1, "No": 0}}}
            design: {clusters: dnum, weights: pw, population: {sizes: fpc}}
            domains: [awards]
            suppression: {minimum-n: 2, homogeneous: false}
            """;

    private static final String SIPAS = """
            title: A province
            method: {name: likert, tree: none}
            data: GOLDEN/sipas_a_full.csv
            columns: {q1: q1, q8: q8}
            design: {strata: stratum, clusters: [psu, id], weights: w0, population: {sizes: [fpc1, fpc2]}}
            domains: [province]
            suppression: {minimum-n: 2}
            """;

    private static final String TYPES_AND_SCORES = """
            weighting:
              - calibrate:
                  margins: [{by: stype, sizes: {E: 4421, H: 755, M: 1018}}]
                  totals: {api99: 3914069}
            """;

    private static final String TYPES_AND_AWARDS = """
            weighting:
              - rake:
                  margins:
                    - {by: stype, sizes: {E: 4421, H: 755, M: 1018}}
                    - {by: awards, sizes: {"No": 2027, "Yes": 4167}}
            """;

    @TempDir
    Path folder;

    private Measured measured(String... plan) {
        return Measured.by(folder, String.join("", plan));
    }

    /** {@code ps <- postStratify(d, ~awards, data.frame(awards=c("No","Yes"), Freq=c(2027,4167)))}. */
    @Test
    void postStratify() {
        measured(STRATIFIED, """
                weighting:
                  - post-stratify: {by: awards, sizes: {"No": 2027, "Yes": 4167}}
                """)
                // svymean(~comp, ps); svyby(~comp, ~stype, ps, svymean)
                .finds("comp", 68.7895687871, 0.904989360615)
                .finds("comp", "E", 77.6395570034, 2.16712616499)
                .finds("comp", "H", 37.2472130132, 6.88944645858)
                .finds("comp", "M", 51.7454762932, 6.7158286959);
    }

    /** {@code rk <- rake(d, list(~stype, ~awards), …, control=list(epsilon=1e-10, maxit=100))}. */
    @Test
    void rake() {
        measured(STRATIFIED, TYPES_AND_AWARDS)
                // svymean(~comp, rk); svyby(~comp, ~stype, rk, svymean)
                .finds("comp", 68.7663846622, 0.887443885073)
                .finds("comp", "E", 77.9135627011, 2.52033341032)
                .finds("comp", "H", 37.6079073187, 8.22747512938)
                .finds("comp", "M", 52.1504478083, 7.30556748029);
    }

    /** {@code trimWeights(rk, lower=0.5*mean(weights(rk)), upper=1.5*mean(weights(rk)))}. */
    @Test
    void rakeThenTrim() {
        measured(STRATIFIED, TYPES_AND_AWARDS, "  - trim: {lower: 0.5, upper: 1.5, unit: mean}\n")
                .finds("comp", 68.3256250646, 0.891950261412)
                .finds("comp", "E", 77.9299936338, 2.51891351527)
                .finds("comp", "H", 35.4945099062, 8.01370404219);
    }

    /** {@code g <- calibrate(d, ~stype+api99, c(6194, 755, 1018, 3914069), calfun="linear")}. */
    @Test
    void calibrateToTotals() {
        measured(CLUSTERED, TYPES_AND_SCORES)
                .finds("comp", 69.834114075, 3.55249325877)
                .finds("comp", "No", 4.641860288, 2.32092160837)
                .finds("comp", "Yes", 100, 0);
    }

    /** {@code calfun="raking"}. */
    @Test
    void calibrateByRaking() {
        measured(CLUSTERED, TYPES_AND_SCORES, "      distance: raking\n")
                .finds("comp", 69.8314965387, 3.59378047441)
                .finds("comp", "No", 4.50959607288, 2.15821657943);
    }

    /** {@code calfun="logit", bounds=c(0.5, 1.6)}. */
    @Test
    void calibrateByLogitWithinBounds() {
        measured(CLUSTERED, TYPES_AND_SCORES, "      distance: logit\n      lower: 0.5\n      upper: 1.6\n")
                .finds("comp", 70.0331395587, 3.53392400721)
                .finds("comp", "No", 5.29610004168, 2.61858916719);
    }

    /** {@code calfun="linear", bounds=c(0.4, 1.8)}. */
    @Test
    void calibrateLinearlyWithinBounds() {
        measured(CLUSTERED, TYPES_AND_SCORES, "      lower: 0.4\n      upper: 1.8\n")
                .finds("comp", 69.8483797364, 3.55047479704);
    }

    /** {@code calfun="linear", aggregate.stage=1}. */
    @Test
    void calibrateWithOneFactorForACluster() {
        measured(CLUSTERED, TYPES_AND_SCORES, "      by-cluster: true\n")
                .finds("comp", 68.8317776601, 3.94977040089)
                .finds("comp", "No", 3.37181362911, 2.05752234293);
    }

    /**
     * {@code wn <- w0 * resp * ave(w0, stratum, sex, FUN=sum) / ave(w0*resp, stratum, sex, FUN=sum)}, then
     * {@code subset(svydesign(~psu+id, strata=~stratum, fpc=~fpc1+fpc2, weights=~wn), resp == 1)}.
     */
    @Test
    void weightRespondentsForThoseWhoDidNotAnswer() {
        var found = measured(SIPAS, """
                weighting:
                  - nonresponse-classes: {responded: {column: resp, in: 1}, classes: [stratum, sex]}
                """)
                .finds("q1", 3.70443760692, 0.0696095397452)
                .finds("q1", "P01", 3.50159746092, 0.185123597535)
                .finds("q1", "P12", 3.55227559671, 0.18653954822)
                .finds("q8", 3.60045945545, 0.0679333520379)
                .finds("q8", "P09", 3.70232321186, 0.324798274901);

        var step = found.set().design().steps().getFirst();
        assertThat(step.kind()).isEqualTo("nonresponse-classes");
        assertThat(step.sumBefore()).isCloseTo(44839, within(1e-6));
        assertThat(step.sumAfter()).isCloseTo(44839, within(1e-6));
        assertThat(step.effectAfter()).isCloseTo(1.214690740706, within(1e-9));
        assertThat(step.lost()).isEqualTo(212);
    }

    /** As above, then {@code rake(list(~sex, ~agegrp))} and {@code trimWeights} at 0.6 and 1.4 medians. */
    @Test
    void takeOneStepAfterTheOther() {
        var found = measured(SIPAS, """
                weighting:
                  - nonresponse-classes: {responded: {column: resp, in: 1}, classes: [stratum, sex]}
                  - rake:
                      margins:
                        - {by: sex, sizes: {F: 6000, M: 5500}}
                        - {by: agegrp, sizes: {18-29: 2000, 30-44: 4200, 45-59: 3800, 60+: 1500}}
                  - trim: {lower: 0.6, upper: 1.4, unit: median}
                """)
                .finds("q1", 3.69503629442, 0.063983591787)
                .finds("q1", "P01", 3.57020261745, 0.176850109099)
                .finds("q1", "P12", 3.5319452194, 0.188362087385)
                .finds("q8", 3.60124881586, 0.0635125896813);

        assertThat(found.set().design().steps())
                .extracting(DesignSummary.WeightStep::kind)
                .containsExactly("nonresponse-classes", "rake", "trim");
        assertThat(found.set().design().steps().getLast().effectAfter()).isCloseTo(1.07828290959, within(1e-9));
    }

    /** {@code p <- fitted(glm(resp ~ sex+agegrp+age, binomial, weights=w0))}, weights {@code w0 / p}. */
    @Test
    void weightRespondentsByTheirPropensity() {
        measured(SIPAS, """
                weighting:
                  - propensity:
                      {responded: {column: resp, in: 1}, categories: [sex, agegrp], numbers: [age], classes: 0}
                """)
                .finds("q1", 3.69984836586, 0.0667077452855)
                .finds("q1", "P01", 3.56850281247, 0.162565404803);
    }

    /** {@code findInterval(p, quantile(p, (1:4)/5))} as classes, otherwise as above. */
    @Test
    void weightRespondentsByClassesOfLikePropensity() {
        measured(SIPAS, """
                weighting:
                  - propensity:
                      {responded: {column: resp, in: 1}, categories: [sex, agegrp], numbers: [age], classes: 5}
                """)
                .finds("q1", 3.69148491321, 0.0669061805666)
                .finds("q1", "P12", 3.53990769783, 0.20704577469);
    }

    /** {@code glm} without weights. */
    @Test
    void weightRespondentsByAPropensityFittedWithoutWeights() {
        measured(SIPAS, """
                weighting:
                  - propensity:
                      responded: {column: resp, in: 1}
                      categories: [sex, agegrp]
                      numbers: [age]
                      weighted: false
                      classes: 0
                """).finds("q1", 3.69869890749, 0.0666831949841);
    }
}
