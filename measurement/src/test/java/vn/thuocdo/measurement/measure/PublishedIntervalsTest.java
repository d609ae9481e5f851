package vn.thuocdo.measurement.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thuocdo.measurement.data.DatabaseSettings;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.StatisticResult;
import vn.thuocdo.measurement.method.Methods;
import vn.thuocdo.measurement.plan.Plan;

/**
 * Intervals in published tables, of 48 clusters in 6 strata, as R's survey 4.1-1 gives them:
 * {@code confint(svyby(~q1, ~province, design, svymean), df = degf(design))}.
 */
class PublishedIntervalsTest {

    private static final double EXACT = 1e-9;

    /** A mean of 1 to 5 is published as a share of 5. */
    private static final double POINTS = 20;

    @TempDir
    Path folder;

    private static Stream<String> asTotalsAndAsRows() {
        return Stream.of("", "weighting: [{trim: {upper: 1000000}}]");
    }

    @ParameterizedTest
    @MethodSource("asTotalsAndAsRows")
    void takeTheDegreesOfFreedomOfTheDesignForADomain(String weighting) throws IOException, SQLException {
        var found = measure(weighting);

        assertThat(province(found, "P02")).satisfies(reaches(3.66756098018, 4.13245898634));
        assertThat(province(found, "P08")).satisfies(reaches(3.24738207845, 3.36173551401));
    }

    @ParameterizedTest
    @MethodSource("asTotalsAndAsRows")
    void areThereForADomainOfTwoClustersInTwoStrata(String weighting) throws IOException, SQLException {
        assertThat(province(measure(weighting), "P11")).satisfies(reaches(3.17291479958, 3.77185035587));
    }

    /** R gives 3.5 to 3.5, which nobody should believe. */
    @ParameterizedTest
    @MethodSource("asTotalsAndAsRows")
    void areMissingForADomainOfASingleCluster(String weighting) throws IOException, SQLException {
        var figure = province(measure(weighting), "P12");

        assertThat(figure.value() / POINTS).isCloseTo(3.5, within(EXACT));
        assertThat(figure.degreesOfFreedom()).isZero();
        assertThat(figure.low() / POINTS).isNaN();
        assertThat(figure.high() / POINTS).isNaN();
    }

    @ParameterizedTest
    @MethodSource("asTotalsAndAsRows")
    void takeThemForADifferenceToo(String weighting) throws IOException, SQLException {
        var change = Objects.requireNonNull(
                measure(weighting).differences().getFirst().changes().get("q1"));

        assertThat(change.degreesOfFreedom()).isEqualTo(42);
        assertThat(change.low() / POINTS).isCloseTo(-0.847387973244, within(EXACT));
        assertThat(change.high() / POINTS).isCloseTo(-0.343514400810, within(EXACT));
    }

    /** Of {@code P11}, whose own degrees are none, and of the single cluster of {@code P12}. */
    @ParameterizedTest
    @MethodSource("asTotalsAndAsRows")
    void takeThemForQuantilesToo(String weighting) throws IOException, SQLException {
        var found =
                (StatisticResult.Quantiles) measure(weighting + "\nstatistics: [quantiles: {column: q1, at: 0.5}]\n")
                        .beside()
                        .statistics()
                        .getFirst();

        assertThat(median(found, "P02").degreesOfFreedom()).isEqualTo(42);
        assertThat(median(found, "P11").degreesOfFreedom()).isEqualTo(42);
        assertThat(median(found, "P11").low()).isLessThan(median(found, "P11").high());
        assertThat(median(found, "P12").degreesOfFreedom()).isZero();
        assertThat(median(found, "P12").low()).isNaN();
    }

    private static Cell.Estimated median(StatisticResult.Quantiles found, String province) {
        return found.lines().stream()
                .filter(line -> line.where().key().equals(province))
                .map(line -> (Cell.Estimated) line.cells().getFirst())
                .findFirst()
                .orElseThrow();
    }

    private static Consumer<Cell.Estimated> reaches(double low, double high) {
        return figure -> {
            assertThat(figure.degreesOfFreedom()).isEqualTo(42);
            assertThat(figure.low() / POINTS).isCloseTo(low, within(EXACT));
            assertThat(figure.high() / POINTS).isCloseTo(high, within(EXACT));
        };
    }

    private static Cell.Estimated province(IndexSet found, String key) {
        return found.breakdowns().getFirst().domains().stream()
                .filter(domain -> domain.key().equals(key))
                .map(domain ->
                        (Cell.Estimated) Objects.requireNonNull(domain.cells().get("q1")))
                .findFirst()
                .orElseThrow();
    }

    private IndexSet measure(String weighting) throws IOException, SQLException {
        var data = Path.of("..", "statistics", "src", "test", "resources", "golden", "data", "sipas_a_full.csv");
        Files.copy(data, folder.resolve("answers.csv"));
        var plan = Files.writeString(folder.resolve("plan.yaml"), """
                title: A province
                method: {name: likert, tree: none, item-score: MEAN5}
                data: answers.csv
                columns: {q1: q1}
                design: {strata: stratum, clusters: psu, weights: w0}
                domains: [province]
                comparisons: [{between: {domain: province, from: P02, to: P08}}]
                suppression: {minimum-n: 2}
                """ + weighting);
        return new MeasurePlan(Plan.read(plan, new Methods()), DatabaseSettings.usual(), "test").measure();
    }
}
