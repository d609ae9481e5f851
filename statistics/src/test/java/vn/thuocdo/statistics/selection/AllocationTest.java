package vn.thuocdo.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.thuocdo.statistics.Golden;

class AllocationTest {

    private static final JsonNode CASE = Golden.one("sampling", "allocation-shared");
    private static final double[] POPULATION =
            Golden.numbers(CASE.get("request").get("N"));
    private static final double[] DEVIATION = Golden.numbers(CASE.get("request").get("S"));

    @Test
    void agreesWithR() {
        assertThat(Allocation.proportional(POPULATION, 400)).containsExactly(expected("proportional"), within(1e-12));
        assertThat(Allocation.neyman(POPULATION, DEVIATION, 400)).containsExactly(expected("neyman"), within(1e-12));
        assertThat(Allocation.power(POPULATION, 0.5, 400)).containsExactly(expected("power_half"), within(1e-12));
        assertThat(Allocation.equal(5, 400)).containsExactly(expected("equal"), within(1e-12));
        assertThat(Allocation.within(Allocation.neyman(POPULATION, DEVIATION, 400), new double[5], POPULATION, 400))
                .containsExactly(expected("neyman_capped_at_N"), within(1e-12));
        assertThat(Allocation.varianceOfMean(Allocation.neyman(POPULATION, DEVIATION, 400), POPULATION, DEVIATION))
                .isCloseTo(CASE.get("expected").get("var_mean_neyman").asDouble(), within(1e-15));
    }

    private static double[] expected(String kind) {
        return Golden.numbers(CASE.get("expected").get(kind));
    }

    @Test
    void capsAStratumAtItsPopulationAndAllocatesTheRestAgain() {
        var population = new double[] {1000, 500, 20, 30};
        var deviation = new double[] {1, 1, 50, 10};
        var neyman = Allocation.neyman(population, deviation, 200);

        var capped = Allocation.within(neyman, new double[4], population, 200);

        // 20 and then 30 units are taken in full; 150 are left for 1000·1 and 500·1
        assertThat(capped).containsExactly(new double[] {100, 50, 20, 30}, within(1e-12));
    }

    @Test
    void isTheSameAsCappingStepByStep() {
        var random = new Random(17);
        for (var i = 0; i < 200; i++) {
            var population = random.doubles(12, 5, 400).map(Math::ceil).toArray();
            var wanted = random.doubles(12, 1, 100).toArray();
            var n = Math.floor(Arrays.stream(population).sum() * random.nextDouble());

            assertThat(Allocation.within(wanted, new double[12], population, n))
                    .containsExactly(cappedStepByStep(wanted, population, n), within(1e-9));
        }
    }

    private static double[] cappedStepByStep(double[] wanted, double[] population, double n) {
        var full = new boolean[wanted.length];
        var allocation = new double[wanted.length];
        for (var again = true; again; ) {
            again = false;
            var left = n;
            var measure = 0.0;
            for (var h = 0; h < wanted.length; h++) {
                left -= full[h] ? population[h] : 0;
                measure += full[h] ? 0 : wanted[h];
            }
            for (var h = 0; h < wanted.length; h++) {
                allocation[h] = full[h] ? population[h] : left * wanted[h] / measure;
            }
            for (var h = 0; h < wanted.length; h++) {
                if (!full[h] && allocation[h] > population[h]) {
                    full[h] = true;
                    again = true;
                }
            }
        }
        return allocation;
    }

    @Test
    void keepsBoundsAndTheSumAndHasTheSmallestVarianceUnderThem() {
        var random = new Random(23);
        for (var i = 0; i < 100; i++) {
            var population = random.doubles(8, 10, 200).map(Math::ceil).toArray();
            var deviation = random.doubles(8, 0.1, 3).toArray();
            var two = Allocation.equal(8, 16);

            var best = Allocation.within(Allocation.neyman(population, deviation, 60), two, population, 60);

            assertThat(Arrays.stream(best).sum()).isCloseTo(60, within(1e-10));
            var smallest = Allocation.varianceOfMean(best, population, deviation);
            for (var g = 0; g < 8; g++) {
                assertThat(best[g]).isBetween(2.0, population[g]);
                var other = best.clone();
                var h = (g + 1 + random.nextInt(7)) % 8;
                var moved = Math.min(0.01, Math.min(other[g] - 2, population[h] - other[h]));
                other[g] -= moved;
                other[h] += moved;
                assertThat(Allocation.varianceOfMean(other, population, deviation))
                        .isGreaterThanOrEqualTo(smallest * (1 - 1e-12));
            }
        }
    }

    @Test
    void roundsByLargestRemainderWithoutChangingTheSum() {
        assertThat(Allocation.whole(new double[] {1.2, 2.7, 3.5, 0.6})).containsExactly(1, 3, 3, 1);
        assertThat(Allocation.whole(new double[] {0.5, 0.5, 0.5, 0.5})).containsExactly(1, 1, 0, 0);
        assertThat(Allocation.whole(new double[] {2.9999999999999996, 1})).containsExactly(3, 1);
    }

    @Test
    void keepsWholeBoundsWhenItRounds() {
        var random = new Random(29);
        for (var i = 0; i < 200; i++) {
            var population = random.doubles(30, 2, 60).map(Math::ceil).toArray();
            var n = 60 + random.nextInt(400);
            var bounded =
                    Allocation.within(population, Allocation.equal(30, 60), population, Math.min(n, sum(population)));

            var whole = Allocation.whole(bounded);

            assertThat(Arrays.stream(whole).sum()).isEqualTo(Math.round(Math.min(n, sum(population))));
            for (var h = 0; h < 30; h++) {
                assertThat((double) whole[h]).isBetween(2.0, population[h]).isCloseTo(bounded[h], within(1.0));
            }
        }
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    @Test
    void liesBetweenEqualAndProportionalByThePower() {
        assertThat(Allocation.power(POPULATION, 0, 400)).containsExactly(Allocation.equal(5, 400), within(1e-12));
        assertThat(Allocation.power(POPULATION, 1, 400))
                .containsExactly(Allocation.proportional(POPULATION, 400), within(1e-12));
    }

    @Test
    void refusesWhatCannotBeAllocated() {
        var two = new double[] {2, 2};
        assertThatThrownBy(() -> Allocation.proportional(new double[] {3, -1}, 2))
                .hasMessageContaining("-1.0 in stratum 2");
        assertThatThrownBy(() -> Allocation.proportional(new double[] {0, 0}, 2))
                .hasMessageContaining("nothing");
        assertThatThrownBy(() -> Allocation.proportional(two, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Allocation.neyman(two, new double[] {1}, 2)).hasMessageContaining("2 and 1 strata");
        assertThatThrownBy(() -> Allocation.power(two, 2, 2)).hasMessageContaining("exponent 2.0");
        assertThatThrownBy(() -> Allocation.within(two, two, new double[] {5, 1}, 4))
                .hasMessageContaining("stratum 2: at least 2.0, at most 1.0");
        assertThatThrownBy(() -> Allocation.within(two, two, new double[] {5, 5}, 11))
                .hasMessageContaining("4.0 to 10.0 units, not of 11.0");
        assertThatThrownBy(() -> Allocation.whole(new double[] {1.5, 1.2})).hasMessageContaining("2.7");
        assertThatThrownBy(() -> Allocation.varianceOfMean(new double[] {2, 0}, two, two))
                .hasMessageContaining("stratum 2 gets 0.0");
    }
}
