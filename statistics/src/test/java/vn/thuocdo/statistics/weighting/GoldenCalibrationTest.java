package vn.thuocdo.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.thuocdo.statistics.Golden;
import vn.thuocdo.statistics.GoldenData;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.design.SurveyDesign;
import vn.thuocdo.statistics.estimation.Estimates;
import vn.thuocdo.statistics.estimation.Mean;
import vn.thuocdo.statistics.estimation.Ratio;
import vn.thuocdo.statistics.estimation.Statistic;
import vn.thuocdo.statistics.estimation.Total;

/** The weights, estimates and standard errors of R's {@code survey} after calibration of every kind. */
class GoldenCalibrationTest {

    /** 1e-10 as a share; the cases ask for 1e-7. */
    private static final Percentage EXACT = Percentage.withPercentage(1e-8);

    static List<String> weights() {
        return cases("weights").filter(id -> !id.equals("cal-infeasible")).toList();
    }

    static List<String> estimates() {
        return Stream.of("mean", "total", "ratio")
                .flatMap(GoldenCalibrationTest::cases)
                .toList();
    }

    private static Stream<String> cases(String operation) {
        return Golden.cases("calibration").stream()
                .filter(node -> node.get("request").get("op").asString().equals(operation))
                .map(node -> node.get("id").asString());
    }

    @ParameterizedTest
    @MethodSource("weights")
    void weighsAsRDoes(String id) {
        var node = Golden.one("calibration", id);

        var weights = adjusted(node).weights();

        var newer = node.path("expected_alt").path(0).path("expected");
        var expected = newer.isMissingNode() ? node.get("expected") : newer;
        var first = Golden.numbers(expected.get("weights"));
        for (var row = 0; row < first.length; row++) {
            assertThat(weights[row]).as("row %d", row).isCloseTo(first[row], EXACT);
        }
        var summary = WeightSummary.of(weights);
        assertThat(summary.sum()).isCloseTo(expected.get("sum").asDouble(), EXACT);
        assertThat(summary.sumOfSquares()).isCloseTo(expected.get("sum_sq").asDouble(), EXACT);
        assertThat(summary.smallest()).isCloseTo(expected.get("min").asDouble(), EXACT);
        assertThat(summary.largest()).isCloseTo(expected.get("max").asDouble(), EXACT);
        assertThat(summary.designEffect()).isCloseTo(expected.get("deff_kish").asDouble(), EXACT);
    }

    @ParameterizedTest
    @MethodSource("estimates")
    void leavesTheErrorsOfR(String id) {
        var node = Golden.one("calibration", id);
        var data = GoldenData.read(node.get("data").asString());
        var design = adjusted(node);

        for (var row : node.get("expected").get("rows")) {
            var statistic = statistic(node.get("request").get("op").asString(), row, data);
            var estimates = Estimates.of(design, statistic, domain(row.path("key"), data));

            assertThat(estimates.value(0)).isCloseTo(row.get("estimate").asDouble(), EXACT);
            assertThat(estimates.standardError(0)).isCloseTo(row.get("se").asDouble(), EXACT);
        }
    }

    @Test
    void saysWhichTotalCannotBeMetWithinTheBounds() {
        var node = Golden.one("calibration", "cal-infeasible");
        var data = GoldenData.read(node.get("data").asString());
        var step = new GoldenSteps(data).step(node.get("request").get("adjust"));

        assertThatThrownBy(() -> step.apply(data.numbers("pw")))
                .isInstanceOfSatisfying(
                        NotConverged.class,
                        failure -> assertThat(failure.misfit().relative()).isGreaterThan(1e-3))
                .hasMessageContaining("did not converge");
    }

    private static SurveyDesign adjusted(JsonNode node) {
        var steps = new GoldenSteps(GoldenData.read(node.get("data").asString()));
        return steps.adjust(
                steps.design(node.get("design")),
                node.get("design").path("adjust"),
                node.get("request").path("trim"));
    }

    private static Statistic statistic(String operation, JsonNode row, GoldenData data) {
        var term = row.get("term").asString();
        var columns = Arrays.stream(term.split("/")).map(data::numbers).toArray(double[][]::new);
        return switch (operation) {
            case "mean" -> Mean.of(List.of(term), columns);
            case "total" -> Total.of(List.of(term), columns);
            case "ratio" -> Ratio.of(term, columns[0], columns[1]);
            default -> throw new IllegalArgumentException("unknown statistic " + operation);
        };
    }

    private static Domain domain(JsonNode key, GoldenData data) {
        var domain = Domain.all(data.rows());
        for (var condition : key.properties()) {
            var values = data.text(condition.getKey());
            var value = condition.getValue().asString();
            domain = domain.and(Domain.where(data.rows(), row -> values.get(row).equals(value)));
        }
        return domain;
    }
}
