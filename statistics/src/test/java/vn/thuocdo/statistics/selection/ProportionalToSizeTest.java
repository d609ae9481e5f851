package vn.thuocdo.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thuocdo.statistics.Golden;

class ProportionalToSizeTest {

    private static final Seed SEED = new Seed("c".repeat(64));

    @ParameterizedTest
    @EnumSource
    void takesUnitsAndPairsAsOftenAsTheirProbabilitiesSay(ProportionalToSize method) {
        var pik = InclusionProbabilities.of(new double[] {3, 5, 0, 2, 9, 40, 6, 5}, 4);
        var joint = JointInclusion.of(method, pik);
        var together = new double[pik.length][pik.length];
        var random = new Random(99);
        var draws = 4_000;

        for (var i = 0; i < draws; i++) {
            var sample = method.draw(pik, RandomList.seed(random), "S");
            assertThat(sample).hasSize(4);
            for (var k : sample) {
                for (var l : sample) {
                    together[k][l] += 1.0 / draws;
                }
            }
        }

        for (var k = 0; k < pik.length; k++) {
            assertThat(together[k]).containsExactly(joint[k], within(0.03));
        }
    }

    @ParameterizedTest
    @EnumSource
    void drawsTheSameFromTheSameSeedAndAnotherFromAnotherStratum(ProportionalToSize method) {
        var pik = InclusionProbabilities.of(new Random(1).doubles(60, 1, 5).toArray(), 12);

        var sample = method.draw(pik, SEED, "A");
        var again = method.draw(pik, SEED, "A");
        var elsewhere = method.draw(pik, SEED, "B");

        assertThat(again).isEqualTo(sample);
        assertThat(elsewhere).isNotEqualTo(sample);
    }

    @ParameterizedTest
    @EnumSource
    void takesAllWhenAllAreCertain(ProportionalToSize method) {
        assertThat(method.draw(new double[] {1, 1, 1}, SEED, "A")).containsExactly(0, 1, 2);
    }

    @Test
    void agreesWithTheGoldenSystematicSamples() {
        for (var example : Golden.cases("sampling")) {
            var request = example.get("request");
            if (request.get("op").asString().equals("systematic_pps")) {
                var sample = Systematic.draw(
                        Golden.numbers(request.get("pik")), request.get("start").asDouble());

                var expected = Golden.numbers(example.get("expected").get("selected_1based"));
                assertThat(sample).hasSameSizeAs(expected);
                for (var i = 0; i < expected.length; i++) {
                    assertThat(sample[i] + 1.0).isEqualTo(expected[i]);
                }
            }
        }
    }

    @Test
    void refusesAStartOutsideTheUnitInterval() {
        assertThatThrownBy(() -> Systematic.draw(new double[] {.5, .5}, 1)).hasMessageContaining("start 1.0");
        assertThatThrownBy(() -> Systematic.draw(new double[] {.5, -.5}, 0)).hasMessageContaining("-0.5 of unit 2");
    }

    @Test
    void refusesListsThatSumsOverAllSamplesWouldNotFinish() {
        var pik = InclusionProbabilities.of(new Random(1).doubles(20_000, 1, 2).toArray(), 10_000);

        assertThatThrownBy(() -> ProportionalToSize.SAMPFORD.draw(pik, SEED, "A"))
                .hasMessageContaining("10000 of 20000");
    }
}
