package vn.thuocdo.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.thuocdo.statistics.Golden;

class HorvitzThompsonTest {

    @Test
    void agreesWithR() {
        var example = Golden.one("sampling", "ht-yg-shared");
        var request = example.get("request");
        var expected = example.get("expected");

        var found = HorvitzThompson.of(
                Golden.numbers(request.get("y")),
                Golden.numbers(request.get("pik")),
                Golden.matrix(request.get("joint")));

        assertThat(found.total()).isCloseTo(expected.get("total").asDouble(), within(1e-10));
        assertThat(found.variance().orElseThrow())
                .isCloseTo(expected.get("var_ht").asDouble(), within(1e-8));
        assertThat(found.varianceYatesGrundy().orElseThrow())
                .isCloseTo(expected.get("var_yg").asDouble(), within(1e-8));
    }

    @Test
    void isTheUsualExpansionForSimpleRandomSamples() {
        var y = new double[] {3, 8, 1, 6};
        var pik = new double[4];
        var joint = new double[4][4];
        Arrays.fill(pik, 0.4);
        for (var row : joint) {
            Arrays.fill(row, 4.0 * 3 / (10 * 9));
        }

        var found = HorvitzThompson.of(y, pik, joint);

        // N²·(1 − f)·s²/n with s² = 29/3
        assertThat(found.total()).isCloseTo(45, within(1e-12));
        assertThat(found.variance().orElseThrow()).isCloseTo(145, within(1e-10));
        assertThat(found.varianceYatesGrundy().orElseThrow()).isCloseTo(145, within(1e-10));
    }

    @Test
    void estimatesTheTotalAndItsVarianceWithoutBias() {
        var pik = InclusionProbabilities.of(new double[] {3, 5, 8, 2, 9, 4}, 2);
        var y = new double[] {2, 6, 7, 3, 8, 5};
        var joint = JointInclusion.of(ProportionalToSize.SAMPFORD, pik);
        var total = 0.0;
        var square = 0.0;
        var variance = 0.0;
        var yatesGrundy = 0.0;

        for (var k = 0; k < pik.length; k++) {
            for (var l = k + 1; l < pik.length; l++) {
                var found =
                        HorvitzThompson.of(new double[] {y[k], y[l]}, new double[] {pik[k], pik[l]}, new double[][] {
                            {pik[k], joint[k][l]}, {joint[k][l], pik[l]}
                        });
                total += joint[k][l] * found.total();
                square += joint[k][l] * found.total() * found.total();
                variance += joint[k][l] * found.variance().orElseThrow();
                yatesGrundy += joint[k][l] * found.varianceYatesGrundy().orElseThrow();
            }
        }

        assertThat(total).isCloseTo(31, within(1e-10));
        assertThat(variance).isCloseTo(square - 31 * 31, within(1e-9));
        assertThat(yatesGrundy).isCloseTo(square - 31 * 31, within(1e-9));
    }

    @Test
    void hasNoVarianceWhereAPairCannotComeTogether() {
        var found = HorvitzThompson.of(new double[] {1, 2}, new double[] {.5, .5}, new double[][] {{.5, 0}, {0, .5}});

        assertThat(found.total()).isEqualTo(6);
        assertThat(found.variance()).isEmpty();
        assertThat(found.varianceYatesGrundy()).isEmpty();
    }

    @Test
    void refusesUnitsWithoutAProbability() {
        assertThatThrownBy(() -> HorvitzThompson.of(new double[] {1}, new double[] {0}, new double[][] {{0}}))
                .hasMessageContaining("unit 1: π = 0.0");
        assertThatThrownBy(() -> HorvitzThompson.of(new double[] {1, 2}, new double[] {.5}, new double[][] {{.5}}))
                .hasMessageContaining("2 values, 1 probabilities");
    }
}
