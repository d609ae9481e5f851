package vn.thuocdo.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.thuocdo.statistics.Golden;

class InclusionProbabilitiesTest {

    @Test
    void agreesWithR() {
        var example = Golden.one("sampling", "pik-shared");
        var sizes = Golden.numbers(example.get("request").get("sizes"));

        var pik = InclusionProbabilities.of(sizes, 4);

        assertThat(pik).containsExactly(Golden.numbers(example.get("expected").get("pik")), within(1e-15));
    }

    @Test
    void takesCertainUnitsOutRepeatedly() {
        assertThat(InclusionProbabilities.of(new double[] {50, 26, 23, 1}, 3))
                .containsExactly(new double[] {1, 1, 23 / 24.0, 1 / 24.0}, within(1e-15));
    }

    @Test
    void addsUpToTheSizeOfTheSampleInAnyUnit() {
        var random = new Random(8);
        for (var i = 0; i < 100; i++) {
            var sizes = random.doubles(30, 0, 1).map(u -> 1 / (u + 0.01)).toArray();
            var n = 1 + random.nextInt(30);

            var pik = InclusionProbabilities.of(sizes, n);
            var rescaled = InclusionProbabilities.of(
                    Arrays.stream(sizes).map(x -> 1024 * x).toArray(), n);

            assertThat(Arrays.stream(pik).sum()).isCloseTo(n, within(1e-12));
            assertThat(Arrays.stream(pik)).allMatch(p -> p > 0 && p <= 1);
            assertThat(rescaled).isEqualTo(pik);
        }
    }

    @Test
    void givesNothingToUnitsOfSizeZero() {
        assertThat(InclusionProbabilities.of(new double[] {0, 2, 2, 0}, 1)).containsExactly(0, .5, .5, 0);
    }

    @Test
    void refusesSizesAndSamplesThatCannotBe() {
        assertThatThrownBy(() -> InclusionProbabilities.of(new double[] {1, -2}, 1))
                .hasMessageContaining("-2.0 of unit 2");
        assertThatThrownBy(() -> InclusionProbabilities.of(new double[] {1, Double.NaN}, 1))
                .hasMessageContaining("NaN of unit 2");
        assertThatThrownBy(() -> InclusionProbabilities.of(new double[] {1, 0}, 2))
                .hasMessageContaining("from 1 units");
        assertThatThrownBy(() -> InclusionProbabilities.of(new double[] {1, 1}, 0))
                .hasMessageContaining("sample of 0.0");
    }
}
