package vn.thuocdo.measurement.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.measurement.data.Column;
import vn.thuocdo.measurement.data.DataFile;
import vn.thuocdo.measurement.data.Database;
import vn.thuocdo.measurement.data.DatabaseSettings;
import vn.thuocdo.measurement.engine.TotalsRequest.DesignColumns;
import vn.thuocdo.measurement.engine.TotalsRequest.DomainColumns;
import vn.thuocdo.measurement.engine.TotalsRequest.PopulationKind;
import vn.thuocdo.measurement.engine.TotalsRequest.ScoredItem;
import vn.thuocdo.statistics.design.LonelyPsu;
import vn.thuocdo.statistics.estimation.Mean;
import vn.thuocdo.statistics.estimation.Sums;

/**
 * Forty counties drawn with probability proportional to their votes ({@code election_pps} of R's survey), in two
 * strata, each a unit or in pairs. Figures of R's survey 4.1-1:
 * {@code svydesign(id=…, strata=~st, fpc=~p, pps="brewer")}, {@code svytotal} and {@code svymean} of {@code subset}.
 */
class TotalsSampleTest {

    private static final Path COUNTIES =
            Path.of("..", "statistics", "src", "test", "resources", "golden", "data", "election_pps.csv");

    private static final String NUMBERED = """
            create view numbered as
            select *, row_number() over (order by "#place") as number from counties
            """;

    private static final String SAMPLE = """
            create view sample as
            select number, case when number <= 18 then 'A' else 'B' end as st, (number + 1) // 2 as psu, p,
                   avg(p) over (partition by (number + 1) // 2) as pairs_p,
                   cast(floor(5 * "Bush" / votes) as integer) as score,
                   case when length("County") > 9 then 'long' when votes > 100000 then 'large'
                        when votes > 50000 then 'middle' else 'small' end as size
            from numbered
            """;

    private final Database database;

    TotalsSampleTest() throws SQLException, IOException {
        database = Database.open(DatabaseSettings.usual());
    }

    @BeforeEach
    void load() throws SQLException {
        var columns = Stream.concat(
                        Stream.of(Column.text("County")),
                        Stream.of("Bush", "votes", "p").map(Column::number))
                .toList();
        database.load("counties", DataFile.of(COUNTIES), columns);
        try (var statement = database.connection().createStatement()) {
            statement.execute(NUMBERED);
            statement.execute(SAMPLE);
        }
    }

    @AfterEach
    void close() throws SQLException, IOException {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "all, 29675.3720639, 12811.8890116, 13882.867869, 7604.67453897, 2.13755344673, 0.656739542868",
        "large, 434.095829176, 99.4635270901, 220.401929262, 47.8301808051, 1.96956456157, 0.120201695841",
        "middle, 578.117267467, 259.084316737, 216.490609584, 92.9367296875, 2.67040343495, 0.204780315574",
        "small, 27636.3555341, 12893.195998, 13102.9697766, 7640.25745819, 2.10916731134, 0.684565009995",
        "long, 1026.80343313, 660.806847326, 343.005553628, 220.269296245, 2.99354754542, 0.00479383299145",
    })
    void keepsTheUnitsOutsideADomainOfUnequalProbabilities(
            String size,
            double total,
            double errorOfTotal,
            double count,
            double errorOfCount,
            double mean,
            double error)
            throws SQLException {
        var sample = sample("number", "p");

        assertFinds(sample, place(sample, size), new double[] {total, count, mean}, new double[] {
            errorOfTotal, errorOfCount, error
        });
    }

    @ParameterizedTest
    @CsvSource({
        "all, 3672.60802762, 1078.19027121, 1326.58785487, 323.092913039, 2.76846197116, 0.210597382645",
        "large, 503.71583407, 134.351595825, 250.567987647, 61.014833148, 2.010296043, 0.146307658809",
        "middle, 911.322116822, 432.759568105, 323.802882636, 146.081287189, 2.81443484815, 0.152770378655",
        "small, 1870.20385414, 926.746825986, 621.975166925, 270.766292932, 3.00687865623, 0.371182747107",
        "long, 387.36622259, 262.173530712, 130.241817662, 87.3977750026, 2.97420774329, 0.0244460847898",
    })
    void keepsTheClustersOutsideADomainOfUnequalProbabilities(
            String size,
            double total,
            double errorOfTotal,
            double count,
            double errorOfCount,
            double mean,
            double error)
            throws SQLException {
        var sample = sample("psu", "pairs_p");

        assertFinds(sample, place(sample, size), new double[] {total, count, mean}, new double[] {
            errorOfTotal, errorOfCount, error
        });
    }

    /** The covariance of two domains is that of their sum, less their own: as {@code svytotal} of all. */
    @Test
    void addsUpDomainsToEverybody() throws SQLException {
        var sample = sample("number", "p");
        var sums = new Sums(List.of("score", "count"));
        var places = Stream.of("large", "long", "middle", "small")
                .map(size -> place(sample, size))
                .toList();

        var jointly = sample.jointly(places, List.of(sums, sums, sums, sums));

        var variance = 0.0;
        for (var row = 0; row < 8; row += 2) {
            for (var column = 0; column < 8; column += 2) {
                variance += jointly.covariance()[row][column];
            }
        }
        assertThat(Math.sqrt(variance)).isCloseTo(12811.8890116, within(1e-4));
    }

    @Test
    void refusesDomainsThatMayHaveRowsInCommon() throws SQLException {
        var sample = sample("number", "p");
        var mean = Mean.quotients(List.of("score"));
        var large = place(sample, "large");
        var stratum = new Sample.Place(1, 0);

        assertThatThrownBy(() -> sample.jointly(List.of(large, large), List.of(mean, mean)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rows in common");
        assertThatThrownBy(() -> sample.jointly(List.of(large, stratum), List.of(mean, mean)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rows in common");
        assertThatThrownBy(() -> sample.jointly(List.of(large, place(sample, "small")), List.of(mean)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 domains with 1 functions");
    }

    private static void assertFinds(TotalsSample sample, Sample.Place place, double[] estimates, double[] errors) {
        var sums = sample.figures(place, new Sums(List.of("score", "count")));
        var mean = sample.figures(place, Mean.quotients(List.of("score")));
        var values = new double[] {sums.values()[0], sums.values()[1], mean.values()[0]};
        var variances = new double[] {sums.variances()[0], sums.variances()[1], mean.variances()[0]};
        for (var i = 0; i < values.length; i++) {
            assertThat(values[i]).isCloseTo(estimates[i], within(1e-8 * estimates[i]));
            assertThat(Math.sqrt(variances[i])).isCloseTo(errors[i], within(1e-8 * errors[i]));
        }
    }

    private static Sample.Place place(TotalsSample sample, String size) {
        return size.equals("all")
                ? Sample.EVERYBODY
                : new Sample.Place(0, sample.breakdowns().getFirst().find(List.of(size)));
    }

    private TotalsSample sample(String unit, String probability) throws SQLException {
        var design = new DesignColumns(
                List.of("st"), List.of(unit), List.of(probability), PopulationKind.PROBABILITIES, false);
        var request = new TotalsRequest(
                "sample",
                "true",
                List.of(new ScoredItem("score", "score", 1, 0, 5)),
                Optional.of("1 / " + probability),
                design,
                List.of(new DomainColumns("size", List.of("size")), new DomainColumns("stratum", List.of("st"))));
        var totals = new DuckDbEngine(database.connection()).sum(request);
        return new TotalsSample(totals, LonelyPsu.FAIL, false, Optional.empty());
    }
}
