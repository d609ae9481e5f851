package vn.thuocdo.measurement.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.measurement.data.DatabaseSettings;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.DomainIndex;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.method.Methods;
import vn.thuocdo.measurement.plan.Plan;

/** Design effects are those of R's {@code svymean(deff = "replace")}; {@code effects/effects.R} made the figures. */
class DesignEffectsTest {

    private static final String CLUSTERED = "design: {strata: stratum, clusters: unit, weights: w}";
    private static final Map<String, String> DESIGNS = Map.of(
            "clustered",
            CLUSTERED,
            "finite",
            "design: {strata: stratum, clusters: unit, weights: w, population: {sizes: clusters}}",
            "jackknife",
            CLUSTERED + "\nreplicates: {method: jkn}",
            "poststratified",
            CLUSTERED + "\nweighting: [{post-stratify: {by: sex, sizes: {f: 1900, m: 1500}}}]",
            "replicate-weights",
            """
                    design:
                      weights: w
                      replicate-weights: {columns: "r{number}", count: 20, method: other, scale: 0.8}
                    """);

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "clustered,12,1e-12",
        "finite,12,1e-12",
        "jackknife,9,1e-12",
        "poststratified,12,1e-12",
        "replicate-weights,9,1e-6"
    })
    void areThoseOfTheSurveyPackage(String design, int count, double tolerance) throws IOException, SQLException {
        var found = measure(Objects.requireNonNull(DESIGNS.get(design)));

        var expected = lines("expected.csv").stream()
                .map(line -> line.split(",", -1))
                .filter(fields -> fields[0].equals(design))
                .toList();
        assertThat(expected).hasSize(count).allSatisfy(fields -> {
            var effect = Double.parseDouble(fields[3]);
            assertThat(effect(found, fields[1], fields[2])).isCloseTo(effect, within(tolerance * effect));
        });
    }

    @Test
    void areLeftOutWhereThePlanWantsNone() throws IOException, SQLException {
        var found = measure(CLUSTERED + "\nintervals: {design-effects: false}");

        assertThat(effect(found, "", "a")).isNaN();
        assertThat(effect(found, "f", "index")).isNaN();
    }

    private IndexSet measure(String design) throws IOException, SQLException {
        Files.write(folder.resolve("answers.csv"), lines("answers.csv"));
        var plan = Files.writeString(folder.resolve("plan.yaml"), """
                title: Effects
                method: likert
                data: answers.csv
                columns: {a: a, b: b, c: c}
                eligible: [{column: served, in: 1}]
                domains: [sex]
                suppression: {minimum-n: 2}
                """ + design);
        return new MeasurePlan(Plan.read(plan, new Methods()), DatabaseSettings.usual(), "test").measure();
    }

    private static double effect(IndexSet found, String domain, String node) {
        var in = domain.isEmpty() ? found.overall() : domain(found, domain);
        return in.cells().get(node) instanceof Cell.Estimated figure ? figure.designEffect() : Double.NEGATIVE_INFINITY;
    }

    private static DomainIndex domain(IndexSet found, String key) {
        return found.breakdowns().getFirst().domains().stream()
                .filter(domain -> domain.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/effects", file));
    }
}
