package vn.thuocdo.statistics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final RankSimulation SIMULATION = new RankSimulation(0.95, 999, 2026);

    private static RankTable table(Results units) {
        return Ranking.of(units, SIMULATION).simultaneous();
    }

    private static Ranked find(RankTable table, String name) {
        return table.units().stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void knowsTheRanksOfUnitsThatAreFarApart() {
        var units =
                Results.independent(List.of("b", "a", "c"), new double[] {80, 90, 70}, new double[] {0.5, 0.5, 0.5});

        var table = table(units);

        assertThat(table.units())
                .containsExactly(
                        new Ranked("a", 90, 1, 3, List.of(), List.of("b", "c")),
                        new Ranked("b", 80, 2, 3, List.of("a"), List.of("c")),
                        new Ranked("c", 70, 3, 3, List.of("a", "b"), List.of()));
    }

    @Test
    void knowsNothingOfUnitsWithinTheError() {
        var units = Results.independent(List.of("a", "b", "c"), new double[] {90, 80, 70}, new double[] {50, 50, 50});

        assertThat(table(units).units()).allSatisfy(unit -> {
            assertThat(unit.best()).isEqualTo(1);
            assertThat(unit.worst()).isEqualTo(3);
        });
    }

    @Test
    void sharesARankBetweenUnitsThatTie() {
        var units = Results.independent(
                List.of("d", "c", "b", "a"), new double[] {70, 80, 0.1 + 0.2 + 79.7, 90}, new double[] {1, 1, 1, 1});

        assertThat(table(units).units()).extracting(Ranked::name).containsExactly("a", "b", "c", "d");
        assertThat(table(units).units()).extracting(Ranked::rank).containsExactly(1, 2, 2, 4);
    }

    @Test
    void ranksByUnroundedValues() {
        var units = Results.independent(List.of("a", "b"), new double[] {90.6149, 90.6151}, new double[] {1, 1});

        assertThat(table(units).units()).extracting(Ranked::name).containsExactly("b", "a");
    }

    @Test
    void isCertainOfUnitsWithoutError() {
        var units = Results.independent(
                List.of("a", "b", "c", "d"), new double[] {80.2, 80.1, 80.1, 60}, new double[] {0, 0, 0, 30});

        var table = table(units);

        assertThat(find(table, "a").below()).containsExactly("b", "c");
        assertThat(find(table, "b").above()).containsExactly("a");
        assertThat(find(table, "c").above()).containsExactly("a");
        assertThat(find(table, "d").best()).isEqualTo(1);
    }

    @Test
    void isCertainWhenNobodyLeftAnythingToChance() {
        var units = Results.independent(List.of("a", "b"), new double[] {80.1, 80.2}, new double[2]);

        assertThat(find(table(units), "b").worst()).isEqualTo(1);
    }

    @Test
    void isCertainOfADifferenceThatIsKnownThoughTheUnitsAreNot() {
        var units = Examples.results(List.of("a", "b", "c"), new double[] {80.1, 80.2, 80.15}, new double[][] {
            {4, 4, 0}, {4, 4, 0}, {0, 0, 4}
        });

        var table = table(units);

        assertThat(find(table, "b").below()).containsExactly("a");
        assertThat(find(table, "c").above()).isEmpty();
        assertThat(find(table, "c").below()).isEmpty();
    }

    @Test
    void givesAUnitThatStandsAloneItsRank() {
        var units = Results.independent(List.of("a"), new double[] {80}, new double[] {1});

        assertThat(table(units).units()).containsExactly(new Ranked("a", 80, 1, 1, List.of(), List.of()));
    }

    @Test
    void leavesUnitsWithoutAResultOut() {
        var units = Examples.results(
                List.of("a", "b"), new double[] {80, 70}, new double[][] {{1, 0}, {0, 1}}, Map.of("c", "nobody came"));

        assertThat(table(units).units()).extracting(Ranked::units).containsExactly(2, 2);
    }

    @Test
    void doesNotDependOnTheOrderOfTheUnits() {
        var units = Examples.someUnits(12, 4);

        var shuffled = Examples.reordered(units, 7, 2, 11, 0, 5, 9, 1, 10, 3, 8, 6, 4);

        assertThat(table(shuffled)).isEqualTo(table(units));
    }

    @Test
    void doesNotDependOnTheUnitOfTheValues() {
        var units = Examples.someUnits(12, 4);
        var hundredfold = Examples.results(
                units.known().terms(),
                Arrays.stream(units.known().values()).map(v -> 100 * v).toArray(),
                Arrays.stream(units.known().covariance())
                        .map(row -> Arrays.stream(row).map(v -> 10_000 * v).toArray())
                        .toArray(double[][]::new));

        var table = table(hundredfold);

        assertThat(table.units())
                .extracting(Ranked::name, Ranked::above, Ranked::below)
                .isEqualTo(table(units).units().stream()
                        .map(u -> tuple(u.name(), u.above(), u.below()))
                        .toList());
    }

    @Test
    void isTheSameForTheSameSeed() {
        var units = Examples.someUnits(12, 4);

        assertThat(table(units)).isEqualTo(table(units));
        assertThat(Ranking.of(units, new RankSimulation(0.95, 999, 1))
                        .simultaneous()
                        .criticalValue())
                .isNotEqualTo(table(units).criticalValue());
    }

    @Test
    void isNeverWiderForOneUnitThanForAllTogether() {
        var ranking = Ranking.of(Examples.someUnits(20, 6), SIMULATION);

        var narrower = 0;
        for (var all : ranking.simultaneous().units()) {
            var one = ranking.marginal(all.name());
            assertThat(one.above()).containsAll(all.above());
            assertThat(one.below()).containsAll(all.below());
            narrower += one.worst() - one.best() < all.worst() - all.best() ? 1 : 0;
        }
        assertThat(narrower).isPositive();
    }

    @Test
    void isSurerOfARankWhenUnitsErrTogether() {
        double[] values = {80, 78};
        var apart = Examples.results(List.of("a", "b"), values, new double[][] {{1, 0}, {0, 1}});
        var together = Examples.results(List.of("a", "b"), values, new double[][] {{1, 0.8}, {0.8, 1}});

        assertThat(find(table(apart), "a").worst()).isEqualTo(2);
        assertThat(find(table(together), "a").worst()).isEqualTo(1);
    }

    @Test
    void findsTheGroupsThatCannotBeToldApart() {
        var units = Results.independent(
                IntStream.rangeClosed(1, 6).mapToObj(i -> "u" + i).toList(),
                new double[] {90, 85.5, 83.5, 81, 80.5, 60},
                new double[] {0.5, 1, 1, 1.5, 1, 0.5});

        var groups = table(units).groups();

        assertThat(groups)
                .containsExactly(List.of("u1"), List.of("u2", "u3", "u4"), List.of("u3", "u4", "u5"), List.of("u6"));
    }

    @Test
    void refusesToRankNobody() {
        var nobody = Examples.results(List.of(), new double[0], new double[0][0], Map.of("a", "nobody came"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ranking.of(nobody, SIMULATION))
                .withMessage("no unit has a result: {a=nobody came}");
    }

    @Test
    void refusesAUnitItDoesNotRank() {
        var ranking = Ranking.of(Examples.someUnits(2, 1), SIMULATION);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranking.marginal("z"))
                .withMessageContaining("no estimate is called z");
    }

    @Test
    void refusesASimulationWithoutTheQuantileItNeeds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RankSimulation(0.99, 50, 1))
                .withMessage("50 draws are too few for confidence 0.99");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RankSimulation(95, 1000, 1))
                .withMessageContaining("95.0");
    }

    @Test
    void printsWhatItsPagePrints() {
        var agencies = Results.independent(
                List.of("A", "B", "C", "D", "E"), new double[] {90, 88, 87, 83.5, 80}, new double[] {1, 1, 1, 1, 1});
        var ranking = Ranking.of(agencies, new RankSimulation(2026));
        var page = Examples.page("rank-sets.md");

        var table = ranking.simultaneous();

        for (var all : table.units()) {
            var one = ranking.marginal(all.name());
            assertThat(page)
                    .contains("| %s | %d | %d–%d | %d–%d |"
                            .formatted(all.name(), all.rank(), all.best(), all.worst(), one.best(), one.worst()));
        }
        assertThat(page).contains("The first critical value is %.2f".formatted(table.criticalValue()));
        assertThat(table.groups()).containsExactly(List.of("A", "B", "C"), List.of("C", "D"), List.of("D", "E"));
        assertThat(page).contains("A B C · C D · D E");
    }
}
