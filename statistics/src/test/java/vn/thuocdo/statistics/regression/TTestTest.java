package vn.thuocdo.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.thuocdo.statistics.Golden;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.design.SurveyDesign;
import vn.thuocdo.statistics.regression.Predictor.Factor;

class TTestTest {

    static Stream<JsonNode> twoGroups() {
        return Golden.cases("tests").stream()
                .filter(golden -> golden.get("request").get("op").asString().equals("ttest"));
    }

    @ParameterizedTest
    @MethodSource("twoGroups")
    void agreesWithRInComparingTwoGroups(JsonNode golden) {
        var sample = GoldenSample.of(golden);
        var request = golden.get("request");

        var test = TTest.ofTwoGroups(
                sample.asDesign(),
                sample.numbers(request.get("response").asString()),
                sample.factor(request.get("group").asString()),
                Domain.all(sample.rows()));

        check(test, golden.get("expected"));
    }

    @Test
    void agreesWithRInComparingPairs() {
        var golden = Golden.one("tests", "ttest-paired-strat");
        var sample = GoldenSample.of(golden);
        var before = sample.numbers("api99");
        var gain = sample.numbers("api00");
        Arrays.setAll(gain, row -> gain[row] - before[row]);

        var test = TTest.ofOneMean(sample.asDesign(), gain, 0, Domain.all(sample.rows()));

        check(test, golden.get("expected"));
    }

    @Test
    void changesSignWithTheGroups() {
        var response = new double[] {1, 2, 4, 3, 5, 5, 2, 4};
        var design = SurveyDesign.of(8).build();
        var codes = new int[] {0, 0, 1, 1, 0, 1, 1, 0};
        var swapped = Arrays.stream(codes).map(code -> 1 - code).toArray();

        var one = TTest.ofTwoGroups(design, response, group(codes), Domain.all(8));
        var other = TTest.ofTwoGroups(design, response, group(swapped), Domain.all(8));

        assertThat(other.statistic()).isCloseTo(-one.statistic(), within(1e-14));
        assertThat(other.pValue()).isCloseTo(one.pValue(), within(1e-14));
    }

    @Test
    void isWelchsTestButForTheDegreesOfFreedom() {
        var response = new double[] {1, 2, 4, 3, 5, 5};

        var test = TTest.ofTwoGroups(
                SurveyDesign.of(6).build(), response, group(new int[] {0, 0, 0, 1, 1, 1}), Domain.all(6));

        var meanSquares = (14.0 / 3 + 8.0 / 3) / 9;
        assertThat(test.estimate()).isCloseTo(2, within(1e-14));
        assertThat(test.standardError()).isCloseTo(Math.sqrt(meanSquares * 6 / 5), within(1e-14));
        assertThat(test.degreesOfFreedom()).isEqualTo(4);
    }

    @Test
    void measuresTheDistanceFromWhatIsExpected() {
        var response = new double[] {3, 4, 5, 4};

        var test = TTest.ofOneMean(SurveyDesign.of(4).build(), response, 3.5, Domain.all(4));

        assertThat(test.statistic()).isCloseTo(0.5 / test.standardError(), within(1e-14));
    }

    @Test
    void hasNoPValueWithoutDegreesOfFreedom() {
        var design = SurveyDesign.of(4)
                .clusters(Classification.of("u", "u", "v", "v"))
                .build();

        var test = TTest.ofTwoGroups(design, new double[] {1, 2, 3, 5}, group(new int[] {0, 1, 0, 1}), Domain.all(4));

        assertThat(test.degreesOfFreedom()).isZero();
        assertThat(test.pValue()).isNaN();
        assertThat(test.interval(0.95).low()).isNaN();
    }

    @Test
    void refusesThreeGroups() {
        var three = Factor.of("type", new Classification(new int[] {0, 1, 2}, List.of("E", "H", "M")));

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        TTest.ofTwoGroups(SurveyDesign.of(3).build(), new double[] {1, 2, 3}, three, Domain.all(3)))
                .withMessage("type has the groups [E, H, M], not two");
    }

    private static Factor group(int[] codes) {
        return Factor.of("group", new Classification(codes, List.of("a", "b")));
    }

    private static void check(TTest test, JsonNode expected) {
        var interval = test.interval(0.95);
        var found = new double[] {
            test.statistic(), test.degreesOfFreedom(), test.pValue(), test.estimate(), interval.low(), interval.high()
        };
        var wanted = new double[] {
            expected.get("statistic").asDouble(),
            expected.get("parameters").get("df").asDouble(),
            expected.get("p_value").asDouble(),
            expected.get("estimate").get(0).asDouble(),
            expected.get("ci").get(0).asDouble(),
            expected.get("ci").get(1).asDouble()
        };
        for (var i = 0; i < found.length; i++) {
            assertThat(found[i]).isCloseTo(wanted[i], within(1e-8 * Math.max(Math.abs(wanted[i]), 1e-9) + 1e-12));
        }
    }
}
