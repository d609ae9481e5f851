package vn.thuocdo.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdditiveTableTest {

    @Test
    void putsMarginsAfterTheCells() {
        var table = AdditiveTable.withMargins(new double[][] {{1, 2, 3}, {4, 5, 6}});

        assertThat(table.values()).containsExactly(1, 2, 3, 4, 5, 6, 6, 15, 5, 7, 9, 21);
        assertThat(table.open()).containsExactlyInAnyOrder(6, 7, 8, 9, 10, 11);
    }

    @Test
    void refusesASumThatDoesNotHold() {
        var sums = List.of(new AdditiveTable.Sum(2, new int[] {0, 1}));

        assertThatThrownBy(() -> new AdditiveTable(new double[] {1, 2, 4}, sums, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cell 2 holds 4.0, which its parts miss by -1.0");
    }

    @Test
    void refusesANegativeCell() {
        assertThatThrownBy(() -> AdditiveTable.withMargins(new double[][] {{1, -2}, {3, 4}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cell 1 holds -2.0");
    }

    @Test
    void refusesRowsOfDifferentLength() {
        assertThatThrownBy(() -> AdditiveTable.withMargins(new double[][] {{1, 2}, {3}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[2, 1]");
    }
}
