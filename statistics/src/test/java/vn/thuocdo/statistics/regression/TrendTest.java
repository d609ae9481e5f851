package vn.thuocdo.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thuocdo.statistics.estimation.Estimates;

class TrendTest {

    private static final Estimates WAVES = new Estimates(
            List.of("2022", "2023", "2024"),
            new double[] {3.0, 3.4, 3.8},
            new double[][] {{0.04, 0, 0}, {0, 0.02, 0}, {0, 0, 0.05}},
            20);

    @Test
    void findsTheSlopeOfAStraightLine() {
        var trend = Trend.of(WAVES, 2022, 2023, 2024);

        assertThat(trend.estimate()).isCloseTo(0.4, within(1e-14));
        assertThat(trend.standardError()).isCloseTo(Math.sqrt(0.09) / 2, within(1e-14));
        assertThat(trend.degreesOfFreedom()).isEqualTo(20);
    }

    @Test
    void halvesTheSlopeWhenTimesLieTwiceAsFarApart() {
        var trend = Trend.of(WAVES, 0, 2, 4);

        assertThat(trend.estimate()).isCloseTo(0.2, within(1e-14));
        assertThat(trend.statistic()).isCloseTo(Trend.of(WAVES, 0, 1, 2).statistic(), within(1e-13));
    }

    @Test
    void refusesAMissingTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trend.of(WAVES, 2022, 2023))
                .withMessage("2 times for 3 estimates");
    }

    @Test
    void refusesTimesThatAreAllTheSame() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trend.of(WAVES, 1, 1, 1))
                .withMessage("no two different times among [1.0, 1.0, 1.0]");
    }
}
