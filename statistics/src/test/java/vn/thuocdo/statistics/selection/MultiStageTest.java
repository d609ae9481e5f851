package vn.thuocdo.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thuocdo.statistics.selection.MultiStage.Selected;
import vn.thuocdo.statistics.selection.MultiStage.Stage;

class MultiStageTest {

    private static final Seed FIRST = new Seed("1".repeat(64));
    private static final Seed SECOND = new Seed("2".repeat(64));
    private static final String COMMUNES = "a".repeat(64);
    private static final String HOUSEHOLDS = "b".repeat(64);

    @Test
    void multipliesTheProbabilitiesOfTheStages() {
        var communes = communes(0);
        var households = households(communes, 5, 2);

        var selected = new MultiStage(List.of(
                        new Stage("commune", COMMUNES, communes), new Stage("household", HOUSEHOLDS, households)))
                .selected();

        assertThat(selected).hasSize(6);
        for (var unit : selected) {
            var size = size(communes, unit.ids().get(0));
            assertThat(unit.ids().get(1)).startsWith(unit.ids().get(0) + "/");
            assertThat(unit.conditional()).containsExactly(new Fraction(3L * size, 150), new Fraction(2, 5));
            assertThat(unit.probability()).isCloseTo(3.0 * size / 150 * 2 / 5, within(1e-15));
        }
    }

    @Test
    void countsOpenedReservesAtTheirStage() {
        var communes = communes(2);
        var households = households(communes, 5, 2);
        var stage = new Stage("commune", COMMUNES, communes, Map.of(), Map.of("province", 1));

        var selected = new MultiStage(List.of(stage, new Stage("household", HOUSEHOLDS, households))).selected();

        assertThat(selected.stream().map(unit -> unit.ids().get(0)).distinct()).hasSize(4);
        assertThat(selected)
                .extracting(unit -> unit.conditional().get(0).part())
                .allMatch(part -> part % 4 == 0);
    }

    @Test
    void letsStrataLieWithinAUnitOfTheStageBefore() {
        var communes = communes(0);
        var parents =
                Map.of("urban", drawn(communes).get(0), "rural", drawn(communes).get(0));
        var frame = List.of(
                new FrameUnit(1, "urban", "h1", 1),
                new FrameUnit(2, "rural", "h2", 1),
                new FrameUnit(3, "rural", "h3", 1));
        var households = VerifiableDraw.draw(SECOND, frame, DrawPlan.everywhere(plan(1, 0)));

        var selected = new MultiStage(List.of(
                        new Stage("commune", COMMUNES, communes),
                        new Stage("household", HOUSEHOLDS, households, parents, Map.of())))
                .selected();

        assertThat(selected)
                .extracting(Selected::ids)
                .allMatch(ids -> ids.get(0).equals(drawn(communes).get(0)));
        assertThat(selected).hasSize(2);
    }

    @Test
    void refusesStrataOutsideTheUnitsDrawn() {
        var communes = communes(0);
        var elsewhere = VerifiableDraw.draw(
                SECOND, List.of(new FrameUnit(1, "Atlantis", "h", 1)), DrawPlan.everywhere(plan(1, 0)));

        assertThatThrownBy(() -> new MultiStage(List.of(
                        new Stage("commune", COMMUNES, communes), new Stage("household", HOUSEHOLDS, elsewhere))))
                .hasMessageContaining("\"Atlantis\", which stage \"commune\" did not draw");
    }

    @Test
    void refusesOneSeedOrFrameForTwoStages() {
        var stage = new Stage("commune", COMMUNES, communes(0));

        assertThatThrownBy(() -> new MultiStage(List.of(stage, stage))).hasMessageContaining("seed or the frame");
        assertThatThrownBy(() -> new MultiStage(List.of())).hasMessageContaining("no stages");
        assertThatThrownBy(() -> new Stage("commune", "not a hash", communes(0)))
                .hasMessageContaining("not a hash");
    }

    private static Draw communes(int reserves) {
        var frame = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> new FrameUnit(i, "province", "commune " + i, 10 + i % 5 * 2 + 1))
                .toList();
        return VerifiableDraw.draw(
                FIRST, frame, DrawPlan.everywhere(new StratumPlan(DrawMethod.PROPORTIONAL_TO_SIZE, 3, reserves)));
    }

    private static Draw households(Draw communes, int each, int taken) {
        var frame = new ArrayList<FrameUnit>();
        for (var commune : drawn(communes)) {
            for (var i = 1; i <= each; i++) {
                frame.add(new FrameUnit(frame.size() + 1L, commune, commune + "/" + i, 1));
            }
        }
        return VerifiableDraw.draw(SECOND, frame, DrawPlan.everywhere(plan(taken, 0)));
    }

    private static StratumPlan plan(int size, int reserves) {
        return new StratumPlan(DrawMethod.SIMPLE_RANDOM, size, reserves);
    }

    private static List<String> drawn(Draw draw) {
        return draw.strata().get(0).units().stream()
                .map(unit -> unit.unit().id())
                .toList();
    }

    private static long size(Draw draw, String id) {
        return draw.strata().get(0).units().stream()
                .filter(unit -> unit.unit().id().equals(id))
                .findFirst()
                .orElseThrow()
                .unit()
                .size();
    }
}
