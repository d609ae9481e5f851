package vn.thuocdo.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DistanceTest {

    static Stream<Distance> distances() {
        return Stream.of(
                new Distance.Linear(),
                new Distance.BoundedLinear(0.4, 1.7),
                new Distance.Exponential(),
                new Distance.Exponential(0.4, 1.7),
                new Distance.Logit(0.4, 1.7));
    }

    @Test
    void refusesBoundsThatExcludeNoChange() {
        assertThatThrownBy(() -> new Distance.Logit(1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("factors bounded to [1.0, 2.0] exclude 1");
        assertThatThrownBy(() -> new Distance.Logit(0.5, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Distance.BoundedLinear(0.5, 0.9)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("distances")
    void startsAtOneWithSlopeOne(Distance distance) {
        assertThat(distance.factor(0)).isCloseTo(1, within(1e-15));
        assertThat(distance.slope(0)).isCloseTo(1, within(1e-15));
    }

    @ParameterizedTest
    @MethodSource("distances")
    void hasAnIntegralWhoseDerivativeIsTheFactor(Distance distance) {
        for (var u = -3.05; u < 3; u += 0.1) {
            var difference = (distance.integral(u + 1e-5) - distance.integral(u - 1e-5)) / 2e-5;

            assertThat(difference).isCloseTo(distance.factor(u), within(1e-8));
        }
    }
}
