package vn.thuocdo.statistics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GaussianDrawsTest {

    @Test
    void drawsTheSameFromTheSameSeed() {
        var covariance = Examples.aCovariance(4, 2);

        var draws = GaussianDraws.of(covariance, new RankSimulation(7));

        assertThat(GaussianDraws.of(covariance, new RankSimulation(7))).isDeepEqualTo(draws);
        assertThat(GaussianDraws.of(covariance, new RankSimulation(8))[0]).isNotEqualTo(draws[0]);
    }

    /** These numbers belong to the version named in {@link RankSimulation#ALGORITHM}: if they change, so must it. */
    @Test
    void drawsWhatTheNamedVersionDraws() {
        var draws = GaussianDraws.of(new double[][] {{1, 0}, {0, 4}}, new RankSimulation(2026));

        assertThat(RankSimulation.ALGORITHM).endsWith("version 1");
        assertThat(draws[0]).containsExactly(-1.3803058006876252, 6.120457074091679);
        assertThat(draws[9_999]).containsExactly(-1.4202137764891882, 1.6023190938132361);
    }

    @Test
    void drawsFromTheDistributionItNames() {
        var covariance = Examples.aCovariance(3, 5);

        var draws = GaussianDraws.of(covariance, new RankSimulation(0.95, 200_000, 1));

        for (var i = 0; i < 3; i++) {
            for (var j = 0; j <= i; j++) {
                var a = i;
                var b = j;
                var found = Arrays.stream(draws)
                        .mapToDouble(z -> z[a] * z[b])
                        .average()
                        .orElseThrow();
                var scale = Math.sqrt(covariance[i][i] * covariance[j][j]);
                assertThat(found / scale).isCloseTo(covariance[i][j] / scale, within(0.012));
            }
        }
        assertThat(Arrays.stream(draws)
                        .filter(z -> Math.abs(z[0]) > 1.959964 * Math.sqrt(covariance[0][0]))
                        .count())
                .isBetween(9_700L, 10_300L);
    }
}
