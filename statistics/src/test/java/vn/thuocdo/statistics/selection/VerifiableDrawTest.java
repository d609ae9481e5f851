package vn.thuocdo.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thuocdo.statistics.selection.DrawnUnit.Status;

class VerifiableDrawTest {

    private static final Seed SEED = new Seed("5".repeat(64));
    private static final long[] SIZES = {9, 3, 40, 5, 7, 0, 6, 6, 2, 11};

    @ParameterizedTest
    @EnumSource
    void takesEveryUnitWithItsInclusionProbability(DrawMethod method) {
        var random = new Random(4711);
        var draws = 4000;
        var inSample = new int[SIZES.length];
        var withOneReserve = new int[SIZES.length];

        for (var i = 0; i < draws; i++) {
            var drawn = draw(seed(random), method, 3, 2, SIZES);
            drawn.certain().forEach(unit -> inSample[index(unit)]++);
            drawn.main().forEach(unit -> inSample[index(unit)]++);
            drawn.reserves().stream().limit(1).forEach(unit -> withOneReserve[index(unit)]++);
        }

        for (var k = 0; k < SIZES.length; k++) {
            var expected = probability(method, k, 0);
            var enlarged = probability(method, k, 1);
            assertThat((double) inSample[k] / draws).isCloseTo(expected, within(0.032));
            assertThat((double) (inSample[k] + withOneReserve[k]) / draws).isCloseTo(enlarged, within(0.032));
        }
    }

    private static double probability(DrawMethod method, int k, int opened) {
        return switch (method) {
            case SIMPLE_RANDOM, SYSTEMATIC -> (3.0 + opened) / SIZES.length;
            case PROPORTIONAL_TO_SIZE -> SIZES[k] == 40 ? 1 : (2.0 + opened) * SIZES[k] / 49;
        };
    }

    @ParameterizedTest
    @EnumSource
    void isNotMovedByUnitsOfOtherStrata(DrawMethod method) {
        var alone = frame(SIZES);
        var mixed = new ArrayList<FrameUnit>();
        for (var unit : alone) {
            mixed.add(new FrameUnit(2 * unit.order() - 1, "other", "x" + unit.id(), 4));
            mixed.add(new FrameUnit(2 * unit.order(), unit.stratum(), unit.id(), unit.size()));
        }
        var plan = DrawPlan.everywhere(new StratumPlan(method, 3, 2));

        var expected = VerifiableDraw.draw(SEED, alone, plan).strata().get(0);
        var found = VerifiableDraw.draw(SEED, mixed, plan).strata().get(1);

        assertThat(found.units().stream().map(drawn -> drawn.unit().id()))
                .isEqualTo(expected.units().stream()
                        .map(drawn -> drawn.unit().id())
                        .toList());
    }

    @Test
    void keepsASimpleRandomSampleWhenTheFrameIsTurnedRound() {
        var forward = frame(1, 1, 1, 1, 1, 1);
        var ids = forward.stream().map(FrameUnit::id).toList();
        var backward = new ArrayList<FrameUnit>();
        for (var i = 0; i < ids.size(); i++) {
            backward.add(new FrameUnit(i + 1L, "S", ids.get(ids.size() - 1 - i), 1));
        }
        var plan = DrawPlan.everywhere(new StratumPlan(DrawMethod.SIMPLE_RANDOM, 2, 2));

        var one = VerifiableDraw.draw(SEED, forward, plan).strata().get(0);
        var other = VerifiableDraw.draw(SEED, backward, plan).strata().get(0);

        assertThat(other.main().stream().map(FrameUnit::id))
                .isEqualTo(one.main().stream().map(FrameUnit::id).toList());
    }

    @Test
    void enlargesASimpleRandomSampleWithoutLosingAUnit() {
        var small = draw(SEED, DrawMethod.SIMPLE_RANDOM, 3, 2, SIZES);
        var large = draw(SEED, DrawMethod.SIMPLE_RANDOM, 5, 0, SIZES);

        assertThat(large.main()).startsWith(small.main().toArray(FrameUnit[]::new));
        assertThat(large.main().subList(3, 5)).isEqualTo(small.reserves());
    }

