package vn.thuocdo.statistics.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class PsuTotalsTest {

    private static final int ROWS = 100_000;
    private static final double[] STEPS = {1, 0.5};

    @Test
    void sumsWithSeveralThreadsWhatOneSums() {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var together = filled(threads);
            var alone = filled(Runnable::run);

            for (var domain = 0; domain < 40; domain++) {
                assertThat(together.of(domain).units().units())
                        .isEqualTo(alone.of(domain).units().units());
                assertThat(together.of(domain).units().values())
                        .isEqualTo(alone.of(domain).units().values());
                assertThat(together.answers(domain, 1)).isEqualTo(alone.answers(domain, 1));
            }
        }
    }

    @Test
    void countsTheRowsThatAnswered() {
        var totals = new PsuTotals(1, STEPS);
        totals.add(totals.cell(3, 7), 2, new int[] {5, PsuTotals.UNANSWERED}, 0);
        totals.add(totals.cell(3, 8), 2, new int[] {4, 1}, 0);

        assertThat(totals.answers(3, 0)).isEqualTo(2);
        assertThat(totals.answers(3, 1)).isEqualTo(1);
        assertThat(totals.answers(2, 0)).isZero();
        assertThat(totals.answers(99, 0)).isZero();
    }

    @Test
    void readsTheSameSumsAsACopyAndAsCombinations() {
        var domain = filled(Runnable::run).of(5);
        var coefficients = new double[][] {{1, -2, 0, 0}, {0, 0.5, 3, 1}};

        assertThat(domain.map(coefficients).values())
                .isEqualTo(domain.units().map(coefficients).values());
        assertThat(domain.sum()).isEqualTo(domain.units().sum());
        assertThat(domain.present()).isEqualTo(domain.units().present());
    }

    @Test
    void keepsRowsThatCameAfterSumsWereRead() {
        var totals = new PsuTotals(1, STEPS);
        totals.add(totals.cell(0, 0), 1, new int[] {1, 1}, 0);
        assertThat(totals.of(0).sum()).containsExactly(1, 1, 0.5, 1);

        totals.add(totals.cell(0, 0), 1, new int[] {2, 2}, 0);
        totals.add(totals.cell(0, 9), 1, new int[] {3, 3}, 0);

        assertThat(totals.of(0).sum()).containsExactly(6, 3, 3, 3);
    }

    @Test
    void findsFewPairsAmongVeryManyDomainsAndUnits() {
        var index = new CellIndex();
        for (var cell = 0; cell < 3_000; cell++) {
            assertThat(index.find(cell % 600, cell * 97)).isNegative();
            index.put(cell % 600, cell * 97, cell);
        }
        for (var cell = 0; cell < 3_000; cell++) {
            assertThat(index.find(cell % 600, cell * 97)).isEqualTo(cell);
        }
        assertThat(index.find(600, 0)).isNegative();
        assertThat(index.find(0, 98)).isNegative();
    }

    /** Some thousand rows for each of many cells, of which every third has no answer to the second item. */
    private static PsuTotals filled(Executor adders) {
        var totals = new PsuTotals(0.25, STEPS, adders);
        var random = new SplittableRandom(11);
        for (var row = 0; row < ROWS; row++) {
            var cell = totals.cell(random.nextInt(40), random.nextInt(300));
            var second = row % 3 == 0 ? PsuTotals.UNANSWERED : random.nextInt(5);
            totals.add(cell, 1 + random.nextInt(1_000), new int[] {random.nextInt(-3, 4), second}, 0);
        }
        totals.settle();
        return totals;
    }
}
