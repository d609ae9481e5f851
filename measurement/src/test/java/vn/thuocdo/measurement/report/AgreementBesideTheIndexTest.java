package vn.thuocdo.measurement.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.measurement.data.DatabaseSettings;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.measure.MeasurePlan;
import vn.thuocdo.measurement.method.Methods;
import vn.thuocdo.measurement.plan.Plan;

/**
 * What stands in {@code questions.csv} and {@code statistics.csv} against what R's survey and psych find of the same
 * rows; the script is {@code src/test/resources/beside/beside.R}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementBesideTheIndexTest {

    private static final Path FILES = Path.of("src", "test", "resources", "beside");
    private static final List<String> FIGURES = List.of("estimate", "standard_error", "low", "high", "n");

    private IndexSet linearised;
    private IndexSet jackknifed;

    @BeforeAll
    void measure(@TempDir Path folder) throws SQLException, IOException {
        linearised = measured(FILES.resolve("plan.yaml"));
        Files.copy(FILES.resolve("forms.csv"), folder.resolve("forms.csv"));
        var plan = folder.resolve("plan.yaml");
        Files.writeString(plan, Files.readString(FILES.resolve("plan.yaml")) + "replicates: {method: jkn}\n");
        jackknifed = measured(plan);
    }

    private static IndexSet measured(Path plan) throws SQLException, IOException {
        return new MeasurePlan(Plan.read(plan, new Methods()), DatabaseSettings.usual(), "test").measure();
    }

    @Test
    void findsTheAnswersToQuestionsThatRFinds() throws IOException {
        var found = table(QuestionsCsv.of(linearised.beside().questions()), 5, "kind", "label");
        var expected = table(Files.readString(FILES.resolve("questions.csv")), 5);

        assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach((line, figures) -> {
            isSame(line, found, figures, "deff");
            isSame(line, found, figures, "df");
            FIGURES.forEach(figure -> isSame(line, found, figures, figure));
        });
    }

    @Test
    void findsTheQuantilesAndAlphasThatRFinds() throws IOException {
        var found = table(StatisticsCsv.of(linearised.beside().statistics()), 6, "label");
        var expected = table(Files.readString(FILES.resolve("statistics.csv")), 6);
        expected.keySet().removeIf(line -> line.contains("driver") || line.contains("r_squared"));

        assertThat(found.keySet()).containsAll(expected.keySet());
        expected.forEach((line, figures) -> FIGURES.forEach(figure -> isSame(line, found, figures, figure)));
    }

    @Test
    void findsTheDriversThatRFindsWithTheirErrorsByReplicates() throws IOException {
        var found = table(StatisticsCsv.of(jackknifed.beside().statistics()), 6, "label");
        var expected = table(Files.readString(FILES.resolve("statistics.csv")), 6);
        expected.keySet().removeIf(line -> !line.contains("driver") && !line.contains("r_squared"));

        assertThat(expected).hasSize(2 * (5 + 2) + 2);
        expected.forEach((line, figures) -> FIGURES.forEach(figure -> isSame(line, found, figures, figure)));
    }

    @Test
    void givesDriversNoErrorsWhereThePlanHasNoReplicates() {
        var found = table(StatisticsCsv.of(linearised.beside().statistics()), 6, "label");

        assertThat(found.get("r_squared,c3,,johnson,,"))
                .containsEntry("standard_error", "")
                .containsEntry("low", "");
    }

    private static void isSame(
            String line, Map<String, Map<String, String>> found, Map<String, String> expected, String figure) {
        var own = found.getOrDefault(line, Map.of()).getOrDefault(figure, "no line");
        var theirs = expected.getOrDefault(figure, "");
        if (own.isEmpty() || theirs.isEmpty()) {
            assertThat(own).as("%s of %s", figure, line).isEqualTo(theirs);
        } else {
            var value = Double.parseDouble(theirs);
            assertThat(Double.parseDouble(own))
                    .as("%s of %s", figure, line)
                    .isCloseTo(value, within(1e-8 * Math.max(1, Math.abs(value))));
        }
    }

    /** The lines of a CSV by their first fields, those of some columns left out. */
    private static Map<String, Map<String, String>> table(String csv, int keys, String... without) {
        var lines = csv.split("\r?\n");
        var heads = List.of(lines[0].split(","));
        var kept =
                heads.stream().filter(head -> !List.of(without).contains(head)).toList();
        var table = new LinkedHashMap<String, Map<String, String>>();
        for (var line : Arrays.copyOfRange(lines, 1, lines.length)) {
            var fields = line.split(",", -1);
            var values = new LinkedHashMap<String, String>();
            kept.forEach(head -> values.put(head, fields[heads.indexOf(head)]));
            var key = String.join(",", List.copyOf(values.values()).subList(0, keys));
            assertThat(table.put(key, values)).as("two lines %s", key).isNull();
        }
        return table;
    }
}
