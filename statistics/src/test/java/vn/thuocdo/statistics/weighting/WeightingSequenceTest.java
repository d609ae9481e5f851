package vn.thuocdo.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thuocdo.statistics.design.Classification;

class WeightingSequenceTest {

    private static final Classification AREA = Classification.of("U", "U", "U", "R", "R", "R");
    private static final Classification SEX = Classification.of("F", "M", "F", "M", "F", "M");
    private static final boolean[] RESPONDED = {true, true, false, true, true, true};
    private static final double[] WEIGHTS = {10, 10, 10, 20, 20, 20};

    private final WeightingStep classes = new NonresponseClasses(AREA, RESPONDED);
    private final WeightingStep cells = new PostStratification(Margin.of(SEX, Map.of("F", 50.0, "M", 45.0)));

    @Test
    void takesEachStepOnTheWeightsOfTheLast() {
        var applied = new WeightingSequence(List.of(classes, cells)).apply(WEIGHTS);

        var second = cells.apply(classes.apply(WEIGHTS).weights());
        assertThat(applied.weights()).containsExactly(second.weights());
        assertThat(applied.steps()).hasSize(2);
        assertThat(applied.effect().lost()).isEqualTo(1);
        assertThat(applied.effect().before().sum()).isEqualTo(90);
        assertThat(applied.effect().after().sum()).isCloseTo(95, within(1e-12));
    }

    @Test
    void takesTheResidualsInTheOrderOfTheSteps() {
        var size = new Auxiliaries(new double[][] {{1, 2, 3, 4, 5, 6}}, List.of("size"), new double[] {400});
        var model = new Calibration(size, new Distance.Linear());
        var applied = new WeightingSequence(List.of(cells, model)).apply(WEIGHTS);
        var influence = new double[][] {{1, 0, 5, 2, 2, 7}};
        var expected = new double[][] {influence[0].clone()};

        applied.residuals(influence);

        var first = cells.apply(WEIGHTS);
        first.residuals(expected);
        model.apply(first.weights()).residuals(expected);
        assertThat(influence[0]).containsExactly(expected[0], within(1e-15));
    }

    @Test
    void leavesTheWeightsAsTheyAreWithoutSteps() {
        var applied = new WeightingSequence(List.of()).apply(WEIGHTS);

        assertThat(applied.weights()).containsExactly(WEIGHTS).isNotSameAs(WEIGHTS);
        assertThat(applied.effect().varianceFactor()).isEqualTo(1);
    }
}
