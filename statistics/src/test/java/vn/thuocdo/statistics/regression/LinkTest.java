package vn.thuocdo.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkTest {

    private static final double[] MEANS = {0.02, 0.3, 0.5, 0.9};

    @ParameterizedTest
    @EnumSource
    void findsTheMeanThatBelongsToItsPredictor(Link link) {
        for (var mean : MEANS) {
            assertThat(link.mean(link.predictor(mean))).isCloseTo(mean, within(1e-13));
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasTheSlopeOfItsMean(Link link) {
        for (var mean : MEANS) {
            var predictor = link.predictor(mean);
            var step = 1e-5 * Math.max(1, Math.abs(predictor));

            var slope = (link.mean(predictor + step) - link.mean(predictor - step)) / (2 * step);

            assertThat(link.slope(predictor)).isCloseTo(slope, within(1e-7));
        }
    }
}
