package vn.thuocdo.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComomentsTest {

    private static final double[] ONES = {1, 1, 1, 1};

    @Test
    void leavesOutRowsWithAMissingValue() {
        var columns = new double[][] {{1, 2, Double.NaN, 4}, {2, 4, 5, 9}};

        var comoments = Comoments.of(columns, ONES);

        assertThat(comoments.rows()).isEqualTo(3);
        assertThat(comoments.means()).containsExactly(new double[] {7 / 3.0, 5}, within(1e-15));
    }

    @Test
    void countsARowOfWeightTwoAsTwoRows() {
        var once = Comoments.of(new double[][] {{1, 2, 5}, {2, 9, 4}}, new double[] {1, 2, 1});
        var twice = Comoments.of(new double[][] {{1, 2, 2, 5}, {2, 9, 9, 4}}, ONES);

        assertThat(once.covariance()[0]).containsExactly(twice.covariance()[0], within(1e-15));
        assertThat(once.correlation()[0]).containsExactly(twice.correlation()[0], within(1e-15));
    }

    @Test
    void addsUpFromParts() {
        var random = new Random(1);
        var columns = IntStream.range(0, 3)
                .mapToObj(i -> random.doubles(40, 1, 5).toArray())
                .toArray(double[][]::new);
        var weights = random.doubles(40, 1, 3).toArray();

        var whole = Comoments.of(columns, weights);
        var sum = slice(columns, weights, 0, 15).plus(slice(columns, weights, 15, 40));

        assertThat(sum.rows()).isEqualTo(40);
        assertThat(sum.weight()).isCloseTo(whole.weight(), within(1e-12));
        assertThat(sum.means()).containsExactly(whole.means(), within(1e-13));
        assertThat(sum.products()[2]).containsExactly(whole.products()[2], within(1e-12));
    }

    @Test
    void agreesWithTheTotalsOfADataBase() {
        var columns = new double[][] {{1, 2, 4, 5}, {2, 4, 5, 1}};
        var weights = new double[] {1.5, 1, 2, 0.5};
        var sums = new double[2];
        var products = new double[2][2];
        for (var row = 0; row < 4; row++) {
            for (var i = 0; i < 2; i++) {
                sums[i] += weights[row] * columns[i][row];
                for (var j = 0; j < 2; j++) {
                    products[i][j] += weights[row] * columns[i][row] * columns[j][row];
                }
            }
        }

        var fromTotals = Comoments.ofTotals(4, 5, sums, products);

        var fromRows = Comoments.of(columns, weights);
        assertThat(fromTotals.covariance()[1]).containsExactly(fromRows.covariance()[1], within(1e-14));
    }

    @Test
    void refusesANegativeWeight() {
        assertThatThrownBy(() -> Comoments.of(new double[][] {{1, 2}}, new double[] {1, -1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1.0 in row 1");
    }

    @Test
    void refusesWhenNoRowIsComplete() {
        assertThatThrownBy(() -> Comoments.of(new double[][] {{Double.NaN, 2}, {1, Double.NaN}}, new double[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no complete row");
    }

    @Test
    void hasNoCorrelationWithAConstant() {
        var comoments = Comoments.of(new double[][] {{1, 2, 3, 4}, {5, 5, 5, 5}}, ONES);

        assertThatThrownBy(comoments::correlation)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("variable 1");
    }

    private static Comoments slice(double[][] columns, double[] weights, int from, int to) {
        var part = Arrays.stream(columns)
                .map(column -> Arrays.copyOfRange(column, from, to))
                .toArray(double[][]::new);
        return Comoments.of(part, Arrays.copyOfRange(weights, from, to));
    }
}
