package vn.thuocdo.statistics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepDownTest {

    private static final RankSimulation SIMULATION = new RankSimulation(0.9, 999, 11);

    private static Results alike(int count) {
        var errors = new double[count];
        Arrays.fill(errors, 1);
        return Results.independent(Examples.names(count), new double[count], errors);
    }

    /** Who is above whom, as {@link StepDown} has it. */
    private static boolean[][] shown(Results units, OptionalInt centre) {
        var draws = GaussianDraws.of(units.known().covariance(), SIMULATION);
        var steps = new StepDown(PairDifferences.of(units), draws, centre, SIMULATION);
        var size = units.known().values().length;
        var shown = new boolean[size][size];
        for (var j = 0; j < size; j++) {
            for (var k = 0; k < size; k++) {
                shown[j][k] = steps.isAbove(j, k);
            }
        }
        return shown;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 6, 8})
    void doesWhatTheDefinitionSaysForAllPairs(long seed) {
        var units = Ranking.inRankOrder(Examples.someUnits(20, seed));

        var definition = new StepDownByDefinition(units, OptionalInt.empty(), SIMULATION);

        assertThat(definition.rounds()).isGreaterThan(1);
        assertThat(shown(units, OptionalInt.empty())).isDeepEqualTo(definition.shown());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, 13})
    void doesWhatTheDefinitionSaysForThePairsOfOneUnit(int unit) {
        var units = Ranking.inRankOrder(Examples.someUnits(14, 3));

        var definition = new StepDownByDefinition(units, OptionalInt.of(unit), SIMULATION);

        assertThat(shown(units, OptionalInt.of(unit))).isDeepEqualTo(definition.shown());
    }

    /** qtukey(0.95, 8, Inf) / sqrt(2) in R. */
    @Test
    void hasTukeysCriticalValueForUnitsOfEqualPrecision() {
        var simulation = new RankSimulation(0.95, 100_000, 5);
        var units = alike(8);

        var steps = new StepDown(
                PairDifferences.of(units),
                GaussianDraws.of(units.known().covariance(), simulation),
                OptionalInt.empty(),
                simulation);

        assertThat(steps.firstCriticalValue()).isCloseTo(3.030878522595204, within(0.015));
    }

    /** The root of ∫ φ(z) (Φ(z + c√2) − Φ(z − c√2))⁷ dz = 0.95. */
    @Test
    void hasDunnettsCriticalValueForTheComparisonsOfOneUnit() {
        var simulation = new RankSimulation(0.95, 100_000, 5);
        var units = alike(8);

        var steps = new StepDown(
                PairDifferences.of(units),
                GaussianDraws.of(units.known().covariance(), simulation),
                OptionalInt.of(3),
                simulation);

        assertThat(steps.firstCriticalValue()).isCloseTo(2.613001846, within(0.015));
    }

    @Test
    void rejectsMoreThanTheFirstStepDoes() {
        var units =
                Results.independent(Examples.names(3), new double[] {100, 2.28, 0}, new double[] {0.71, 0.71, 0.71});

        var steps = new StepDown(
                PairDifferences.of(units),
                GaussianDraws.of(units.known().covariance(), new RankSimulation(1)),
                OptionalInt.empty(),
                new RankSimulation(1));

        assertThat(steps.firstCriticalValue()).isGreaterThan(2.28 / 1.004);
        assertThat(steps.isAbove(1, 2)).isTrue();
    }
}
