package vn.thuocdo.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Residents as they are drawn: communes, in each drawn one villages, both proportional to their households, and in each
 * drawn village the same number of households. So every household comes as often as every other.
 */
class ThreeStepDrawTest {

    /** Households of the villages of five communes. */
    private static final int[][] VILLAGES = {
        {4, 5, 6, 7}, {3, 8, 6, 5, 4}, {6, 7, 9, 5, 8}, {5, 5, 4, 8}, {7, 6, 5, 10},
    };

    private static final int HOUSEHOLDS = 133;
    private static final int EACH = 2;
    private static final int LAST = 3;
    private static final int DRAWS = 4000;

    @Test
    void takesEveryHouseholdAsOftenAsEveryOther() {
        var random = new Random(20_26);
        var times = new TreeMap<String, Integer>();
        for (var i = 0; i < DRAWS; i++) {
            households(random).forEach(household -> times.merge(household, 1, Integer::sum));
        }

        var expected = (double) EACH * EACH * LAST / HOUSEHOLDS;
        var fiveErrors = 5 * Math.sqrt(expected * (1 - expected) / DRAWS);
        assertThat(times).hasSize(HOUSEHOLDS);
        assertThat(times.values())
                .allSatisfy(count -> assertThat((double) count / DRAWS).isCloseTo(expected, within(fiveErrors)));
    }

    private static List<String> households(Random random) {
        var communes = new ArrayList<FrameUnit>();
        for (var c = 0; c < VILLAGES.length; c++) {
            add(communes, "all", "c" + c, IntStream.of(VILLAGES[c]).sum());
        }
        var villages = new ArrayList<FrameUnit>();
        for (var commune : draw(random, communes, DrawMethod.PROPORTIONAL_TO_SIZE, EACH)) {
            var sizes = VILLAGES[number(commune, 0)];
            for (var v = 0; v < sizes.length; v++) {
                add(villages, commune, commune + "v" + v, sizes[v]);
            }
        }
        var households = new ArrayList<FrameUnit>();
        for (var village : draw(random, villages, DrawMethod.PROPORTIONAL_TO_SIZE, EACH)) {
            for (var h = 0; h < VILLAGES[number(village, 0)][number(village, 1)]; h++) {
                add(households, village, village + "h" + h, 1);
            }
        }
        return draw(random, households, DrawMethod.SIMPLE_RANDOM, LAST);
    }

    private static List<String> draw(Random random, List<FrameUnit> frame, DrawMethod method, int size) {
        var plan = DrawPlan.everywhere(new StratumPlan(method, size, 0));
        return VerifiableDraw.draw(RandomList.seed(random), frame, plan).strata().stream()
                .flatMap(stratum -> stratum.units().stream())
                .map(drawn -> drawn.unit().id())
                .toList();
    }

    private static void add(List<FrameUnit> frame, String stratum, String id, long size) {
        frame.add(new FrameUnit(frame.size() + 1L, stratum, id, size));
    }

    /** Of {@code c2v4} 2 and 4. */
    private static int number(String id, int which) {
        return Integer.parseInt(id.substring(1).split("[a-z]")[which]);
    }
}
