package vn.thuocdo.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.thuocdo.statistics.Golden;
import vn.thuocdo.statistics.GoldenData;
import vn.thuocdo.statistics.design.Classification;

/** Non-response in the simulated sample {@code sipas_a_full}, against base R. */
class GoldenNonresponseTest {

    private static final Percentage EXACT = Percentage.withPercentage(1e-8);

    private final GoldenData data = GoldenData.read("sipas_a_full.csv");
    private final double[] weights = data.numbers("w0");
    private final boolean[] responded = responded();

    private boolean[] responded() {
        var answers = data.numbers("resp");
        var responded = new boolean[answers.length];
        IntStream.range(0, answers.length).forEach(row -> responded[row] = answers[row] == 1);
        return responded;
    }

    @Test
    void weightsClassesAsRDoes() {
        var expected = Golden.one("nonresponse", "nr-class-shared").get("expected");
        var strata = data.text("stratum");
        var sexes = data.text("sex");
        var classes = Classification.of(IntStream.range(0, data.rows())
                .mapToObj(row -> strata.get(row) + "|" + sexes.get(row))
                .toList());

        var adjustment = new NonresponseClasses(classes, responded).apply(weights);

        for (var factor : expected.get("factors").properties()) {
            assertThat(adjustment.factors()[classes.labels().indexOf(factor.getKey())])
                    .isCloseTo(factor.getValue().asDouble(), EXACT);
        }
        assertFirst(adjustment.weights(), expected.get("weights_first20"));
        assertThat(adjustment.effect().before().sum())
                .isCloseTo(expected.get("sum_before").asDouble(), EXACT);
        assertThat(adjustment.effect().after().sum())
                .isCloseTo(expected.get("sum_after").asDouble(), EXACT);
        assertThat(adjustment.rate().unweighted())
                .isCloseTo(expected.get("response_rate_unweighted").asDouble(), EXACT);
        assertThat(adjustment.rate().weighted())
                .isCloseTo(expected.get("response_rate_weighted").asDouble(), EXACT);
    }

    @Test
    void invertsPropensitiesAsRDoes() {
        var expected = Golden.one("nonresponse", "nr-propensity-shared").get("expected");

        var adjustment = new Propensity(model(), responded, true, new Propensity.Use.Inverse()).apply(weights);

        assertThat(adjustment.fit().coefficients())
                .containsExactly(Golden.numbers(expected.get("coef")), within(1e-12));
        assertFirst(adjustment.fit().fitted(), expected.get("propensity_first20"));
        assertThat(adjustment.effect().after().sum())
                .isCloseTo(expected.get("sum_weights").asDouble(), EXACT);
    }

    @Test
    void formsQuintilesOfThePropensityAsRDoes() {
        var expected = Golden.one("nonresponse", "nr-propensity-shared").get("expected");

        var adjustment = new Propensity(model(), responded, true, new Propensity.Use.Classes(5)).apply(weights);

        assertFirst(adjustment.cutpoints(), expected.get("quintile_cutpoints_type7"));
        assertFirst(adjustment.factors(), expected.get("quintile_factors"));
        assertThat(adjustment.effect().after().sum()).isCloseTo(44839, EXACT);
    }

    private double[][] model() {
        return new double[][] {data.ones(), data.dummy("sex", "M"), data.dummy("urban", "U"), data.numbers("age")};
    }

    private static void assertFirst(double[] found, JsonNode expected) {
        for (var i = 0; i < expected.size(); i++) {
            assertThat(found[i]).isCloseTo(expected.get(i).asDouble(), within(1e-8));
        }
    }
}
