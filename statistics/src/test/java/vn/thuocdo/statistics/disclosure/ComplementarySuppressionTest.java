package vn.thuocdo.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.thuocdo.statistics.Golden;

class ComplementarySuppressionTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    static Stream<JsonNode> casesOfR() {
        return Golden.cases("disclosure").stream()
                .filter(golden -> golden.get("group").asString().equals("disclosure.complementary"));
    }

    @ParameterizedTest
    @MethodSource("casesOfR")
    void costsWhatTheBruteForceOfRFound(JsonNode golden) {
        var request = golden.get("request");
        var table = AdditiveTable.withMargins(Golden.matrix(request.get("table")));
        var needs = Examples.below(request.get("primary_threshold").asDouble(), table, 1);

        var found = ComplementarySuppression.find(SuppressionTask.losingLeast(table, needs), LONG);

        var cost = golden.get("expected").get("optimal_cost").asDouble();
        assertThat(found).isInstanceOfSatisfying(Suppression.Optimal.class, optimal -> {
            assertThat(optimal.cost()).isCloseTo(cost, within(1e-9));
            assertThat(verdict(table, optimal.hidden(), needs)).isEqualTo(new Audit.Verdict.Protected());
        });
    }

    @Test
    void theWorkedExampleHolds() throws IOException {
        var table = AdditiveTable.withMargins(new double[][] {{12, 7, 10}, {15, 2, 8}, {11, 10, 6}});
        var needs = Examples.below(3, table, 1);

        var alone = Audit.of(table, Set.of(4), List.of(4), LONG);
        var found = ComplementarySuppression.find(SuppressionTask.losingLeast(table, needs), LONG);
        var audit = Audit.of(table, Set.of(4, 5, 7, 8), List.of(4, 5, 7, 8), LONG);

        assertThat(alone.cells()).containsExactly(new AuditedCell.Bounded(4, 2, 2));
        assertThat(found).isEqualTo(new Suppression.Optimal(Set.of(4, 5, 7, 8), 24));
        var names = List.of("B, neutral", "B, not", "C, neutral", "C, not");
        var page = Files.readString(Path.of("..", "docs", "methods", "disclosure.md"));
        for (var i = 0; i < 4; i++) {
            var bounds = (AuditedCell.Bounded) audit.cells().get(i);
            assertThat(page)
                    .contains("| %s | %.0f | %.0f | %.0f |"
                            .formatted(names.get(i), table.values()[bounds.cell()], bounds.low(), bounds.high()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void isAsCheapAsTheBestOfAllPatterns(int seed) {
        var random = new Random(seed);
        var cells = new double[3][4];
        for (var row : cells) {
            Arrays.setAll(row, j -> random.nextInt(15));
        }
        var table = AdditiveTable.withMargins(cells);
        var needs = Examples.below(4, table, 1 + seed % 4);

        var found = ComplementarySuppression.find(SuppressionTask.losingLeast(table, needs), LONG);

        var best = cheapestOfAll(cells, needs);
        switch (found) {
            case Suppression.Optimal optimal -> assertThat(optimal.cost()).isCloseTo(best, within(1e-9));
            case Suppression.Impossible nothing -> assertThat(best).isInfinite();
            case Suppression.Feasible unproved -> throw new AssertionError(unproved);
            case Suppression.NotFinished nothing -> throw new AssertionError(nothing);
        }
    }

    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({"5, 5", "12, 9", "40, 5", "25, 45"})
    void protectsEverySensitiveCell(int rows, int columns) {
        var table = AdditiveTable.withMargins(Examples.counts(rows, columns, new Random(rows)));
        var needs = Examples.below(5, table, 1);

        var found = ComplementarySuppression.find(SuppressionTask.losingLeast(table, needs), LONG);

        assertThat(verdict(table, hidden(found), needs)).isEqualTo(new Audit.Verdict.Protected());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void protectsAcrossAHierarchy(int seed) {
        var table = Examples.hierarchy(new Random(seed));
        var needs = Examples.below(12, table, 2);

        var found = ComplementarySuppression.find(SuppressionTask.losingLeast(table, needs), LONG);

        assertThat(verdict(table, hidden(found), needs)).isEqualTo(new Audit.Verdict.Protected());
    }

    @Test
    void costsTheSameWhateverTheOrderOfRows() {
        var cells = Examples.counts(6, 5, new Random(3));
        var turned = new double[][] {cells[5], cells[2], cells[0], cells[1], cells[4], cells[3]};

        assertThat(cost(turned, 1)).isCloseTo(cost(cells, 1), within(1e-9));
    }

    @Test
    void costsTwiceAsMuchInHalfTheUnit() {
        var cells = Examples.counts(6, 5, new Random(4));
        var doubled = Arrays.stream(cells)
                .map(row -> Arrays.stream(row).map(x -> 2 * x).toArray())
                .toArray(double[][]::new);

        assertThat(cost(doubled, 2)).isCloseTo(2 * cost(cells, 1), within(1e-9));
    }

    @Test
    void hidesNothingMoreWhereNothingIsSensitive() {
        var table = AdditiveTable.withMargins(new double[][] {{10, 20}, {30, 40}});

        var found = ComplementarySuppression.find(SuppressionTask.losingLeast(table, List.of()), LONG);

        assertThat(found).isEqualTo(new Suppression.Optimal(Set.of(), 0));
    }

    @Test
    void namesTheCellsThatNothingProtects() {
        var table = AdditiveTable.withMargins(new double[][] {{3, 20, 17}});
        var task = SuppressionTask.losingLeast(table, List.of(new SensitiveCell(0, 1, 1)));

        assertThat(ComplementarySuppression.find(task, LONG)).isEqualTo(new Suppression.Impossible(List.of(0)));
    }

    @Test
    void claimsNothingWhenTimeIsUp() {
        var table = AdditiveTable.withMargins(new double[][] {{3, 20}, {17, 4}});
        var task = SuppressionTask.losingLeast(table, List.of(new SensitiveCell(0, 1, 1)));

        assertThat(ComplementarySuppression.find(task, Duration.ZERO)).isEqualTo(new Suppression.NotFinished());
    }

    @Test
    void refusesASensitiveMarginThatMustBeOpen() {
        var table = AdditiveTable.withMargins(new double[][] {{3, 20}, {17, 4}});

        assertThatThrownBy(() -> SuppressionTask.losingLeast(table, List.of(new SensitiveCell(4, 1, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cell 4");
    }

    private static double cost(double[][] cells, double unit) {
        var table = AdditiveTable.withMargins(cells);
        var task = SuppressionTask.losingLeast(table, Examples.below(6 * unit, table, unit));
        return task.cost(hidden(ComplementarySuppression.find(task, LONG)));
    }

    private static Set<Integer> hidden(Suppression found) {
        return switch (found) {
            case Suppression.Optimal optimal -> optimal.hidden();
            case Suppression.Feasible feasible -> feasible.hidden();
            case Suppression.NotFinished nothing -> throw new AssertionError(nothing);
            case Suppression.Impossible nothing -> throw new AssertionError(nothing);
        };
    }

    private static Audit.Verdict verdict(AdditiveTable table, Set<Integer> hidden, List<SensitiveCell> needs) {
        var asked = needs.stream().map(SensitiveCell::cell).toList();
        return Audit.of(table, hidden, asked, LONG).verdict(table, needs);
    }

    /** The least cost over every pattern of a small table, or infinity. */
    private static double cheapestOfAll(double[][] cells, List<SensitiveCell> needs) {
        var columns = cells[0].length;
        var size = cells.length * columns;
        var primary = new TreeSet<>(needs.stream().map(SensitiveCell::cell).toList());
        var best = Double.POSITIVE_INFINITY;
        for (var bits = 0; bits < 1 << size; bits++) {
            var chosen = bits;
            var cost = IntStream.range(0, size)
                    .filter(cell -> (chosen >> cell & 1) == 1 && !primary.contains(cell))
                    .mapToDouble(cell -> cells[cell / columns][cell % columns])
                    .sum();
            if (cost < best && primary.stream().allMatch(cell -> (chosen >> cell & 1) == 1)) {
                best = isSafe(cells, chosen, needs) ? cost : best;
            }
        }
        return best;
    }

    private static boolean isSafe(double[][] cells, int bits, List<SensitiveCell> needs) {
        var columns = cells[0].length;
        var hidden = new boolean[cells.length][columns];
        for (var cell = 0; cell < cells.length * columns; cell++) {
            hidden[cell / columns][cell % columns] = (bits >> cell & 1) == 1;
        }
        var flow = new Circulation(cells, hidden);
        return needs.stream().allMatch(need -> {
            var row = need.cell() / columns;
            var column = need.cell() % columns;
            var value = cells[row][column];
            return flow.high(row, column) >= value + need.above()
                    && flow.low(row, column) <= Math.max(0, value - need.below());
        });
    }
}
