package vn.thuocdo.measurement.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Designs as plans tell them, against R's survey 4.1-1. Each is measured twice: from totals, and from rows, which a
 * step of weighting that changes nothing asks for.
 */
class PlannedDesignsTest {

    private static final String TWO_STAGES = """
            title: Schools of districts
            method: {name: likert, tree: none}
            data: GOLDEN/apiclus2.csv
            columns: {comp: {column: comp.imp, scale: YESNO, recode: {"Yes": 1, "No": 0}}}
            domains: [awards]
            suppression: {minimum-n: 2, homogeneous: false}
            """;

    private static final String STRATIFIED = """
            title: Schools
            method: {name: likert, tree: none}
            data: GOLDEN/apistrat.csv
            columns: {comp: {column: comp.imp, scale: YESNO, recode: {"Yes": 1, "No": 0}}}
            domains: [awards]
            suppression: {minimum-n: 2, homogeneous: false}
            """;

    private static final String LONELY = """
            title: Strata of one unit
            method: {name: likert, tree: none}
            data: GOLDEN/lonely.csv
            columns: {y: y}
            domains: [g]
            suppression: {minimum-n: 2}
            """;

    private static final String AS_ROWS = "weighting: [{trim: {lower: 0.000001}}]\n";

    @TempDir
    Path folder;

    private Measured measured(String... plan) {
        return Measured.by(folder, String.join("", plan));
    }

    /** {@code svydesign(id=~dnum+snum, fpc=~fpc1+fpc2, data=apiclus2)}: the sizes give the weights. */
    @ParameterizedTest
    @ValueSource(strings = {"", AS_ROWS})
    void takeWeightsFromThePopulationsOfBothStages(String weighting) {
        var found = measured(
                        TWO_STAGES, "design: {clusters: [dnum, snum], population: {sizes: [fpc1, fpc2]}}\n", weighting)
                .finds("comp", 68.8560885609, 5.6231524671)
                .finds("comp", "No", 13.5245901639, 6.92136056828)
                .finds("comp", "Yes", 100, 0);

        assertThat(found.set().design().sumOfWeights()).isCloseTo(5128.675, within(1e-6));
    }

    /** {@code svydesign(id=~1, strata=~stype, fpc=~fpc, data=apistrat)}. */
    @ParameterizedTest
    @ValueSource(strings = {"", AS_ROWS})
    void takeWeightsFromThePopulationsOfStrata(String weighting) {
        measured(STRATIFIED, "design: {strata: stype, population: {sizes: fpc}}\n", weighting)
                .finds("comp", 65.5649015176, 3.3725495985)
                .finds("comp", "No", 4.62880573056, 2.76541894927);
    }

    /** Two years drawn each by itself, the same schools in both: a year's weights add to its population. */
    @Test
    void countTheUnitsOfEachWaveApart() throws IOException {
        var schools = Files.readAllLines(Measured.GOLDEN.resolve("apistrat.csv"));
        Files.write(folder.resolve("first.csv"), schools);
        Files.write(folder.resolve("second.csv"), schools);

        var found = measured(
                        STRATIFIED.replace(
                                "data: GOLDEN/apistrat.csv",
                                "data: [{path: first.csv, wave: 1999}, {path: second.csv, wave: 2000}]"),
                        "design: {strata: stype, population: {sizes: fpc}}\n",
                        "comparisons: [{change: {from: 1999, to: 2000, samples: independent}}]\n")
                .finds("comp", 65.5649015176, 3.3725495985);

        assertThat(found.set().design().sumOfWeights()).isCloseTo(6194, within(1e-6));
    }

    /** {@code options(survey.ultimate.cluster=TRUE)}. */
    @ParameterizedTest
    @ValueSource(strings = {"", AS_ROWS})
    void leaveLaterStagesOutWhereTheClusterIsUltimate(String weighting) {
        measured(
                        TWO_STAGES,
                        "design: {clusters: [dnum, snum], population: {sizes: [fpc1, fpc2]}, ultimate-cluster: true}\n",
                        weighting)
                .finds("comp", 68.8560885609, 5.38514106143)
                .finds("comp", "No", 13.5245901639, 6.7375382439);
    }

    /** {@code postStratify(d, ~stype, …)} of the two-stage design without weights of its own. */
    @Test
    void weightWhatThePopulationsGave() {
        var plan = TWO_STAGES + "weighting: [{post-stratify: {by: stype, sizes: {E: 4421, H: 755, M: 1018}}}]\n";

        measured(plan, "design: {clusters: [dnum, snum], population: {sizes: [fpc1, fpc2]}}\n")
                .finds("comp", 70.0825377091, 5.49116097513)
                .finds("comp", "No", 13.3643936845, 6.02422976432);
        measured(plan, "design: {clusters: [dnum, snum], population: {sizes: [fpc1, fpc2]}, ultimate-cluster: true}\n")
                .finds("comp", 70.0825377091, 5.3075718611);
    }

    /** {@code options(survey.lonely.psu=rule)}; {@code svydesign(id=~psu, strata=~st, weights=~w, nest=TRUE)}. */
    @ParameterizedTest
    @CsvSource({
        "remove, 0.306725753779, 0.285899240212, 0.376997041247",
        "certainty, 0.306725753779, 0.285899240212, 0.376997041247",
        "adjust, 0.366166920971, 0.524687071388, 0.53166723015",
        "average, 0.433775720924, 0.350153628184, 0.533154328706",
    })
    void followTheRuleForLonelyUnits(String rule, double error, double errorOfA, double errorOfB) {
        var design = "design: {strata: st, clusters: psu, weights: w, nested: true, lonely-psu: %s}\n".formatted(rule);

        for (var way : new String[] {"", AS_ROWS}) {
            var found = measured(LONELY, design, way)
                    .finds("y", 2.97959183673, error)
                    .finds("y", "a", 3.72413793103, errorOfA)
                    .finds("y", "b", 2.49438202247, errorOfB);

            assertThat(found.set().design().lonely()).containsExactly("2", "4");
        }
    }
}
