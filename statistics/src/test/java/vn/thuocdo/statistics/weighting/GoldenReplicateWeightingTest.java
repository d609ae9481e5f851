package vn.thuocdo.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.statistics.Golden;
import vn.thuocdo.statistics.GoldenData;
import vn.thuocdo.statistics.design.Replication;
import vn.thuocdo.statistics.estimation.Estimates;
import vn.thuocdo.statistics.estimation.Mean;
import vn.thuocdo.statistics.estimation.Ratio;
import vn.thuocdo.statistics.estimation.Total;

/** Steps repeated in every replicate, as R's {@code survey} repeats them. */
class GoldenReplicateWeightingTest {

    private static final Percentage EXACT = Percentage.withPercentage(1e-8);

    @ParameterizedTest
    @ValueSource(strings = {"jk1-poststrat-mean", "jk1-poststrat-total", "jk1-poststrat-ratio"})
    void postStratifiesEachReplicate(String id) {
        agrees(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jk1-greg-mean", "jk1-greg-total", "jk1-greg-ratio"})
    void calibratesEachReplicate(String id) {
        agrees(id);
    }

    private static void agrees(String id) {
        var node = Golden.one("replicate", id);
        var data = GoldenData.read(node.get("data").asString());
        var steps = new GoldenSteps(data);
        var base = steps.design(node.get("design").get("base"));
        var design = steps.adjust(
                Replication.jackknifeOne(base, false), node.get("design").get("adjust"));
        var row = node.get("expected").get("rows").get(0);
        var term = row.get("term").asString();
        var names = term.split("/");
        var statistic = switch (node.get("request").get("op").asString()) {
            case "mean" -> Mean.of(List.of(term), data.numbers(names[0]));
            case "total" -> Total.of(List.of(term), data.numbers(names[0]));
            default -> Ratio.of(term, data.numbers(names[0]), data.numbers(names[1]));
        };

        var estimates = Estimates.of(design, statistic);

        assertThat(estimates.value(0)).isCloseTo(row.get("estimate").asDouble(), EXACT);
        assertThat(estimates.standardError(0)).isCloseTo(row.get("se").asDouble(), EXACT);
    }
}
