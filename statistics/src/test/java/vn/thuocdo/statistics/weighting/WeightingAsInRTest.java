package vn.thuocdo.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.Arguments.ArgumentSet;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thuocdo.statistics.Golden;
import vn.thuocdo.statistics.GoldenData;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.design.SurveyDesign;
import vn.thuocdo.statistics.estimation.Estimates;
import vn.thuocdo.statistics.estimation.Mean;
import vn.thuocdo.statistics.estimation.Total;

/** Steps, options and sequences beyond the golden cases, as R takes them: {@code weighting/cases.R}. */
class WeightingAsInRTest {

    /** 1e-11 as a share. */
    private static final Percentage EXACT = Percentage.withPercentage(1e-9);

    static List<ArgumentSet> cases() throws IOException {
        try (var in = WeightingAsInRTest.class.getResourceAsStream("/weighting/cases.json")) {
            var root = JsonMapper.shared().readTree(Objects.requireNonNull(in));
            return root.get("cases")
                    .valueStream()
                    .map(node -> Arguments.argumentSet(node.get("id").asString(), node))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesInWeights(JsonNode node) {
        var weights = adjusted(node).weights();

        var expected = Golden.numbers(node.get("weights"));
        for (var row = 0; row < expected.length; row++) {
            assertThat(weights[row]).as("weight %d", row).isCloseTo(expected[row], EXACT);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesInErrors(JsonNode node) {
        var study = GoldenData.read(node.get("data").asString())
                .numbers(node.get("study").asString());
        var design = adjusted(node);

        var mean = Estimates.of(design, Mean.of(List.of("mean"), study));
        var total = Estimates.of(design, Total.of(List.of("total"), study));

        assertThat(mean.value(0)).isCloseTo(node.get("mean").asDouble(), EXACT);
        assertThat(mean.standardError(0)).isCloseTo(node.get("mean_se").asDouble(), EXACT);
        assertThat(total.standardError(0)).isCloseTo(node.get("total_se").asDouble(), EXACT);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesInDomains(JsonNode node) {
        var data = GoldenData.read(node.get("data").asString());
        var study = data.numbers(node.get("study").asString());
        var values = data.text(node.get("domain").asString());
        var design = adjusted(node);

        for (var part : node.get("by")) {
            var level = part.get("level").asString();
            var domain = Domain.where(data.rows(), row -> values.get(row).equals(level));
            var mean = Estimates.of(design, Mean.of(List.of("mean"), study), domain);

            assertThat(mean.value(0)).isCloseTo(part.get("mean").asDouble(), EXACT);
            assertThat(mean.standardError(0)).isCloseTo(part.get("se").asDouble(), EXACT);
        }
    }

    private static SurveyDesign adjusted(JsonNode node) {
        var steps = new GoldenSteps(GoldenData.read(node.get("data").asString()));
        return steps.adjust(steps.design(node.get("design")), node.get("adjust"), node.get("trim"));
    }
}
