package vn.thuocdo.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.thuocdo.statistics.Golden;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.design.Design;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.design.Replication;
import vn.thuocdo.statistics.design.SurveyDesign;
import vn.thuocdo.statistics.regression.Predictor.Factor;

class RankTestTest {

    private static final double[] RESPONSE = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8};
    private static final double[] WEIGHTS = {1, 2, 1, 3, 1, 2, 2, 1, 3, 1, 2, 1};
    private static final Factor GROUP = group("a", "b", "a", "a", "b", "b", "a", "b", "a", "b", "a", "b");
    private static final Factor THREE = group("a", "b", "c", "a", "b", "c", "a", "b", "c", "c", "b", "a");
    private static final SurveyDesign DESIGN =
            SurveyDesign.of(12).weights(WEIGHTS).build();

    static Stream<JsonNode> ranks() {
        return Golden.cases("tests").stream()
                .filter(golden -> golden.get("request").get("op").asString().equals("ranktest"));
    }

    @ParameterizedTest
    @MethodSource("ranks")
    void agreesWithTheSurveyPackageOfR(JsonNode golden) {
        var sample = GoldenSample.of(golden);
        var request = golden.get("request");
        var score = request.get("test").asString().equals("median") ? RankScore.MEDIAN : RankScore.WILCOXON;

        var test = RankTest.of(
                        sample.asDesign(),
                        sample.numbers(request.get("response").asString()),
                        sample.factor(request.get("group").asString()),
                        score,
                        Domain.all(sample.rows()))
                .ofTwoGroups();

        var expected = golden.get("expected");
        assertThat(test.statistic()).isCloseTo(expected.get("statistic").asDouble(), within(1e-9));
        assertThat(test.pValue()).isCloseTo(expected.get("p_value").asDouble(), within(1e-10));
        assertThat(test.estimate()).isCloseTo(expected.get("estimate").get(0).asDouble(), within(1e-10));
        assertThat(test.degreesOfFreedom())
                .isEqualTo(expected.get("parameters").get("df").asDouble());
    }

    @ParameterizedTest
    @EnumSource
    void dependsOnTheOrderOfTheResponsesOnly(RankScore score) {
        var other = Arrays.stream(RESPONSE).map(y -> Math.exp(y) - 7).toArray();

        var one = test(DESIGN, RESPONSE, GROUP, score).ofTwoGroups();
        var same = test(DESIGN, other, GROUP, score).ofTwoGroups();

        assertThat(same).isEqualTo(one);
    }

    @Test
    void changesSignWhenTheOrderIsTurned() {
        var distinct = new double[] {3, 1, 4, 1.5, 5, 9, 2, 6, 5.3, 3.5, 5.8, 8};
        var turned = Arrays.stream(distinct).map(y -> -y).toArray();

        var one = test(DESIGN, distinct, GROUP, RankScore.WILCOXON).ofTwoGroups();
        var other = test(DESIGN, turned, GROUP, RankScore.WILCOXON).ofTwoGroups();

        assertThat(other.estimate()).isCloseTo(-one.estimate(), within(1e-14));
        assertThat(other.pValue()).isCloseTo(one.pValue(), within(1e-13));
    }

    @Test
    void comparesSeveralGroupsOnOneDegreeOfFreedomLessThanThereAre() {
        var test = test(DESIGN, RESPONSE, THREE, RankScore.WILCOXON);

        assertThat(test.groups()).isEqualTo(3);
        assertThat(test.ofAllGroups().numerator()).isEqualTo(2);
        assertThat(test.ofAllGroups().denominator()).isEqualTo(9);
    }

    @Test
    void isTheSquareOfTheTestOfTwoGroupsWhenThereAreTwo() {
        var test = test(DESIGN, RESPONSE, GROUP, RankScore.VAN_DER_WAERDEN);

        var t = test.ofTwoGroups();

        assertThat(test.ofAllGroups().statistic()).isCloseTo(t.statistic() * t.statistic(), within(1e-12));
        assertThat(test.ofAllGroups().pValue()).isCloseTo(t.pValue(), within(1e-12));
    }

    /** Of R's svyranktest on as.svrepdesign(type = "JK1"). */
    @Test
    void keepsTheRanksInEveryReplicate() {
        var design = SurveyDesign.of(12).weights(WEIGHTS).build();

        var test = test(Replication.jackknifeOne(design, false), RESPONSE, GROUP, RankScore.WILCOXON)
                .ofTwoGroups();

        assertThat(test.statistic()).isCloseTo(JACKKNIFED, within(1e-10));
    }

    private static final double JACKKNIFED = 0.9761029233430469;

    @Test
    void refusesToTestTwoGroupsOfThree() {
        var test = test(DESIGN, RESPONSE, THREE, RankScore.MEDIAN);

        assertThatIllegalArgumentException().isThrownBy(test::ofTwoGroups).withMessageContaining("groupc");
    }

    private static RankTest test(Design design, double[] response, Factor group, RankScore score) {
        return RankTest.of(design, response, group, score, Domain.all(12));
    }

    private static Factor group(String... names) {
        var classes = Classification.of(List.of(names));
        return Factor.of("group", classes);
    }
}
