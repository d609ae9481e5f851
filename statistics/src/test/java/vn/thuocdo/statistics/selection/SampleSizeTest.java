package vn.thuocdo.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import vn.thuocdo.statistics.Golden;
import vn.thuocdo.statistics.selection.SampleSize.Assumptions;

class SampleSizeTest {

    private static final BigDecimal FIVE = new BigDecimal("0.05");

    @Test
    void agreesWithR() {
        for (var example : Golden.cases("sampling")) {
            var request = example.get("request");
            if (!request.get("op").asString().equals("sample_size_proportion")) {
                continue;
            }
            var expected = example.get("expected");

            var size = SampleSize.forShare(
                    request.get("half_width").asDouble(),
                    new Assumptions(
                            request.get("p").asDouble(),
                            request.get("level").asDouble(),
                            request.get("deff").asDouble(),
                            request.get("N").asDouble(),
                            request.get("response_rate").asDouble()));

            assertThat(size.simple()).isCloseTo(expected.get("n_srs").asDouble(), within(1e-10));
            assertThat(size.withDesignEffect()).isCloseTo(expected.get("n_deff").asDouble(), within(1e-10));
            assertThat(size.respondents()).isCloseTo(expected.get("n_fpc").asDouble(), within(1e-10));
            assertThat(size.contacts()).isEqualTo(expected.get("n_contacts").asLong());
        }
    }

    @Test
    void isTheMandatedOneRoundedAsThePlanSays() {
        assertThat(SampleSize.mandated(1_000, FIVE, RoundingMode.CEILING)).isEqualTo(286);
        assertThat(SampleSize.mandated(1_000, FIVE, RoundingMode.FLOOR)).isEqualTo(285);
        assertThat(SampleSize.mandated(5_000, FIVE, RoundingMode.HALF_UP)).isEqualTo(370);
        assertThat(SampleSize.mandated(10_000, FIVE, RoundingMode.CEILING)).isEqualTo(385);
        assertThat(SampleSize.mandated(Long.MAX_VALUE, FIVE, RoundingMode.CEILING))
                .isEqualTo(400);
    }

    @Test
    void doesNotGrowByTheRoundingOfBinaryFractions() {
        // 400 / (1 + 400·0.0025) is 200 exactly, and 0.05² is not exact as a double
        assertThat(SampleSize.mandated(400, FIVE, RoundingMode.CEILING)).isEqualTo(200);
        assertThat(SampleSize.mandated(400, FIVE, RoundingMode.FLOOR)).isEqualTo(200);
    }

    @Test
    void reachesTheMarginItIsMadeFor() {
        for (var population : new double[] {500, 40_000, Double.POSITIVE_INFINITY}) {
            var assumptions = new Assumptions(0.7, 0.9, 1.6, population, 0.5);
            for (var margin : new double[] {0.01, 0.05, 0.2}) {
                var respondents = SampleSize.forShare(margin, assumptions).respondents();

                assertThat(SampleSize.margin(respondents, assumptions)).isCloseTo(margin, within(1e-12));
            }
        }
    }

    @Test
    void hasNoMarginWhenEverybodyAnswers() {
        assertThat(SampleSize.margin(500, new Assumptions(0.7, 0.9, 1.6, 500, 0.5)))
                .isZero();
    }

    @Test
    void refusesNumbersOutOfBounds() {
        var assumptions = new Assumptions(0.5, 0.95, 1, 1000, 1);
        assertThatThrownBy(() -> new Assumptions(1.2, 0.95, 1, 1000, 1)).hasMessageContaining("share 1.2");
        assertThatThrownBy(() -> new Assumptions(0.5, 95, 1, 1000, 1)).hasMessageContaining("level 95.0");
        assertThatThrownBy(() -> new Assumptions(0.5, 0.95, 0, 1000, 1)).hasMessageContaining("design effect 0.0");
        assertThatThrownBy(() -> new Assumptions(0.5, 0.95, 1, 0, 1)).hasMessageContaining("population 0.0");
        assertThatThrownBy(() -> new Assumptions(0.5, 0.95, 1, 1000, 60)).hasMessageContaining("response rate 60.0");
        assertThatThrownBy(() -> SampleSize.forShare(3, assumptions)).hasMessageContaining("margin 3.0");
        assertThatThrownBy(() -> SampleSize.margin(1001, assumptions)).hasMessageContaining("1001.0 respondents");
        assertThatThrownBy(() -> SampleSize.mandated(0, FIVE, RoundingMode.CEILING))
                .hasMessageContaining("population 0");
        assertThatThrownBy(() -> SampleSize.mandated(9, BigDecimal.TEN, RoundingMode.CEILING))
                .hasMessageContaining("margin 10");
    }
}
