package vn.thuocdo.measurement.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.measurement.data.DatabaseSettings;
import vn.thuocdo.measurement.index.Breakdown;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.QuestionResult;
import vn.thuocdo.measurement.index.StatisticResult;
import vn.thuocdo.measurement.measure.MeasurePlan;
import vn.thuocdo.measurement.method.Methods;
import vn.thuocdo.measurement.plan.Plan;

/** The example {@code examples/sipas}, from its simulation to its indices. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SipasExampleTest {

    private final Simulation simulation = Simulation.of(2026, 12_000);
    private IndexSet found;

    @BeforeAll
    void measure(@TempDir Path folder) throws SQLException, IOException {
        var plan = Plan.read(SimulatedFiles.write(simulation, folder), new Methods());
        found = new MeasurePlan(plan, DatabaseSettings.usual(), "test").measure();
    }

    @Test
    void saysThatItIsSimulated() {
        assertThat(found.simulated()).isTrue();
        assertThat(found.title()).contains("mô phỏng");
    }

    @Test
    void countsThoseWhoAnsweredThisYear() {
        var answered = simulation.years().getLast().strata().stream()
                .mapToLong(Year.Stratum::respondents)
                .sum();

        assertThat(found.overall().rows()).isEqualTo(answered);
    }

    @Test
    void coversTheTruthOfAgenciesAboutAsOftenAsItSays() {
        var truth = truth("agency");
        var cells = breakdown("agency").domains().stream()
                .flatMap(agency -> agency.cells().entrySet().stream()
                        .filter(cell -> truth.containsKey(agency.key() + " " + cell.getKey()))
                        .filter(cell -> cell.getValue() instanceof Cell.Estimated)
                        .map(cell -> covers(
                                cell.getValue(), truth.getOrDefault(agency.key() + " " + cell.getKey(), Double.NaN))))
                .toList();

        assertThat(cells).hasSizeGreaterThan(1000);
        assertThat(cells.stream().filter(covered -> covered).count() / (double) cells.size())
                .isBetween(0.90, 0.98);
    }

    @Test
    void ranksAgenciesAmongTheirKind() {
        var ranked = breakdown("agency").domains().stream()
                .flatMap(agency -> agency.rank().stream())
                .toList();

        assertThat(ranked)
                .hasSizeGreaterThan(55)
                .allSatisfy(rank -> assertThat(rank.peers()).isLessThanOrEqualTo(40));
    }

    @Test
    void holdsBackAgenciesWithTooFewForms() {
        assertThat(breakdown("agency").domains())
                .filteredOn(agency -> agency.key().equals("thanh-tra"))
                .allSatisfy(agency -> assertThat(agency.cell(found.root())).isInstanceOf(Cell.NoResult.class))
                .hasSize(1);
    }

    @Test
    void tellsTheChangeSinceLastYear() {
        var change = found.differences().stream()
                .filter(difference -> difference.code().equals("overall"))
                .findFirst()
                .orElseThrow();
        var now = truth("", 1).getOrDefault(" index", Double.NaN);
        var before = truth("", 0).getOrDefault(" index", Double.NaN);

        assertThat(change.from()).isEqualTo("2025");
        assertThat(change.changes().get("index"))
                .satisfies(index -> assertThat(now - before).isBetween(index.low(), index.high()));
    }

    @Test
    void reportsOtherQuestionsBesideTheIndexNearTheirTruth() {
        var trouble = found.beside().questions().stream()
                .filter(question -> question.code().equals("q5"))
                .findFirst()
                .orElseThrow();
        var none = trouble.everybody().cells().getFirst().getFirst();

        assertThat(found.beside().questions())
                .extracting(QuestionResult::code)
                .containsExactly("days", "sources", "q5", "q10");
        assertThat(none)
                .isInstanceOfSatisfying(
                        Cell.Estimated.class,
                        cell -> assertThat(shareWithoutTrouble())
                                .isBetween(
                                        cell.value() - 3 * cell.standardError(),
                                        cell.value() + 3 * cell.standardError()));
    }

    @Test
    void worksOutQuantilesDriversAndReliability() {
        assertThat(found.beside().statistics())
                .hasOnlyElementsOfTypes(
                        StatisticResult.Quantiles.class,
                        StatisticResult.Drivers.class,
                        StatisticResult.Reliability.class)
                .hasSize(1 + 1 + 5);
    }

    /** In per cent of those who would answer, of all dossiers of the year. */
    private double shareWithoutTrouble() {
        var year = simulation.years().getLast();
        var place = Experience.COLUMNS.indexOf("q5") - 1;
        var answers = year.strata().stream()
                .flatMap(stratum -> stratum.dossiers().stream()
                        .map(dossier -> Experience.of(
                                simulation.seed(),
                                year.number(),
                                simulation.province().agencies().get(stratum.agency()),
                                stratum.channel(),
                                dossier)))
                .map(experience -> experience.fields().get(place))
                .filter(Set.of("1", "2", "3")::contains)
                .toList();
        return 100.0 * answers.stream().filter("1"::equals).count() / answers.size();
    }

    private Breakdown breakdown(String code) {
        return found.breakdowns().stream()
                .filter(breakdown -> breakdown.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static boolean covers(Cell cell, double truth) {
        return cell instanceof Cell.Estimated figure && figure.low() <= truth && truth <= figure.high();
    }

    private Map<String, Double> truth(String domain) {
        return truth(domain, 1);
    }

    private Map<String, Double> truth(String domain, int year) {
        return Truth.of(simulation.province(), simulation.years().get(year)).stream()
                .filter(value -> value.domain().equals(domain))
                .collect(Collectors.toMap(value -> value.key() + " " + value.node(), Truth.Value::value));
    }
}
