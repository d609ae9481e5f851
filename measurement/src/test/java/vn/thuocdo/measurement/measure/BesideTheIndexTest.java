package vn.thuocdo.measurement.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.measurement.data.DatabaseSettings;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.QuestionResult;
import vn.thuocdo.measurement.index.Response;
import vn.thuocdo.measurement.index.StatisticResult;
import vn.thuocdo.measurement.method.Methods;
import vn.thuocdo.measurement.plan.Plan;

/** Other questions and statistics, from a plan and its rows to their figures. */
class BesideTheIndexTest {

    private static final String METHOD = """
            title: Beside
            method:
              name: likert
              questions:
                - {code: way, aspect: respondent, kind: single, text: Way,
                   rows: [{code: 1, text: In person}, {code: 2, text: Online}]}
                - {code: seen, aspect: perception, kind: multiple, text: Seen,
                   rows: [{code: seen.tv, text: Television}, {code: seen.net, text: The internet}]}
                - {code: days, aspect: respondent, kind: number, text: Days}
            data: forms.csv
            columns: {q1: q1, q2: q2, q3: q3}
            design: simple-random
            """;

    private static final String FORMS = """
            q1,q2,q3,area,sex,way,tv,net,days
            1,2,1,town,F,1,1,0,3
            2,2,3,town,F,1,1,,4
            3,3,2,town,F,1,0,1,5
            4,5,4,town,F,2,0,,6
            5,4,5,town,M,2,1,1,7
            2,1,2,town,M,98,,,8
            3,3,3,village,M,1,1,1,9
            4,4,5,village,M,1,0,1,10
            5,5,4,village,M,1,0,,
            1,1,2,village,F,,1,,2
            """;

    @TempDir
    Path folder;

    @Test
    void giveTheShareOfEveryAnswerOfThoseWhoAnswered() throws Exception {
        var way = question(measured("questions: {way: {column: way, recode: {98: dont-know}}}"), 0);

        assertThat(value(way.everybody().cells().getFirst().get(0))).isCloseTo(600.0 / 8, within(1e-9));
        assertThat(value(way.everybody().cells().getFirst().get(1))).isCloseTo(200.0 / 8, within(1e-9));
        assertThat(way.responses()).containsExactly(new Response("way", 8, 1, 1, 0, 0));
    }

    @Test
    void neverChangeTheIndex() throws Exception {
        var without = measured("domains: area");
        var with = measured("""
                domains: area
                questions: {way: {column: way, recode: {98: dont-know}}, seen.tv: tv, days: days}
                statistics: [quantiles: {column: days, at: 0.5}, reliability: {}]
                """);

        assertThat(with.overall()).isEqualTo(without.overall());
        assertThat(with.breakdowns()).isEqualTo(without.breakdowns());
        assertThat(with.responses()).isEqualTo(without.responses());
    }

    @Test
    void takeABoxLeftEmptyForOneNotTickedWhereThePlanSaysSo() throws Exception {
        var leftOut = question(measured("questions: {seen.net: net}"), 0);
        var notTicked = question(measured("questions: {seen.net: {column: net, recode: {\"\": 0}}}"), 0);

        assertThat(value(leftOut.everybody().cells().getFirst().getFirst())).isCloseTo(80, within(1e-9));
        assertThat(value(notTicked.everybody().cells().getFirst().getFirst())).isCloseTo(40, within(1e-9));
    }

    @Test
    void giveTheMeanOfANumber() throws Exception {
        var days = question(measured("questions: {days: {column: days, recode: {10: refused}}}"), 0);

        assertThat(value(days.everybody().cells().getFirst().getFirst())).isCloseTo(44.0 / 8, within(1e-9));
        assertThat(days.responses()).containsExactly(new Response("days", 8, 1, 0, 1, 0));
    }

    @Test
    void areHeldBackWhereThereAreTooFewAnswers() throws Exception {
        var way = question(measured("""
                domains: area
                questions: {way: {column: way, recode: {98: dont-know}}}
                suppression: {minimum-n: 4, homogeneous: false}
                """), 0);

        assertThat(cells(way, "town")).allSatisfy(cell -> assertThat(cell).isInstanceOf(Cell.Estimated.class));
        assertThat(cells(way, "village")).containsOnly(new Cell.NoResult(Cell.Reason.TOO_FEW_ANSWERS, 3));
    }

    @Test
    void areHeldBackWhereTheyTellWhatEachOneAnswered() throws Exception {
        var way = question(measured("""
                domains: area
                questions: {way: {column: way, recode: {98: dont-know}}}
                """), 0);

        assertThat(cells(way, "village")).containsOnly(new Cell.NoResult(Cell.Reason.ALIKE, 3));
    }

