package vn.thuocdo.statistics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thuocdo.statistics.index.Change.Measured;
import vn.thuocdo.statistics.index.Change.Verdict;

class ChangeTest {

    private static final Results YEARS = Examples.results(
            List.of("2023", "2024"),
            new double[] {82, 84.3},
            new double[][] {{1, 0.5}, {0.5, 1}},
            Map.of("2025", "the survey was not held"));

    @Test
    void countsTheCovarianceOfTheTwoEstimates() {
        var change = Change.between(YEARS, "2023", "2024");

        assertThat(change).isInstanceOfSatisfying(Measured.class, measured -> {
            assertThat(measured.difference()).isCloseTo(2.3, within(1e-12));
            assertThat(measured.standardError()).isEqualTo(1);
            assertThat(measured.pValue()).isCloseTo(0.026485258330514037, within(1e-13));
            assertThat(measured.margin(0.95)).isCloseTo(2.0180817028184443, within(1e-12));
        });
    }

    @Test
    void addsTheVariancesOfSamplesThatHaveNothingInCommon() {
        var change = Change.independent(new Result.Known(82, 3), new Result.Known(84, 4), 42);

        assertThat(change).isEqualTo(new Measured(2, 5, 42));
    }

    @Test
    void isTheSameBackwardsWithTheOtherSign() {
        var forward = (Measured) Change.between(YEARS, "2023", "2024");
        var backward = (Measured) Change.between(YEARS, "2024", "2023");

        assertThat(backward.difference()).isEqualTo(-forward.difference());
        assertThat(backward.pValue()).isEqualTo(forward.pValue());
        assertThat(backward.verdict(0.05)).isEqualTo(Verdict.WORSE);
    }

    @Test
    void saysImprovedOnlyWhereTheLevelAllowsIt() {
        var change = new Measured(2.3, 1, 42);

        assertThat(change.verdict(0.05)).isEqualTo(Verdict.IMPROVED);
        assertThat(change.verdict(0.02)).isEqualTo(Verdict.NOT_SHOWN);
    }

    @Test
    void usesTheNormalDistributionForInfiniteFreedom() {
        assertThat(new Measured(3, 1, Double.POSITIVE_INFINITY).pValue())
                .isCloseTo(0.0026997960632601892, within(1e-14));
    }

    @Test
    void isCertainWhereEverybodyAnswered() {
        assertThat(new Measured(0.1, 0, 42).verdict(0.05)).isEqualTo(Verdict.IMPROVED);
        assertThat(new Measured(0, 0, 42).verdict(0.05)).isEqualTo(Verdict.NOT_SHOWN);
        assertThat(new Measured(0, 0, 42).pValue()).isEqualTo(1);
    }

    @Test
    void saysWhyNothingCanBeCompared() {
        assertThat(Change.between(YEARS, "2024", "2025")).hasToString("no comparison, because the survey was not held");
        assertThat(Change.between(Results.of(YEARS.known().withDegreesOfFreedom(0)), "2023", "2024"))
                .hasToString("no comparison, because the design has 0.0 degrees of freedom");
    }

    @Test
    void refusesALevelThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Measured(1, 1, 42).verdict(5))
                .withMessage("a level lies between 0 and 1, unlike 5.0");
    }

    @Test
    void refusesAStandardErrorBelowZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Measured(1, -1, 42))
                .withMessageContaining("standard error -1.0");
    }
}
