package vn.thuocdo.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thuocdo.statistics.Golden;

class JointInclusionTest {

    static List<JsonNode> casesOfR() throws IOException {
        try (var in = JointInclusionTest.class.getResourceAsStream("/selection/joint.json")) {
            return StreamSupport.stream(JsonMapper.shared().readTree(in).spliterator(), false)
                    .toList();
        }
    }

    static List<JsonNode> goldenCases() {
        return Golden.cases("sampling").stream()
                .filter(c -> c.get("request").get("op").asString().equals("joint_inclusion"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("goldenCases")
    void agreesWithTheGoldenCases(JsonNode example) {
        var request = example.get("request");

        var joint = asInR(request.get("method").asString(), Golden.numbers(request.get("pik")));

        assertClose(joint, Golden.matrix(example.get("expected").get("joint")), 1e-9);
    }

    @ParameterizedTest
    @MethodSource("casesOfR")
    void agreesWithThePackageSamplingOfR(JsonNode example) {
        var joint = asInR(example.get("method").asString(), Golden.numbers(example.get("inner")));

        assertClose(joint, Golden.matrix(example.get("joint")), 1e-9);
    }

    private static double[][] asInR(String method, double[] pik) {
        return switch (method) {
            case "maxentropy" -> JointInclusion.maximumEntropy(pik, 1e-6);
            case "systematic" -> JointInclusion.of(ProportionalToSize.SYSTEMATIC, pik);
            case "sampford" -> JointInclusion.of(ProportionalToSize.SAMPFORD, pik);
            case "tille" -> JointInclusion.of(ProportionalToSize.TILLE, pik);
            case "midzuno" -> JointInclusion.of(ProportionalToSize.MIDZUNO, pik);
            default -> throw new IllegalArgumentException(method);
        };
    }

    @ParameterizedTest
    @EnumSource
    void addsUpToWhatASampleOfFixedSizeMust(ProportionalToSize method) {
        var random = new Random(7);
        for (var i = 0; i < 30; i++) {
            var pik = RandomList.probabilities(random, 14);
            var n = Arrays.stream(pik).sum();

            var joint = JointInclusion.of(method, pik);

            for (var k = 0; k < pik.length; k++) {
                assertThat(joint[k][k]).isEqualTo(pik[k]);
                assertThat(Arrays.stream(joint[k]).sum()).isCloseTo(n * pik[k], within(1e-11));
                for (var l = 0; l < pik.length; l++) {
                    assertThat(joint[k][l])
                            .isEqualTo(joint[l][k])
                            .isLessThanOrEqualTo(Math.min(pik[k], pik[l]) + 1e-14);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "BREWER")
    void goesWithTheUnitsWhenTheListIsTurnedRound(ProportionalToSize method) {
        var pik = RandomList.probabilities(new Random(11), 9);
        var turned = new double[pik.length];
        for (var k = 0; k < pik.length; k++) {
            turned[k] = pik[pik.length - 1 - k];
        }

        var joint = JointInclusion.of(method, pik);
        var other = JointInclusion.of(method, turned);

        for (var k = 0; k < pik.length; k++) {
            for (var l = 0; l < pik.length; l++) {
                assertThat(other[pik.length - 1 - k][pik.length - 1 - l]).isCloseTo(joint[k][l], within(1e-12));
            }
        }
    }

    @Test
    void ofSampfordIsTheSumOverAllSamplesByItsDefinition() {
        var pik = InclusionProbabilities.of(new double[] {3, 5, 8, 2, 9, 4, 6}, 3);

        var expected = enumerated(pik, 3, set -> {
            var probability = 3.0;
            for (var k = 0; k < pik.length; k++) {
                probability -= set[k] ? pik[k] : 0;
            }
            for (var k = 0; k < pik.length; k++) {
                probability *= set[k] ? pik[k] / (1 - pik[k]) : 1;
            }
            return probability;
        });

        assertClose(JointInclusion.of(ProportionalToSize.SAMPFORD, pik), expected, 1e-12);
    }

    @Test
    void ofMaximumEntropyIsTheSumOverAllSamplesOfItsWorkingProbabilities() {
        var pik = InclusionProbabilities.of(new double[] {3, 5, 8, 2, 9, 4, 6}, 4);
        var p = MaximumEntropy.workingProbabilities(pik, 4, 1e-14);

        var expected = enumerated(pik, 4, set -> {
            var probability = 1.0;
            for (var k = 0; k < pik.length; k++) {
                probability *= set[k] ? p[k] : 1 - p[k];
            }
            return probability;
        });

        assertClose(JointInclusion.of(ProportionalToSize.MAXIMUM_ENTROPY, pik), expected, 1e-11);
        assertClose(JointInclusion.maximumEntropy(pik, 1e-14), expected, 1e-9);
    }

    @ParameterizedTest
    @EnumSource
    void ofEqualProbabilitiesIsThatOfSimpleRandomDraws(ProportionalToSize method) {
        var pik = InclusionProbabilities.of(new double[] {2, 2, 2, 2, 2}, 2);

        var joint = JointInclusion.of(method, pik);

        switch (method) {
            case SYSTEMATIC -> assertThat(joint[0]).containsExactly(new double[] {.4, 0, .2, .2, 0}, within(1e-15));
            case SAMPFORD, BREWER, TILLE, MIDZUNO, MAXIMUM_ENTROPY ->
                assertThat(joint[0]).containsExactly(new double[] {.4, .1, .1, .1, .1}, within(1e-14));
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsCertainUnitsAndUnitsOfSizeZeroBeIndependent(ProportionalToSize method) {
        var pik = new double[] {.5, 1, .7, 0, .3, .5};

        var joint = JointInclusion.of(method, pik);

        assertThat(joint[1]).containsExactly(pik);
        assertThat(joint[3]).containsOnly(0);
        assertThat(joint[0][2]).isEqualTo(JointInclusion.of(method, new double[] {.5, .7, .3, .5})[0][1]);
    }

    @Test
    void staysExactForLongLists() {
        var sizes = new Random(3).doubles(400, 1, 30).toArray();
        var pik = InclusionProbabilities.of(sizes, 80);

        for (var method : List.of(ProportionalToSize.SAMPFORD, ProportionalToSize.MAXIMUM_ENTROPY)) {
            var joint = JointInclusion.of(method, pik);
            for (var k = 0; k < pik.length; k++) {
                assertThat(Arrays.stream(joint[k]).sum()).isCloseTo(80 * pik[k], within(1e-10));
            }
        }
    }

    @Test
    void isNearlyThatOfLargeEntropyByOvertonAndByHartleyAndRao() {
        var pik = InclusionProbabilities.of(new Random(5).doubles(200, 5, 15).toArray(), 20);
        var squares = Arrays.stream(pik).map(p -> p * p).sum();

        var exact = JointInclusion.of(ProportionalToSize.MAXIMUM_ENTROPY, pik);

        for (var approximation :
                List.of(JointInclusion.overton(pik, 20), JointInclusion.hartleyRao(pik, 20, squares))) {
            assertThat(approximation[3]).containsExactly(exact[3], within(0.006 * exact[3][4] + 1e-4));
        }
    }

    @Test
    void refusesProbabilitiesThatNoSampleOfFixedSizeCanHave() {
        assertThatThrownBy(() -> JointInclusion.of(ProportionalToSize.TILLE, new double[] {.5, .7}))
                .hasMessageContaining("1.2");
        assertThatThrownBy(() -> JointInclusion.of(ProportionalToSize.TILLE, new double[] {.5, 1.5}))
                .hasMessageContaining("1.5 of unit 2");
        assertThatThrownBy(() -> JointInclusion.of(ProportionalToSize.TILLE, new double[] {.5, Double.NaN}))
                .hasMessageContaining("NaN of unit 2");
        var thirty = new double[30];
        Arrays.fill(thirty, .5);
        assertThatThrownBy(() -> JointInclusion.of(ProportionalToSize.BREWER, thirty))
                .hasMessageContaining("30 units");
        assertThatThrownBy(() -> JointInclusion.overton(new double[] {.5}, 1)).hasMessageContaining("not 1");
    }

    private static double[][] enumerated(double[] pik, int n, ToDoubleFunction<boolean[]> probability) {
        var joint = new double[pik.length][pik.length];
        var whole = 0.0;
        for (var bits = 0; bits < 1 << pik.length; bits++) {
            if (Integer.bitCount(bits) != n) {
                continue;
            }
            var set = new boolean[pik.length];
            for (var k = 0; k < pik.length; k++) {
                set[k] = (bits >> k & 1) == 1;
            }
            var one = probability.applyAsDouble(set);
            whole += one;
            for (var k = 0; k < pik.length; k++) {
                for (var l = 0; l < pik.length; l++) {
                    joint[k][l] += set[k] && set[l] ? one : 0;
                }
            }
        }
        for (var row : joint) {
            for (var l = 0; l < row.length; l++) {
                row[l] /= whole;
            }
        }
        return joint;
    }

    private static void assertClose(double[][] found, double[][] expected, double relative) {
        assertThat(found.length).isEqualTo(expected.length);
        for (var k = 0; k < expected.length; k++) {
            for (var l = 0; l < expected.length; l++) {
                assertThat(found[k][l])
                        .as("%d, %d", k, l)
                        .isCloseTo(expected[k][l], within(relative * Math.abs(expected[k][l]) + 1e-13));
            }
        }
    }
}