    @Test
    void haveTheWeightsThatThePlanMakes() throws Exception {
        var way = question(measured("""
                questions: {way: {column: way, recode: {98: dont-know}}}
                weighting: [post-stratify: {by: area, sizes: {town: 90, village: 10}}]
                """), 0);

        // Five of the town answer, three of them in person, each of weight 15; three of the village, all in person.
        assertThat(value(way.everybody().cells().getFirst().getFirst()))
                .isCloseTo(100 * (3 * 15 + 3 * 2.5) / (5 * 15 + 3 * 2.5), within(1e-9));
    }

    @Test
    void refuseAValueThatIsNoAnswerAndSayWhereItStands() {
        assertThatThrownBy(() -> measured("questions: {way: way}"))
                .isInstanceOf(PlanRefused.class)
                .hasMessageContaining("forms.csv:7")
                .hasMessageContaining("“98”")
                .hasMessageContaining("recode");
        assertThatThrownBy(() -> measured("questions: {days: {column: sex, recode: {F: refused}}}"))
                .isInstanceOf(PlanRefused.class)
                .hasMessageContaining("forms.csv:6")
                .hasMessageContaining("“M” is no number");
    }

    @Test
    void giveQuantilesByDomain() throws Exception {
        var found =
                (StatisticResult.Quantiles) measured("""
                domains: area
                statistics: [quantiles: {column: days, at: [0.5, 1], rule: school}]
                """).beside().statistics().getFirst();

        assertThat(found.lines())
                .extracting(
                        line -> line.where().key(), line -> value(line.cells().getFirst()))
                .containsExactly(tuple("", 6.0), tuple("town", 5.5), tuple("village", 9.0));
    }

    @Test
    void haveNoDriversOfAnswersThatDoNotVary() throws Exception {
        var forms = FORMS.replaceAll("(?m)^\\d,", "3,");
        var found =
                (StatisticResult.Drivers) measured(forms, "statistics: [drivers: {response: q1, predictors: items}]")
                        .beside()
                        .statistics()
                        .getFirst();

        assertThat(found.explained()).isEqualTo(new Cell.NoResult(Cell.Reason.NO_VARIATION, 10));
    }

    @Test
    void haveAlphaOfAllItemsWhereThereIsNoTree() throws Exception {
        var found = (StatisticResult.Reliability) measured(
                        FORMS,
                        METHOD.replace("name: likert\n", "name: likert\n  tree: none\n"),
                        "statistics: [reliability: {}]")
                .beside()
                .statistics()
                .getFirst();

        assertThat(found.items()).containsExactly("q1", "q2", "q3");
        assertThat(value(found.lines().getFirst().weighted())).isBetween(0.8, 1.0);
    }

    @Test
    void refuseMorePredictorsThanShapleyTakes() {
        var many = IntStream.rangeClosed(1, 22).mapToObj(i -> "q" + i).toList();
        var columns = many.stream().map(code -> code + ": q1").collect(Collectors.joining(", ", "{", "}"));
        var method = METHOD.replace("{q1: q1, q2: q2, q3: q3}", columns);

        assertThatThrownBy(() -> measured(
                        FORMS, method, "statistics: [drivers: {response: q1, predictors: items, method: shapley}]"))
                .isInstanceOf(PlanRefused.class)
                .hasMessageContaining("21 predictors")
                .hasMessageContaining("johnson");
    }

    private IndexSet measured(String more) throws SQLException, IOException {
        return measured(FORMS, more);
    }

    private IndexSet measured(String forms, String more) throws SQLException, IOException {
        return measured(forms, METHOD, more);
    }

    private IndexSet measured(String forms, String method, String more) throws SQLException, IOException {
        Files.writeString(folder.resolve("forms.csv"), forms);
        var suppression = more.contains("suppression") ? "" : "\nsuppression: {minimum-n: 0}\n";
        var plan = folder.resolve("plan.yaml");
        Files.writeString(plan, method + more + suppression);
        return new MeasurePlan(Plan.read(plan, new Methods()), DatabaseSettings.usual(), "test").measure();
    }

    private static QuestionResult question(IndexSet set, int place) {
        return set.beside().questions().get(place);
    }

    private static List<Cell> cells(QuestionResult question, String key) {
        return question.domains().stream()
                .filter(domain -> domain.key().equals(key))
                .findFirst()
                .orElseThrow()
                .cells()
                .getFirst();
    }

    private static double value(Cell cell) {
        return cell instanceof Cell.Estimated figure ? figure.value() : Double.NaN;
    }
}
