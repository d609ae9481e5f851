package vn.thuocdo.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.thuocdo.statistics.Golden.numbers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.thuocdo.statistics.Golden;
import vn.thuocdo.statistics.MethodPage;

class KeyDriversTest {

    static Stream<JsonNode> casesOfR() {
        return Golden.cases("keydriver").stream();
    }

    @ParameterizedTest
    @MethodSource("casesOfR")
    void agreesWithR(JsonNode golden) {
        var expected = golden.get("expected");

        var variables = variablesOf(golden);
        var correlation = variables.correlation();
        var johnson = KeyDrivers.johnson(correlation);
        var shapley = KeyDrivers.shapley(correlation);

        assertThat(variables.rows()).isEqualTo(expected.get("n").asLong());
        assertThat(correlation[0])
                .containsExactly(numbers(expected.get("correlation").get(0)), within(1e-12));
        assertThat(johnson.rSquared()).isCloseTo(expected.get("r2").asDouble(), within(1e-12));
        assertThat(johnson.parts()).containsExactly(numbers(expected.get("johnson")), within(1e-12));
        assertThat(johnson.shares()).containsExactly(numbers(expected.get("johnson_share")), within(1e-12));
        assertThat(shapley.parts()).containsExactly(numbers(expected.get("shapley")), within(1e-12));
        assertThat(shapley.shares()).containsExactly(numbers(expected.get("shapley_share")), within(1e-12));
    }