    @ParameterizedTest
    @EnumSource
    void takesAllUnitsWhenAllAreAskedFor(DrawMethod method) {
        var drawn = draw(SEED, method, 4, 3, 5, 5, 1, 100);

        assertThat(drawn.units()).hasSize(4).allSatisfy(unit -> {
            assertThat(unit.status()).isNotEqualTo(Status.RESERVE);
            assertThat(drawn.inclusionProbability(unit, 0).value()).isEqualTo(1);
        });
    }

    @Test
    void takesOutCertainUnitsAgainWhenTheFirstOnesMakeOthersCertain() {
        // 3·50 ≥ 100; then 2·26 ≥ 50; then 1·23 < 24
        var drawn = draw(SEED, DrawMethod.PROPORTIONAL_TO_SIZE, 3, 5, 50, 26, 23, 1);

        assertThat(drawn.certain()).extracting(FrameUnit::size).containsExactly(50L, 26L);
        assertThat(drawn.rest()).isEqualTo(1);
        assertThat(drawn.restTotal()).isEqualTo(24);
        assertThat(drawn.reserves()).isEmpty();
    }

    @Test
    void takesTiedUnitsAsCertainTogether() {
        var drawn = draw(SEED, DrawMethod.PROPORTIONAL_TO_SIZE, 4, 0, 7, 1, 7, 1, 7, 1);

        assertThat(drawn.certain()).extracting(FrameUnit::order).containsExactly(1L, 3L, 5L);
        assertThat(drawn.main()).hasSize(1);
    }

    @Test
    void lowersTheReservesUntilNoUnitWouldBeTakenTwice() {
        // m·9 ≤ 30 allows m = 3
        var drawn = draw(SEED, DrawMethod.PROPORTIONAL_TO_SIZE, 2, 9, 9, 3, 5, 7, 6);

        assertThat(drawn.reserves()).hasSize(1);
    }

    @Test
    void countsInWholeNumbersWhereDoublesWouldRound() {
        var huge = Long.MAX_VALUE / 8;
        var drawn =
                draw(SEED, DrawMethod.PROPORTIONAL_TO_SIZE, 3, 1, huge, huge - 1, huge - 2, huge, huge, 1, huge, huge);

        assertThat(drawn.main()).hasSize(3);
        assertThat(drawn.inclusionProbability(drawn.units().get(0), 0).whole()).isEqualTo(drawn.total());
    }

    @Test
    void neverTakesAUnitOfSizeZeroButSaysThatThereIsOne() {
        var drawn = draw(SEED, DrawMethod.PROPORTIONAL_TO_SIZE, 2, 9, 0, 1, 0, 1, 1);

        assertThat(drawn.sizeless()).isEqualTo(2);
        assertThat(drawn.units()).hasSize(3).noneMatch(unit -> unit.unit().size() == 0);
    }

    @Test
    void knowsNoProbabilityForAReserveThatIsNotOpened() {
        var drawn = draw(SEED, DrawMethod.SIMPLE_RANDOM, 2, 2, SIZES);
        var second = drawn.units().get(3);

        assertThatThrownBy(() -> drawn.inclusionProbability(second, 1)).hasMessageContaining("not in the sample");
        assertThatThrownBy(() -> drawn.inclusionProbability(second, 3)).hasMessageContaining("3 reserves");
    }

    private static StratumDraw draw(Seed seed, DrawMethod method, int size, int reserves, long... sizes) {
        var plan = DrawPlan.everywhere(new StratumPlan(method, size, reserves));
        return VerifiableDraw.draw(seed, frame(sizes), plan).strata().get(0);
    }

    private static List<FrameUnit> frame(long... sizes) {
        return LongStream.rangeClosed(1, sizes.length)
                .mapToObj(k -> new FrameUnit(k, "S", "u" + k, sizes[(int) k - 1]))
                .toList();
    }

    private static int index(FrameUnit unit) {
        return (int) unit.order() - 1;
    }

    private static Seed seed(Random random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return new Seed(HexFormat.of().formatHex(bytes));
    }
}
