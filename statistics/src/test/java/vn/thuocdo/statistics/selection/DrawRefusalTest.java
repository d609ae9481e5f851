package vn.thuocdo.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DrawRefusalTest {

    private static final Seed SEED = new Seed("5".repeat(64));

    @Test
    void refusesToDrawMoreUnitsThanThereAreAndNamesEveryStratum() {
        var frame =
                List.of(new FrameUnit(1, "A", "a", 1), new FrameUnit(2, "B", "b", 1), new FrameUnit(3, "B", "c", 0));
        var plan = new DrawPlan(
                Map.of("A", new StratumPlan(DrawMethod.SIMPLE_RANDOM, 2, 0)),
                new StratumPlan(DrawMethod.PROPORTIONAL_TO_SIZE, 2, 0));

        assertThatThrownBy(() -> VerifiableDraw.draw(SEED, frame, plan))
                .hasMessageContaining("stratum \"A\" has 1 units that can be drawn, the plan asks for 2")
                .hasMessageContaining("stratum \"B\" has 1 units that can be drawn, the plan asks for 2");
    }

    @Test
    void refusesAnIdThatStandsTwiceEvenInAnotherStratum() {
        var frame =
                List.of(new FrameUnit(3, "A", "a", 1), new FrameUnit(5, "B", "b", 1), new FrameUnit(8, "C", "a", 1));

        assertThatThrownBy(() -> VerifiableDraw.draw(SEED, frame, DrawPlan.everywhere(one())))
                .hasMessageContaining("the id of order 8 stands at order 3 already")
                .isInstanceOfSatisfying(FrameRefused.class, refusal -> {
                    assertThat(refusal.unit()).isEqualTo(frame.get(2));
                    assertThat(refusal.reason()).isEqualTo(FrameRefused.Reason.ID);
                    assertThat(refusal.earlier()).isEqualTo(3);
                });
    }

    @Test
    void refusesAnOrderThatDoesNotAscend() {
        var frame = List.of(new FrameUnit(2, "A", "a", 1), new FrameUnit(2, "A", "b", 1));

        assertThatThrownBy(() -> VerifiableDraw.draw(SEED, frame, DrawPlan.everywhere(one())))
                .hasMessageContaining("order 2 follows order 2");
    }

    @Test
    void refusesAPlanAndAFrameThatDoNotKnowTheSameStrata() {
        var frame = frame(1, 1);

        assertThatThrownBy(() -> VerifiableDraw.draw(SEED, frame, new DrawPlan(Map.of("T", one()), null)))
                .hasMessageContaining("stratum of order 1 is not in the plan");
        assertThatThrownBy(() -> VerifiableDraw.draw(SEED, frame, new DrawPlan(Map.of("T", one()), one())))
                .hasMessageContaining("stratum \"T\" has 0 units that can be drawn");
    }

    @Test
    void refusesAnEmptyFrame() {
        assertThatThrownBy(() -> VerifiableDraw.draw(SEED, List.of(), DrawPlan.everywhere(one())))
                .hasMessageContaining("empty");
    }

    @Test
    void refusesSizesWhoseSumIsTooLarge() {
        var frame = List.of(new FrameUnit(1, "S", "a", Long.MAX_VALUE), new FrameUnit(2, "S", "b", 1));

        assertThatThrownBy(() -> VerifiableDraw.draw(SEED, frame, DrawPlan.everywhere(one())))
                .hasMessageContaining("2^63 - 1");
    }

    @Test
    void noticesAFrameThatChangesWhileItIsRead() {
        var readings =
                List.of(frame(4, 3, 2).iterator(), frame(3, 4, 2).iterator()).iterator();

        assertThatThrownBy(() -> VerifiableDraw.draw(SEED, readings::next, DrawPlan.everywhere(one())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("changed");
    }

    private static StratumPlan one() {
        return new StratumPlan(DrawMethod.PROPORTIONAL_TO_SIZE, 1, 0);
    }

    private static List<FrameUnit> frame(long... sizes) {
        return LongStream.rangeClosed(1, sizes.length)
                .mapToObj(k -> new FrameUnit(k, "S", "u" + k, sizes[(int) k - 1]))
                .toList();
    }
}
