package vn.thuocdo.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.thuocdo.statistics.Golden;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.design.SurveyDesign;
import vn.thuocdo.statistics.estimation.Tails;
import vn.thuocdo.statistics.regression.Predictor.Factor;

class TwoWayTableTest {

    private static final int ROWS = 400;

    static Stream<JsonNode> tables() {
        return Golden.cases("tests").stream()
                .filter(golden -> golden.get("request").get("op").asString().equals("chisq"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void agreesWithTheSurveyPackageOfR(JsonNode golden) {
        var sample = GoldenSample.of(golden);
        var request = golden.get("request");
        var table = TwoWayTable.of(
                sample.asDesign(),
                sample.factor(request.get("row").asString()),
                sample.factor(request.get("col").asString()),
                Domain.all(sample.rows()));

        var found = numbers(table, request.get("statistic").asString());

        var expected = golden.get("expected");
        var tolerance = golden.get("tolerance").get("rel").asDouble();
        close(found[0], expected.get("statistic").asDouble(), tolerance);
        close(found[1], expected.get("p_value").asDouble(), tolerance);
        var parameters = expected.get("parameters");
        if (parameters.has("ndf")) {
            close(found[2], parameters.get("ndf").asDouble(), tolerance);
            close(found[3], parameters.get("ddf").asDouble(), tolerance);
        }
    }

    /** The statistic, its p-value, and the degrees of freedom of numerator and denominator. */
    private static double[] numbers(TwoWayTable table, String statistic) {
        return switch (statistic) {
            case "F" -> numbers(table.secondOrderTest());
            case "Wald" -> numbers(table.waldTest());
            case "adjWald" -> numbers(table.adjustedWaldTest());
            case "Chisq" ->
                new double[] {table.pearson(), table.firstOrderTest().pValue()};
            default -> new double[] {table.pearson(), table.distribution().saddlepointTail(table.pearson())};
        };
    }

    private static double[] numbers(FTest test) {
        return new double[] {test.statistic(), test.pValue(), test.numerator(), test.denominator()};
    }

    @Test
    void doesNotDependOnTheOrderOfRowsAndColumns() {
        var sample = new Sample(1);
        var table = TwoWayTable.of(sample.design, sample.down, sample.across, Domain.all(ROWS));

        var turned = TwoWayTable.of(sample.design, reversed(sample.across), reversed(sample.down), Domain.all(ROWS));

        assertThat(turned.pearson()).isCloseTo(table.pearson(), within(1e-10));
        for (var statistic : List.of("F", "Chisq", "Wald", "adjWald", "saddlepoint")) {
            assertThat(numbers(turned, statistic)).containsExactly(numbers(table, statistic), within(1e-9));
        }
    }

    @Test
    void isNearPearsonsTestWhenEveryRowWasDrawnByItself() {
        var sample = new Sample(2);
        var simple = SurveyDesign.of(ROWS).build();

        var table = TwoWayTable.of(simple, sample.down, sample.across, Domain.all(ROWS));

        var pearson = Tails.ofChiSquare(table.pearson(), 2);
        assertThat(table.firstOrderTest().pValue()).isCloseTo(pearson, within(0.02));
        assertThat(table.secondOrderTest().pValue()).isCloseTo(pearson, within(0.02));
        assertThat(table.distribution().upperTail(table.pearson())).isCloseTo(pearson, within(0.02));
    }

    @Test
    void integratesWhatTheSaddlepointApproximates() {
        var sample = new Sample(3);
        var table = TwoWayTable.of(sample.design, sample.down, sample.across, Domain.all(ROWS));

        var exact = table.distribution().upperTail(table.pearson());

        assertThat(table.distribution().saddlepointTail(table.pearson())).isCloseTo(exact, within(0.02));
        assertThat(table.secondOrderTest().pValue()).isCloseTo(exact, within(0.02));
    }

    @Test
    void leavesOutRowsWithoutAnAnswerButCountsThem() {
        var sample = new Sample(4);
        var codes = sample.down.codes().clone();
        Arrays.fill(codes, 0, 40, Factor.MISSING);
        var incomplete = new Factor("down", sample.down.levels(), codes, 0);

        var table = TwoWayTable.of(sample.design, incomplete, sample.across, Domain.all(ROWS));

        var without = TwoWayTable.of(sample.design, sample.down, sample.across, Domain.where(ROWS, row -> row >= 40));
        assertThat(table.shares().values()).containsExactly(without.shares().values(), within(1e-14));
        assertThat(table.pearson()).isCloseTo(without.pearson() * ROWS / (ROWS - 40), within(1e-10));
        assertThat(table.firstOrderTest().pValue())
                .isCloseTo(without.firstOrderTest().pValue(), within(1e-12));
    }

    @Test
    void refusesATableOfOneColumn() {
        var sample = new Sample(5);
        var one = Factor.of("one", Classification.single(ROWS));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwoWayTable.of(sample.design, sample.down, one, Domain.all(ROWS)))
                .withMessageContaining("the columns [all]");
    }

    @Test
    void refusesAWaldTestOfMoreContrastsThanUnits() {
        var sample = new Sample(6);
        var units = SurveyDesign.of(ROWS)
                .clusters(Classification.of(Stream.iterate(0, row -> row + 1)
                        .limit(ROWS)
                        .map(row -> "u" + row / 200)
                        .toList()))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwoWayTable.of(units, sample.down, sample.across, Domain.all(ROWS))
                        .waldTest())
                .withMessageContaining("singular");
    }

    private static Factor reversed(Factor factor) {
        var last = factor.levels().size() - 1;
        var codes = Arrays.stream(factor.codes()).map(code -> last - code).toArray();
        return new Factor(factor.name(), factor.levels().reversed(), codes, 0);
    }

    private static void close(double found, double expected, double tolerance) {
        assertThat(found).isCloseTo(expected, within(tolerance * Math.max(Math.abs(expected), 1e-9) + 1e-12));
    }

    private static final class Sample {

        private final Factor down;
        private final Factor across;
        private final SurveyDesign design;

        Sample(int seed) {
            var random = new Random(seed);
            var rows = new int[ROWS];
            var columns = new int[ROWS];
            var weights = new double[ROWS];
            var units = new String[ROWS];
            for (var row = 0; row < ROWS; row++) {
                rows[row] = random.nextInt(2);
                columns[row] = random.nextInt(10) < 8 ? random.nextInt(3) : rows[row];
                weights[row] = 1 + random.nextDouble();
                units[row] = "u" + row / 10;
            }
            down = Factor.of("down", new Classification(rows, List.of("no", "yes")));
            across = Factor.of("across", new Classification(columns, List.of("a", "b", "c")));
            design = SurveyDesign.of(ROWS)
                    .clusters(Classification.of(units))
                    .weights(weights)
                    .build();
        }
    }
}
