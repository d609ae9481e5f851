package vn.thuocdo.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.thuocdo.statistics.Golden;

class AuditTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    static Stream<JsonNode> casesOfR() {
        return Golden.cases("disclosure").stream()
                .filter(golden -> golden.get("group").asString().equals("disclosure.audit"));
    }

    @ParameterizedTest
    @MethodSource("casesOfR")
    void agreesWithR(JsonNode golden) {
        var request = golden.get("request");
        var cells = Golden.matrix(request.get("table"));
        var suppressed = Golden.matrix(request.get("suppressed"));
        var hidden = new TreeSet<Integer>();
        for (var cell = 0; cell < cells.length * cells[0].length; cell++) {
            if (suppressed[cell / cells[0].length][cell % cells[0].length] == 1) {
                hidden.add(cell);
            }
        }

        var audit = Audit.of(AdditiveTable.withMargins(cells), hidden, hidden, LONG);

        var expected = golden.get("expected").get("intervals");
        assertThat(audit.cells()).hasSize(expected.size());
        for (var interval : expected) {
            var cell = (interval.get("row").asInt() - 1) * cells[0].length
                    + interval.get("col").asInt()
                    - 1;
            assertThat(audit.cells())
                    .contains(new AuditedCell.Bounded(
                            cell,
                            interval.get("low").asDouble(),
                            interval.get("high").asDouble()));
        }
    }

    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({"2, 2", "3, 5", "8, 8", "40, 5"})
    void findsTheBoundsThatTheLargestFlowFinds(int rows, int columns) {
        var random = new Random(rows);
        var cells = Examples.counts(rows, columns, random);
        var pattern = new boolean[rows][columns];
        var hidden = new ArrayList<Integer>();
        for (var cell = 0; cell < rows * columns; cell++) {
            if (random.nextInt(3) == 0) {
                pattern[cell / columns][cell % columns] = true;
                hidden.add(cell);
            }
        }

        var audit = Audit.of(AdditiveTable.withMargins(cells), Set.copyOf(hidden), hidden, LONG);

        var flow = new Circulation(cells, pattern);
        for (var i = 0; i < hidden.size(); i++) {
            var bounds = (AuditedCell.Bounded) audit.cells().get(i);
            var row = hidden.get(i) / columns;
            var column = hidden.get(i) % columns;
            assertThat(bounds.low()).isCloseTo(flow.low(row, column), within(1e-9));
            assertThat(bounds.high()).isCloseTo(flow.high(row, column), within(1e-9));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void neverExcludesTheTrueValue(int seed) {
        var table = Examples.hierarchy(new Random(seed));
        var hidden = Examples.all(table);

        var audit = Audit.of(table, hidden, hidden, LONG);

        assertThat(audit.cells()).allSatisfy(cell -> {
            var bounds = (AuditedCell.Bounded) cell;
            assertThat(table.values()[cell.cell()]).isBetween(bounds.low() - 1e-9, bounds.high() + 1e-9);
        });
    }

    @Test
    void findsWhatALinkedTableGivesAway() {
        var cells = new double[][] {{4, 9}, {3, 8}, {7, 5}};
        var alone = AdditiveTable.withMargins(cells);
        var sums = new ArrayList<>(alone.sums());
        sums.add(new AdditiveTable.Sum(alone.size(), new int[] {0, 2}));
        var values = new double[alone.size() + 1];
        System.arraycopy(alone.values(), 0, values, 0, alone.size());
        values[alone.size()] = 7;
        var open = new TreeSet<>(alone.open());
        open.add(alone.size());
        var hidden = Set.of(0, 1, 4, 5);

        var before = Audit.of(alone, hidden, List.of(0), LONG);
        var after = Audit.of(new AdditiveTable(values, sums, open), hidden, List.of(0), LONG);

        assertThat(before.cells()).containsExactly(new AuditedCell.Bounded(0, 0, 11));
        assertThat(after.cells()).containsExactly(new AuditedCell.Bounded(0, 4, 4));
    }

    @Test
    void hasNoUpperBoundWithoutMargins() {
        var table = AdditiveTable.withoutMargins(new double[][] {{4, 9}, {3, 8}});

        var audit = Audit.of(table, Set.of(0), List.of(0), LONG);

        assertThat(audit.cells()).containsExactly(new AuditedCell.Bounded(0, 0, Double.POSITIVE_INFINITY));
    }

    @Test
    void isNotPassedWhenTimeIsUp() {
        var table = AdditiveTable.withMargins(new double[][] {{4, 9}, {3, 8}});
        var needs = List.of(new SensitiveCell(0, 1, 1));

        var audit = Audit.of(table, Set.of(0, 1, 2, 3), List.of(0), Duration.ZERO);

        assertThat(audit.cells()).containsExactly(new AuditedCell.NotFinished(0));
        assertThat(audit.verdict(table, needs)).isEqualTo(new Audit.Verdict.NotFinished(List.of(0)));
    }

    @Test
    void tellsWhichCellsAreExposed() {
        var table = AdditiveTable.withMargins(new double[][] {{4, 9, 2}, {3, 8, 6}, {5, 5, 5}});
        var needs = List.of(new SensitiveCell(0, 1, 1), new SensitiveCell(8, 1, 1));

        var audit = Audit.of(table, Set.of(0, 1, 3, 4, 8), List.of(0, 8), LONG);

        assertThat(audit.verdict(table, needs)).isEqualTo(new Audit.Verdict.Exposed(List.of(8)));
        assertThat(audit.verdict(table, needs.subList(0, 1))).isEqualTo(new Audit.Verdict.Protected());
    }

    @Test
    void refusesToHideAnOpenMargin() {
        var table = AdditiveTable.withMargins(new double[][] {{4, 9}, {3, 8}});

        assertThatThrownBy(() -> Audit.of(table, Set.of(0, 4), List.of(0), LONG))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cell 4");
    }
}
