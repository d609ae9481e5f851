package vn.thuocdo.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.thuocdo.frame.Stratum;
import vn.thuocdo.sample.Balance.Cell;

class BalanceTest {

    private static final List<Stratum> STRATA = List.of(stratum("S1", 900, 30), stratum("S2", 100, 50));

    private static Stratum stratum(String code, long units, int size) {
        return new Stratum(code, code, null, false, List.of(), units, size, 0);
    }

    @Test
    void countsEachStratumAtItsSize() {
        var margins = Map.of("CHANNEL", Map.of("ONLINE", 400L, "COUNTER", 600L));
        var cells = List.of(
                new Cell("CHANNEL", "ONLINE", "S1", 12),
                new Cell("CHANNEL", "COUNTER", "S1", 18),
                new Cell("CHANNEL", "ONLINE", "S2", 20),
                new Cell("CHANNEL", "COUNTER", "S2", 30));

        var rows = Balance.of(STRATA, margins, cells).dimensions().getFirst().rows();

        assertThat(rows).extracting(Balance.Row::value).containsExactly("COUNTER", "ONLINE");
        assertThat(rows.get(1).sampleShare()).isCloseTo(0.9 * 0.4 + 0.1 * 0.4, within(1e-12));
        assertThat(rows.get(1).sample()).isEqualTo(32);
        assertThat(rows).noneMatch(Balance.Row::beyond);
    }

    @Test
    void marksADifferenceThatIsLargerThanChance() {
        var margins = Map.of("CHANNEL", Map.of("ONLINE", 400L, "COUNTER", 600L));
        var cells = List.of(new Cell("CHANNEL", "COUNTER", "S1", 30), new Cell("CHANNEL", "COUNTER", "S2", 50));

        var rows = Balance.of(STRATA, margins, cells).dimensions().getFirst().rows();

        assertThat(rows).allMatch(Balance.Row::beyond);
        assertThat(rows.get(1).difference()).isEqualTo(-0.4);
    }

    @Test
    void showsNoRowOfAFewUnits() {
        var margins = Map.of("FIELD", Map.of("Hộ tịch", 985L, "Đất đai", 9L, "Nuôi con nuôi", 6L));

        var rows = Balance.of(STRATA, margins, List.of(new Cell("FIELD", "Đất đai", "S2", 1)))
                .dimensions()
                .getFirst()
                .rows();

        assertThat(rows).extracting(Balance.Row::value).containsExactly(Balance.OTHERS, "Hộ tịch");
        assertThat(rows.getFirst().frame()).isEqualTo(15);
        assertThat(rows.getFirst().sample()).isEqualTo(1);
    }

    /** One value in five strata of unequal shares, drawn right a thousand times. */
    @Test
    void seldomMarksARightDraw() {
        var random = new Random(20250701);
        var strata = new ArrayList<Stratum>();
        for (var at = 1; at <= 5; at++) {
            strata.add(stratum("S" + at, 200L * at, 25));
        }
        var margins = Map.of("CHANNEL", Map.of("ONLINE", 20L + 80 + 180 + 320 + 500, "COUNTER", 1900L));
        var marked = 0;

        for (var draw = 0; draw < 1000; draw++) {
            var cells = new ArrayList<Cell>();
            for (var at = 1; at <= 5; at++) {
                var share = at / 10.0;
                var online = random.doubles(25).filter(value -> value < share).count();
                cells.add(new Cell("CHANNEL", "ONLINE", "S" + at, online));
                cells.add(new Cell("CHANNEL", "COUNTER", "S" + at, 25 - online));
            }
            if (Balance.of(strata, margins, cells).dimensions().getFirst().rows().stream()
                    .anyMatch(Balance.Row::beyond)) {
                marked++;
            }
        }

        assertThat(marked).isBetween(1, 60);
    }
}
