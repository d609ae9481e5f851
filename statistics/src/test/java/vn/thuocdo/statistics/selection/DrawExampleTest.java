package vn.thuocdo.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thuocdo.statistics.selection.SeedCeremony.Commitment;

class DrawExampleTest {

    private static final List<String> CONTRIBUTIONS =
            List.of("Sở Nội vụ 8f2c61d09be37a45", "Mặt trận Tổ quốc 17be904c2d5fa386");

    private final DrawPage page = DrawPage.read("draw.md");

    @Test
    void theCeremonyOfThePageGivesItsSeed() {
        var commitments = List.of(
                Commitment.to("Sở Nội vụ", CONTRIBUTIONS.get(0)),
                Commitment.to("Mặt trận Tổ quốc", CONTRIBUTIONS.get(1)));

        var seed = new SeedCeremony(commitments).open(CONTRIBUTIONS);

        assertThat(page.text())
                .contains(CONTRIBUTIONS)
                .contains(commitments.get(0).sha256(), commitments.get(1).sha256())
                .contains("\n    %s\n".formatted(seed.hex()));
    }

    @Test
    void theWorkedExampleHolds() {
        var plan = new DrawPlan(
                Map.of(
                        "A", new StratumPlan(DrawMethod.SIMPLE_RANDOM, 2, 2),
                        "B", new StratumPlan(DrawMethod.SYSTEMATIC, 2, 1),
                        "C", new StratumPlan(DrawMethod.PROPORTIONAL_TO_SIZE, 3, 2)),
                null);

        var draw = VerifiableDraw.draw(seed(), page.frame(), plan);

        assertThat(DrawPage.sample(draw).stream()
                        .map(cells -> cells.stream().map(Object::toString).collect(Collectors.joining(","))))
                .isEqualTo(page.block("sample"));
    }

    @Test
    void theUniformsOfThePageComeFirst() {
        var uniforms = seed().uniforms("A");

        assertThat(page.text()).contains("%s, %s, %s".formatted(uniforms.next(), uniforms.next(), uniforms.next()));
    }

    private Seed seed() {
        var line = page.text()
                .lines()
                .filter(text -> text.matches(" {4}[0-9a-f]{64}"))
                .findFirst();
        return new Seed(line.orElseThrow().strip());
    }
}
