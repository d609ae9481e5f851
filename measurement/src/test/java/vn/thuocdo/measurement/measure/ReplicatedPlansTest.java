package vn.thuocdo.measurement.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plans whose errors come from replicates, made by the plan or given with the data, against R's survey 4.1-1. Where the
 * plan weights, every replicate is weighted anew.
 */
class ReplicatedPlansTest {

    private static final String STRATIFIED = """
            title: Schools
            method: {name: likert, tree: none}
            data: GOLDEN/apistrat.csv
            columns:
              comp: {column: comp.imp, scale: YESNO, recode: {"Yes": 1, "No": 0}}
              awarded: {column: awards, scale: YESNO, recode: {"Yes": 1, "No": 0}}
            design: {strata: stype, weights: pw, population: {sizes: fpc}}
            domains: [stype]
            suppression: {minimum-n: 2}
            """;

    private static final String AWARDS = """
            weighting:
              - post-stratify: {by: awards, sizes: {"No": 2027, "Yes": 4167}}
            """;

    private static final String HEALTH = """
            title: Cholesterol
            method: {name: likert, tree: none}
            columns: {y: {column: HI_CHOL, scale: YESNO}}
            domains: [race]
            suppression: {minimum-n: 2}
            """;

    private static final String PAIRS = """
            st,psu,w,y,g
            A,1,10,1,a
            A,1,10,3,b
            A,2,10,5,a
            A,2,10,4,b
            B,1,20,2,a
            B,1,20,2,b
            B,2,20,3,a
            B,2,20,5,b
            C,1,5,4,a
            C,1,5,1,b
            C,2,5,2,a
            C,2,5,2,b
            """;

    private static final String SEXES = """
            weighting:
              - post-stratify: {by: RIAGENDR, sizes: {1: 100000000, 2: 110000000}}
            """;

    @TempDir
    Path folder;

    private Measured measured(String... plan) {
        return Measured.by(folder, String.join("", plan));
    }

    /** {@code as.svrepdesign(d, type="JKn")}. */
    @Test
    void leaveOneUnitOutOfEachStratum() {
        measured(STRATIFIED, "replicates: {method: jkn}\n").finds("comp", 65.5649011944, 3.37254957983);
    }

    /** The rows are the units: {@code svyby(~comp, ~stype, as.svrepdesign(d, type="JKn"), svymean)}. */
    @Test
    void leaveOneRowOutWhereThereAreNoClusters() {
        measured(STRATIFIED, "replicates: {method: jkn}\n")
                .finds("comp", "E", 75, 4.30244091023)
                .finds("comp", "H", 34, 6.53934829256)
                .finds("comp", "M", 48, 6.95966026582);
    }

    /** {@code as.svrepdesign(svydesign(id=~1, weights=~pw, data=apisrs, fpc=~fpc), type="JK1")}. */
    @Test
    void leaveOneRowOutOfASimpleRandomSample() {
        measured(
                        STRATIFIED
                                .replace("apistrat", "apisrs")
                                .replace("{strata: stype, weights: pw,", "{weights: pw,"),
                        "replicates: {method: jk1}\n")
                .finds("comp", 66.5, 3.29139084458)
                .finds("comp", "E", 76.0563380282, 3.53893316335)
                .finds("comp", "H", 44, 10.1476019569)
                .finds("comp", "M", 42.4242424242, 8.70599030566);
    }

    /** {@code postStratify(as.svrepdesign(d, type="JKn"), ~awards, …)}. */
    @Test
    void postStratifyEachReplicate() {
        measured(STRATIFIED, AWARDS, "replicates: {method: jkn}\n")
                .finds("comp", 68.7895687871, 0.917673484603)
                .finds("comp", "E", 77.6395570034, 2.18675946381)
                .finds("comp", "H", 37.2472130132, 6.90240832636);
    }

    /** {@code rake(as.svrepdesign(d, type="JKn"), list(~stype, ~awards), …, control=list(epsilon=1e-10))}. */
    @Test
    void rakeEachReplicate() {
        measured(STRATIFIED, """
                weighting:
                  - rake:
                      margins:
                        - {by: stype, sizes: {E: 4421, H: 755, M: 1018}}
                        - {by: awards, sizes: {"No": 2027, "Yes": 4167}}
                replicates: {method: jkn}
                """)
                .finds("comp", 68.7663846622, 0.900110373978)
                .finds("comp", "M", 52.1504478083, 6.70917361944);
    }

    /** {@code calibrate(as.svrepdesign(dclus1, type="JK1"), ~stype+api99, …)}. */
    @Test
    void calibrateEachReplicate() {
        measured("""
                title: Schools of districts
                method: {name: likert, tree: none}
                data: GOLDEN/apiclus1.csv
                columns: {comp: {column: comp.imp, scale: YESNO, recode: {"Yes": 1, "No": 0}}}
                design: {clusters: dnum, weights: pw, population: {sizes: fpc}}
                weighting:
                  - calibrate:
                      margins: [{by: stype, sizes: {E: 4421, H: 755, M: 1018}}]
                      totals: {api99: 3914069}
                replicates: {method: jk1}
                domains: [awards]
                suppression: {minimum-n: 2, homogeneous: false}
                """).finds("comp", 69.834114075, 3.91025461799).finds("comp", "No", 4.641860288, 2.99556473984);
    }

