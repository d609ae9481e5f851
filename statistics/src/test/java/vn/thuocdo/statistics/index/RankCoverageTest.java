package vn.thuocdo.statistics.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Surveys of units whose true ranks are known: how often do the sets hold? */
class RankCoverageTest {

    /** Truths in falling order with their names, and the covariance every survey has. */
    private record World(double[] truths, double[][] covariance) {

        double coverage(int surveys, int draws, Predicate<Ranking> holds) {
            var errors = GaussianDraws.of(covariance, new RankSimulation(0.95, surveys, 99));
            var held = IntStream.range(0, surveys)
                    .filter(s -> {
                        var values = new double[truths.length];
                        Arrays.setAll(values, i -> truths[i] + errors[s][i]);
                        var units = Examples.results(Examples.names(truths.length), values, covariance);
                        return holds.test(Ranking.of(units, new RankSimulation(0.95, draws, s)));
                    })
                    .count();
            return (double) held / surveys;
        }

        boolean holdTogether(Ranking ranking) {
            return ranking.simultaneous().units().stream().allMatch(this::holds);
        }

        /** Whether the set has every rank the unit may claim: where units truly tie, each of the ranks they share. */
        boolean holds(Ranked unit) {
            var truth = truths[Examples.names(truths.length).indexOf(unit.name())];
            var higher = Arrays.stream(truths).filter(other -> other > truth).count();
            var lower = Arrays.stream(truths).filter(other -> other < truth).count();
            return unit.best() <= higher + 1 && unit.worst() >= truths.length - lower;
        }
    }

    private static World independent(double... truths) {
        var covariance = new double[truths.length][truths.length];
        for (var i = 0; i < truths.length; i++) {
            covariance[i][i] = 1 + 0.3 * i;
        }
        return new World(truths, covariance);
    }

    /** Binomial errors of 400 surveys at 95 %: 1.1 points. */
    @Test
    void holdsAtItsLevelWhenAllUnitsAreAlike() {
        var world = independent(0, 0, 0, 0, 0, 0);

        var coverage = world.coverage(400, 499, world::holdTogether);

        assertThat(coverage).isBetween(0.917, 0.983);
    }

    @Test
    void holdsAtItsLevelAtLeastWhenUnitsDiffer() {
        var world = independent(5, 4.5, 2, 2, 1.9, -4);

        var coverage = world.coverage(400, 499, world::holdTogether);

        assertThat(coverage).isGreaterThan(0.917);
    }

    @Test
    @Tag("thorough")
    void holdsAtItsLevelForManyCorrelatedUnitsAlike() {
        var world = new World(new double[25], Examples.aCovariance(25, 8));

        var coverage = world.coverage(3000, 1999, world::holdTogether);

        assertThat(coverage).isBetween(0.938, 0.962);
    }

    @Test
    @Tag("thorough")
    void holdsAtItsLevelForOneUnitAmongAlike() {
        var world = new World(new double[25], Examples.aCovariance(25, 8));

        var coverage = world.coverage(3000, 1999, ranking -> world.holds(ranking.marginal("u12")));

        assertThat(coverage).isBetween(0.938, 0.962);
    }

    @Test
    @Tag("thorough")
    void holdsAtItsLevelAtLeastForALadderOfUnits() {
        var ladder = IntStream.range(0, 25).mapToDouble(i -> -1.5 * i).toArray();
        var world = new World(ladder, Examples.aCovariance(25, 9));

        var coverage = world.coverage(2000, 1999, world::holdTogether);

        assertThat(coverage).isGreaterThan(0.938);
    }
}
