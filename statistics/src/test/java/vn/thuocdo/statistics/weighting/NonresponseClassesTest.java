package vn.thuocdo.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.weighting.NonresponseClasses.Collapse;
import vn.thuocdo.statistics.weighting.NonresponseClasses.Limits;

class NonresponseClassesTest {

    private static final Classification AREA = Classification.of("U", "U", "U", "U", "R", "R", "R", "R");
    private static final boolean[] RESPONDED = {true, false, true, false, true, true, false, true};
    private static final double[] WEIGHTS = {10, 10, 10, 10, 20, 20, 20, 20};

    @Test
    void letRespondentsCarryTheOthers() {
        var adjustment = new NonresponseClasses(AREA, RESPONDED).apply(WEIGHTS);

        var rural = 80.0 / 3;
        assertThat(adjustment.weights())
                .containsExactly(new double[] {20, 0, 20, 0, rural, rural, 0, rural}, within(1e-12));
        assertThat(adjustment.factors()).containsExactly(new double[] {2, 4.0 / 3}, within(1e-12));
        assertThat(adjustment.effect().lost()).isEqualTo(3);
    }

    @Test
    void tellHowManyAnswered() {
        var rate = new NonresponseClasses(AREA, RESPONDED).apply(WEIGHTS).rate();

        assertThat(rate.unweighted()).isEqualTo(5.0 / 8);
        assertThat(rate.weighted()).isCloseTo(80.0 / 120, within(1e-12));
    }

    @Test
    void suggestTheClassOfNearestResponseForOneTooThin() {
        var classes = Classification.of("a", "a", "a", "a", "b", "b", "b", "b", "c", "c", "c");
        var responded = new boolean[] {true, true, true, false, true, false, false, false, true, true, false};
        var ones = new double[11];
        Arrays.fill(ones, 1);

        var adjustment = new NonresponseClasses(classes, responded, new Limits(2, 3)).apply(ones);

        assertThat(adjustment.collapses()).isEqualTo(List.of(new Collapse("b", "c", 1, 4)));
    }

    @Test
    void nameAClassTooThinThatHasNoOtherToJoin() {
        var alone = Classification.of("a", "a", "a");

        var adjustment =
                new NonresponseClasses(alone, new boolean[] {true, false, false}).apply(new double[] {1, 1, 1});

        assertThat(adjustment.collapses()).isEqualTo(List.of(new Collapse("a", null, 1, 3)));
    }

    @Test
    void suggestNothingForClassesLargeEnough() {
        var adjustment = new NonresponseClasses(AREA, RESPONDED, new Limits(2, 3)).apply(WEIGHTS);

        assertThat(adjustment.collapses()).isEmpty();
    }

    @Test
    void refuseAClassInWhichNobodyAnswered() {
        var step = new NonresponseClasses(AREA, new boolean[] {false, false, false, false, true, true, true, true});

        assertThatThrownBy(() -> step.apply(WEIGHTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nobody answered in class U, which has weight 40.0: collapse it");
    }

    @Test
    void leaveAClassWithoutWeightAlone() {
        var step = new NonresponseClasses(AREA, RESPONDED);

        var adjustment = step.apply(new double[] {0, 0, 0, 0, 20, 20, 20, 20});

        assertThat(adjustment.factors()[0]).isEqualTo(1);
        assertThat(adjustment.weights()).doesNotContain(Double.NaN);
        assertThat(adjustment.rate().unweighted()).isEqualTo(0.75);
    }

    @Test
    void countAsGivenInTheVariance() {
        var influence = new double[][] {{1, 2, 3, 4, 5, 6, 7, 8}};

        new NonresponseClasses(AREA, RESPONDED).apply(WEIGHTS).residuals(influence);

        assertThat(influence[0]).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void refuseOutcomesThatDoNotFit() {
        assertThatThrownBy(() -> new NonresponseClasses(AREA, new boolean[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("8 classes and 3 outcomes");
        assertThatThrownBy(() -> new Limits(20, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("classes of at least 20 respondents and a factor of at most 0.5");
    }
}