    /**
     * {@code as.svrepdesign(d, type="BRR")} and {@code type="Fay", fay.rho=0.3}. All units of a stratum weigh the same,
     * so that means are linear and every balanced set of halves gives R's error.
     */
    @ParameterizedTest
    @ValueSource(strings = {"brr", "fay, rho: 0.3"})
    void takeBalancedHalves(String method) throws IOException {
        Files.writeString(folder.resolve("pairs.csv"), PAIRS);

        measured("""
                title: Pairs
                method: {name: likert, tree: none}
                data: pairs.csv
                columns: {y: y}
                design: {strata: st, clusters: psu, weights: w, nested: true}
                domains: [g]
                suppression: {minimum-n: 2}
                """, "replicates: {method: %s}\n".formatted(method))
                .finds("y", 2.96428571429, 0.674801558132)
                .finds("y", "a", 2.71428571429, 0.654653670708)
                .finds("y", "b", 3.21428571429, 0.871896829695);
    }

    /** A figure that the margin knows has no error once every replicate meets the margin. */
    @ParameterizedTest
    @ValueSource(strings = {"rao-wu", "canty-davison"})
    void meetTheMarginInEachBootstrapReplicate(String method) {
        var replicates = "replicates: {method: %s, count: 100, seed: 7}\n".formatted(method);

        var drawn = measured(STRATIFIED, replicates);
        var weighted = measured(STRATIFIED, AWARDS, replicates);

        assertThat(drawn.of("awarded").standardError()).isBetween(2.5, 4.5); // linearised: 3.44
        assertThat(weighted.of("awarded").value()).isCloseTo(100 * 4167.0 / 6194, within(1e-9));
        assertThat(weighted.of("awarded").standardError()).isCloseTo(0, within(1e-9));
        assertThat(weighted.of("comp").standardError()).isBetween(0.7, 1.2); // linearised: 0.905
    }

    /** {@code svrepdesign(weights=w, repweights=M*w, type="BRR", combined.weights=TRUE)}, and post-stratified. */
    @Test
    void takeReplicateWeightsFromTheData() throws IOException {
        withReplicates(true);
        var design = """
                data: {path: replicated.csv, blank: [NA]}
                design: {weights: WTMEC2YR, replicate-weights: {columns: "rep{number}", count: 8, method: brr}}
                """;

        var found = measured(HEALTH, design)
                .finds("y", 11.7446884753, 0.847247240941)
                .finds("y", "1", 11.023971668, 1.32309611192);
        measured(HEALTH, design, SEXES)
                .finds("y", 11.8176945959, 0.866363556106)
                .finds("y", "1", 10.9801665223, 1.34492741052);

        assertThat(found.set().design().degreesOfFreedom()).isEqualTo(7);
        assertThat(found.set().design().variance()).isEqualTo("brr 8");
    }

    /** {@code svrepdesign(repweights=M, combined.weights=FALSE, mse=TRUE)}. */
    @Test
    void takeMultipliersFromTheDataAroundTheEstimate() throws IOException {
        withReplicates(false);

        measured(HEALTH, """
                data: {path: replicated.csv, blank: [NA]}
                design:
                  weights: WTMEC2YR
                  replicate-weights:
                    {columns: "rep{number}", count: 8, method: brr, multipliers: true, centre: estimate}
                """).finds("y", 11.7446884753, 0.847400743935);
    }

    /** Writes replicated.csv: each row with the multipliers of its unit, times its weight if {@code combined}. */
    private void withReplicates(boolean combined) throws IOException {
        var multipliers = Files.readAllLines(Measured.GOLDEN.resolve("nhanes_brr_multipliers.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 3))
                .collect(Collectors.toMap(unit -> List.of(unit[0], unit[1]), unit -> unit[2]));
        var lines = new ArrayList<String>();
        for (var line : Files.readAllLines(Measured.GOLDEN.resolve("nhanes_brr.csv"))) {
            lines.add(line + "," + (lines.isEmpty() ? names() : replicates(line.split(",", 4), multipliers, combined)));
        }
        Files.write(folder.resolve("replicated.csv"), lines);
    }

    private static String names() {
        return IntStream.rangeClosed(1, 8).mapToObj(r -> "rep" + r).collect(Collectors.joining(","));
    }

    private static String replicates(String[] row, Map<List<String>, String> multipliers, boolean combined) {
        var weight = combined ? Double.parseDouble(row[2]) : 1;
        return Stream.of(Objects.requireNonNull(multipliers.get(List.of(row[1], row[0])))
                        .split(","))
                .map(multiplier -> Double.toString(weight * Double.parseDouble(multiplier)))
                .collect(Collectors.joining(","));
    }
}
