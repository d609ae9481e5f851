package vn.thuocdo.measurement.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.measurement.yaml.FileRefused;
import vn.thuocdo.statistics.selection.DrawMethod;
import vn.thuocdo.statistics.selection.DrawPlan;
import vn.thuocdo.statistics.selection.StratumPlan;

class DrawPlanFileTest {

    @TempDir
    private Path folder;

    @Test
    void fillsWhatAStratumLeavesOpenFromWhatIsSaidForAll() throws IOException {
        var plan = read("""
                n: 20
                reserves: 5
                strata:
                  00125: {n: 30}
                  "26734": {method: pps}
                """);

        assertThat(plan.plan())
                .isEqualTo(new DrawPlan(
                        Map.of(
                                "00125", new StratumPlan(DrawMethod.SIMPLE_RANDOM, 30, 5),
                                "26734", new StratumPlan(DrawMethod.PROPORTIONAL_TO_SIZE, 20, 5)),
                        new StratumPlan(DrawMethod.SIMPLE_RANDOM, 20, 5)));
        assertThat(plan.strata().get("26734")).hasToString(folder.resolve("draw.yaml") + ":5:3");
    }

    @Test
    void drawsInTheStrataItNamesOnlyWhereNothingIsSaidForAll() throws IOException {
        var plan = read("""
                method: systematic
                strata:
                  A: {n: 3, reserves: 1}
                """);

        assertThat(plan.plan())
                .isEqualTo(new DrawPlan(Map.of("A", new StratumPlan(DrawMethod.SYSTEMATIC, 3, 1)), null));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                n: 0                                   | 1:4 0 is out of range
                n: 2~reserve: 1                        | 2:1 there is no key “reserve” here — did you mean “reserves”?
                method: ppz~n: 2                       | 1:9 “ppz” is none of the choices — did you mean “pps”?
                method: pps                            | 1:1 n is missing
                strata: {A: {reserves: 2}}             | 1:13 n is missing
                n: 1~strata: {Xã: {n: 2}}              | 2:10 “Xã” cannot be hashed in one way only
                """)
    void saysWhereItIsWrong(String text, String problem) {
        assertThatThrownBy(() -> read(text.replace('~', '\n')))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(folder.resolve("draw.yaml") + ":" + problem);
    }

    private DrawPlanFile read(String text) throws IOException {
        return DrawPlanFile.read(Files.writeString(folder.resolve("draw.yaml"), text));
    }
}
