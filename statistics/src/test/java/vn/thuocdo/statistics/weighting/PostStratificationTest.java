package vn.thuocdo.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thuocdo.statistics.design.Classification;

class PostStratificationTest {

    private static final Classification SEX = Classification.of("F", "M", "F", "M", "M");

    @Test
    void meetsTheTotalOfEachCell() {
        var step = new PostStratification(Margin.of(SEX, Map.of("F", 30.0, "M", 60.0)));

        var adjustment = step.apply(new double[] {10, 10, 5, 20, 30});

        assertThat(adjustment.weights()).containsExactly(new double[] {20, 10, 10, 20, 30}, within(1e-12));
        assertThat(adjustment.effect().largestMisfit())
                .isNotNull()
                .satisfies(misfit -> assertThat(misfit.relative()).isLessThan(1e-15));
    }

    @Test
    void leavesNothingOfWhatIsAlikeWithinCells() {
        var adjustment = new PostStratification(Margin.of(SEX, Map.of("F", 30.0, "M", 60.0)))
                .apply(new double[] {10, 10, 5, 20, 30});
        var weights = adjustment.weights();
        var influence =
                new double[][] {{2 * weights[0], 7 * weights[1], 2 * weights[2], 7 * weights[3], 7 * weights[4]}};

        adjustment.residuals(influence);

        assertThat(influence[0]).containsExactly(new double[5], within(1e-12));
    }

    @Test
    void takesTheMeanOfTheCellOutWithTheWeightsBefore() {
        var adjustment = new PostStratification(Margin.of(SEX, Map.of("F", 30.0, "M", 60.0)))
                .apply(new double[] {10, 10, 5, 20, 30});
        var influence = new double[][] {{20, 0, 0, 0, 0}};

        adjustment.residuals(influence);

        assertThat(influence[0][0]).isCloseTo(20 * (1 - 10.0 / 15), within(1e-12));
        assertThat(influence[0][2]).isCloseTo(10 * (0 - 10.0 / 15), within(1e-12));
        assertThat(influence[0][3]).isZero();
    }

    @Test
    void leavesRowsWithoutWeightAlone() {
        var step = new PostStratification(Margin.of(SEX, Map.of("F", 30.0, "M", 60.0)));

        var adjustment = step.apply(new double[] {10, 0, 5, 20, 30});
        var influence = new double[][] {{1, 0, 2, 3, 4}};
        adjustment.residuals(influence);

        assertThat(adjustment.weights()[1]).isZero();
        assertThat(influence[0]).doesNotContain(Double.NaN);
        assertThat(influence[0][1]).isZero();
    }

    @Test
    void refusesACellTheSampleLacks() {
        var step = new PostStratification(Margin.of(SEX, Map.of("F", 30.0, "M", 60.0, "X", 1.0)));

        assertThatThrownBy(() -> step.apply(new double[] {1, 1, 1, 1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the population has 1.0 of X, the sample nobody");
    }

    @Test
    void passesOverACellTheSampleLacksIfAsked() {
        var step = new PostStratification(Margin.of(SEX, Map.of("F", 30.0, "M", 60.0, "X", 1.0)), true);

        var adjustment = step.apply(new double[] {1, 1, 1, 1, 1});

        assertThat(adjustment.effect().after().sum()).isCloseTo(90, within(1e-12));
        assertThat(adjustment.effect().largestMisfit()).isEqualTo(new Misfit("X", 1, 0));
    }

    @Test
    void refusesACellThePopulationLacks() {
        var step = new PostStratification(Margin.of(SEX, Map.of("F", 30.0)), true);

        assertThatThrownBy(() -> step.apply(new double[] {1, 1, 1, 1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the sample has 3.0 (weighted) of M, the population nobody");
    }

    @Test
    void refusesWeightsThatAreMissing() {
        var step = new PostStratification(Margin.of(SEX, Map.of("F", 30.0, "M", 60.0)));

        assertThatThrownBy(() -> step.apply(new double[] {1, Double.NaN, 1, 1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1 has weight NaN");
        assertThatThrownBy(() -> step.apply(new double[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 weights for 5 rows");
    }

    @Test
    void refusesATotalBelowZero() {
        assertThatThrownBy(() -> new Margin(SEX, new double[] {30, -1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the total of M is -1.0");
        assertThatThrownBy(() -> new Margin(SEX, new double[] {30}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 totals for 2 categories");
    }

    @Test
    void namesCategoriesOfThePopulationAlone() {
        var margin = Margin.of(SEX, Map.of("M", 60.0, "X", 1.0));

        assertThat(margin.classes().labels()).isEqualTo(List.of("F", "M", "X"));
        assertThat(margin.totals()).containsExactly(0, 60, 1);
    }
}
