package vn.thuocdo.measurement.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.measurement.method.Methods;

class SimulationTest {

    private final Simulation simulation = Simulation.of(7, 1500);

    @Test
    void isDecidedByItsSeed(@TempDir Path folder) throws IOException {
        SimulatedFiles.write(simulation, folder.resolve("a"));
        SimulatedFiles.write(Simulation.of(7, 1500), folder.resolve("b"));
        SimulatedFiles.write(Simulation.of(8, 1500), folder.resolve("c"));

        for (var name : List.of("forms-2025.csv", "forms-2026.csv", "truth.csv", "agencies.csv")) {
            assertThat(folder.resolve("b").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("a").resolve(name));
        }
        assertThat(Files.readString(folder.resolve("c/forms-2026.csv")))
                .isNotEqualTo(Files.readString(folder.resolve("a/forms-2026.csv")));
    }

    @Test
    void drawsSixOrMoreOfEachStratumAndTwoOrMoreAnswer() {
        assertThat(simulation.years())
                .hasSize(2)
                .allSatisfy(year -> assertThat(year.strata()).allSatisfy(stratum -> {
                    assertThat(stratum.sample())
                            .hasSizeGreaterThanOrEqualTo(
                                    Math.min(6, stratum.dossiers().size()));
                    assertThat(stratum.sample()).doesNotHaveDuplicates();
                    assertThat(stratum.respondents())
                            .isGreaterThanOrEqualTo(
                                    Math.min(2, stratum.dossiers().size()));
                }));
    }

    @Test
    void hearsFromAboutFiveInSixOfThoseDrawn() {
        for (var year : simulation.years()) {
            var drawn = year.strata().stream().mapToLong(h -> h.sample().size()).sum();
            var answered =
                    year.strata().stream().mapToLong(Year.Stratum::respondents).sum();

            assertThat((double) answered / drawn).isBetween(0.75, 0.90);
        }
    }

    @Test
    void makesTheAnswersOfAFormHangTogether() {
        var forms = simulation.years().getLast().strata().stream()
                .flatMap(stratum -> stratum.dossiers().stream())
                .filter(dossier -> IntStream.range(4, 18).allMatch(dossier::answered))
                .toList();

        assertThat(correlation(
                        forms.stream().mapToDouble(form -> form.answers()[5]).toArray(),
                        forms.stream().mapToDouble(form -> form.answers()[15]).toArray()))
                .isBetween(0.3, 0.7);
    }

    @Test
    void knowsTheTruthOfTheItemsAndTheirMean() {
        var province = Province.packed();
        var everybody = Truth.of(province, simulation.years().getLast()).stream()
                .filter(value -> value.domain().isEmpty())
                .collect(Collectors.toMap(Truth.Value::node, Truth.Value::value));

        assertThat(everybody).hasSize(Dossier.ITEMS + 1);
        assertThat(everybody.get("index")).isBetween(50.0, 80.0);
        assertThat(everybody.get("index")).isEqualTo(mean(everybody), within(1e-9));
    }

    @Test
    void hasTheItemsOfTheMethodItIsMeasuredBy() {
        var items = new Methods().find("sipas-2017").orElseThrow().items();

        assertThat(items).hasSize(Dossier.ITEMS);
        assertThat(items.getLast().code()).isEqualTo("c" + Dossier.ITEMS);
    }

    @Test
    void saysOnEveryFileSetThatItIsSimulatedAndLeavesAPlanAlone(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), "title: mine");

        SimulatedFiles.write(simulation, folder);

        assertThat(folder.resolve("SIMULATED.txt")).content().contains("MÔ PHỎNG", "SIMULATED", "seed 7");
        assertThat(folder.resolve("plan.yaml")).hasContent("title: mine");
        assertThat(new String(SimulatedFiles.plan(), StandardCharsets.UTF_8)).contains("simulated: true");
    }

    @Test
    void refusesADrawItCannotMake() {
        assertThatThrownBy(() -> Simulation.of(1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 dossiers drawn");
    }

    private static double mean(Map<String, Double> values) {
        return IntStream.rangeClosed(1, Dossier.ITEMS)
                .mapToDouble(i -> values.getOrDefault("c" + i, Double.NaN))
                .average()
                .orElseThrow();
    }

    private static double correlation(double[] x, double[] y) {
        var n = x.length;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double syy = 0;
        double sxy = 0;
        for (var i = 0; i < n; i++) {
            sx += x[i];
            sy += y[i];
            sxx += x[i] * x[i];
            syy += y[i] * y[i];
            sxy += x[i] * y[i];
        }
        return (n * sxy - sx * sy) / Math.sqrt((n * sxx - sx * sx) * (n * syy - sy * sy));
    }
}
