package vn.thuocdo.statistics.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RootSearchTest {

    @Test
    void findsWhereASmoothFunctionPassesZero() {
        var root = RootSearch.between(0, 3, 1e-12, x -> x * x - 2);

        assertThat(root).isCloseTo(Math.sqrt(2), within(1e-11));
    }

    @Test
    void findsWhereAStepPassesZero() {
        var root = RootSearch.between(0, 10, 1e-3, x -> x < 7 ? 1 : -2);

        assertThat(root).isCloseTo(7, within(1e-3));
    }

    @Test
    void findsNothingBetweenPointsOfOneSign() {
        assertThat(RootSearch.between(0, 1, 1e-6, x -> x + 1)).isNaN();
    }
}