    @ParameterizedTest(name = "{0} predictors")
    @ValueSource(ints = {1, 2, 5, 9, 20})
    void dividesTheWholeOfRSquared(int predictors) {
        var correlation = correlation(predictors, 400, new Random(predictors));

        var johnson = KeyDrivers.johnson(correlation);
        var shapley = KeyDrivers.shapley(correlation);

        assertThat(shapley.rSquared()).isCloseTo(johnson.rSquared(), within(1e-12));
        assertThat(Arrays.stream(johnson.shares()).sum()).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(johnson.parts())).allMatch(part -> part >= 0);
    }

    @Test
    void theWorkedExampleHolds() {
        var correlation = new double[][] {{1, 0.6, 0.5}, {0.6, 1, 0.5}, {0.5, 0.5, 1}};

        var shapley = KeyDrivers.shapley(correlation);
        var johnson = KeyDrivers.johnson(correlation);

        assertThat(shapley.rSquared()).isCloseTo(0.31 / 0.75, within(1e-15));
        assertThat(johnson.parts()).containsExactly(shapley.parts(), within(1e-15));
        MethodPage.named("key-drivers").prints(shapley.rSquared());
        MethodPage.named("key-drivers").prints(shapley.parts());
        MethodPage.named("key-drivers").prints(johnson.shares());
    }

    @Test
    void averagesWhatAPredictorAddsOverAllOrders() {
        var correlation = correlation(3, 50, new Random(7));

        var shapley = KeyDrivers.shapley(correlation);

        var orders = new int[][] {{1, 2, 3}, {1, 3, 2}, {2, 1, 3}, {2, 3, 1}, {3, 1, 2}, {3, 2, 1}};
        for (var predictor = 1; predictor <= 3; predictor++) {
            var sum = 0.0;
            for (var order : orders) {
                sum += added(correlation, order, predictor);
            }
            assertThat(shapley.parts()[predictor - 1]).isCloseTo(sum / 6, within(1e-12));
        }
    }

    @Test
    void givesUncorrelatedPredictorsTheirSquaredCorrelation() {
        var correlation = new double[][] {{1, 0.6, -0.3}, {0.6, 1, 0}, {-0.3, 0, 1}};

        assertThat(KeyDrivers.shapley(correlation).parts()).containsExactly(new double[] {0.36, 0.09}, within(1e-15));
        assertThat(KeyDrivers.johnson(correlation).parts()).containsExactly(new double[] {0.36, 0.09}, within(1e-15));
    }

    @Test
    void halvesWhatAPredictorAndItsCopyExplain() {
        var correlation = new double[][] {{1, 0.6, 0.6}, {0.6, 1, 1}, {0.6, 1, 1}};

        assertThat(KeyDrivers.shapley(correlation).parts()).containsExactly(new double[] {0.18, 0.18}, within(1e-12));
        assertThat(KeyDrivers.johnson(correlation).parts()).containsExactly(new double[] {0.18, 0.18}, within(1e-12));
    }

    @Test
    void doesNotMindTheUnitsAndSignsOfVariables() {
        var columns = columns(4, 60, new Random(8));
        var weights = weights(60, new Random(9));
        var rescaled = Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
        Arrays.setAll(rescaled[2], row -> 7 - 1000 * columns[2][row]);

        var before = Comoments.of(columns, weights).correlation();
        var after = Comoments.of(rescaled, weights).correlation();

        assertThat(KeyDrivers.shapley(after).parts())
                .containsExactly(KeyDrivers.shapley(before).parts(), within(1e-12));
        assertThat(KeyDrivers.johnson(after).parts())
                .containsExactly(KeyDrivers.johnson(before).parts(), within(1e-12));
    }

    @Test
    void refusesShapleyForMoreThanTwentyPredictors() {
        var correlation = correlation(21, 300, new Random(10));

        assertThat(KeyDrivers.johnson(correlation).parts()).hasSize(21);
        assertThatThrownBy(() -> KeyDrivers.shapley(correlation))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("21 predictors");
    }

    @Test
    void refusesCorrelationsThatNoDataHave() {
        var impossible = new double[][] {{1, 0.9, 0.9}, {0.9, 1, -0.9}, {0.9, -0.9, 1}};

        assertThatThrownBy(() -> KeyDrivers.johnson(impossible)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyDrivers.shapley(impossible)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAMatrixThatIsNotSymmetric() {
        assertThatThrownBy(() -> KeyDrivers.johnson(new double[][] {{1, 0.5}, {0.4, 1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(1, 0) is 0.4");
    }

    /** What {@code predictor} adds to R² when predictors enter in this order. */
    private static double added(double[][] correlation, int[] order, int predictor) {
        var place = 0;
        while (order[place] != predictor) {
            place++;
        }
        return explained(correlation, Arrays.copyOf(order, place + 1))
                - explained(correlation, Arrays.copyOf(order, place));
    }

    private static double explained(double[][] correlation, int[] predictors) {
        if (predictors.length == 0) {
            return 0;
        }
        var kept = IntStream.concat(IntStream.of(0), Arrays.stream(predictors)).toArray();
        var among = Arrays.stream(kept)
                .mapToObj(i ->
                        Arrays.stream(kept).mapToDouble(j -> correlation[i][j]).toArray())
                .toArray(double[][]::new);
        return KeyDrivers.johnson(among).rSquared();
    }

    private static Comoments variablesOf(JsonNode golden) {
        var request = golden.get("request");
        var names = new ArrayList<>(List.of(request.get("response").asString()));
        request.get("predictors").forEach(name -> names.add(name.asString()));
        var file = golden.get("data").asString();
        var weights = GoldenColumns.of(file, List.of(request.get("weights").asString()));
        return Comoments.of(GoldenColumns.of(file, names), weights[0]);
    }

    private static double[][] correlation(int predictors, int rows, Random random) {
        return Comoments.of(columns(predictors, rows, random), weights(rows, random))
                .correlation();
    }

    private static double[][] columns(int predictors, int rows, Random random) {
        var columns = new double[predictors + 1][rows];
        for (var row = 0; row < rows; row++) {
            var mood = random.nextGaussian();
            for (var column : columns) {
                column[row] = 3 + mood + random.nextGaussian();
            }
        }
        return columns;
    }

    private static double[] weights(int rows, Random random) {
        return random.doubles(rows, 0.5, 2).toArray();
    }
}
