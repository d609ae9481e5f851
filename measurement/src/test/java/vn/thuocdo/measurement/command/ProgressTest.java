package vn.thuocdo.measurement.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);

    @Test
    void writesOneLineOverOnATerminalAndWipesItInTheEnd() {
        try (var progress = new Progress(out, true)) {
            progress.show("đọc số liệu");
            progress.show("ước lượng");
        }

        assertThat(shown()).isEqualTo("\rđọc số liệu\rước lượng  \b\b\r         \b\b\b\b\b\b\b\b\b\r");
    }

    @Test
    void writesNothingInAPipe() {
        try (var progress = new Progress(out, false)) {
            progress.show("đọc số liệu");
            progress.show("đọc số liệu", 1, 2);
        }

        assertThat(shown()).isEmpty();
    }

    @Test
    void writesNothingNewWithinOnePerCent() {
        var progress = new Progress(out, true);

        progress.show("đọc", 10, 1000);
        progress.show("đọc", 19, 1000);
        progress.show("đọc", 20, 1000);

        assertThat(shown()).isEqualTo("\rđọc 1 %\rđọc 2 %");
    }

    @Test
    void cutsALineThatWouldWrap() {
        new Progress(out, true).show("x".repeat(200));

        assertThat(shown()).hasSize(80).endsWith("x…");
    }

    @Test
    void refusesMoreDoneThanThereIs() {
        var progress = new Progress(out, true);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> progress.show("đọc", 3, 2))
                .withMessage("3 done of 2");
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
