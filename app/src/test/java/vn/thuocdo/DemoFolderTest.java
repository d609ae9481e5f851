package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.measurement.command.CommandTexts;
import vn.thuocdo.measurement.language.Language;

/** What a demonstration finds, and what it refuses before it starts. */
class DemoFolderTest {

    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void name() {
        folder = parent.resolve("demo");
    }

    @Test
    void isTakenUpWhereItWasOver() throws IOException {
        var first = DemoFolder.take(folder);
        Files.createDirectories(first.home());
        Files.writeString(first.home().resolve("data"), "kept");
        first.markOver();

        var second = DemoFolder.take(folder);

        assertThat(second.isOver()).isTrue();
        assertThat(second.home().resolve("data")).exists();
    }

    @Test
    void isBegunAnewWhereItWasNotOver() throws IOException {
        var first = DemoFolder.take(folder);
        Files.createDirectories(first.home());
        Files.writeString(first.home().resolve("data"), "half");

        assertThat(DemoFolder.take(folder).isOver()).isFalse();
        assertThat(folder.resolve("home").resolve("data")).doesNotExist();
    }

    @Test
    void leavesFilesOfOthersAlone() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("thesis.docx"), "mine");

        assertThatThrownBy(() -> DemoFolder.take(folder)).isInstanceOf(DemoFolder.NotOurs.class);
        assertThat(folder.resolve("thesis.docx")).hasContent("mine");
    }

    @Test
    void isNotTakenFromARunningDemonstration() throws IOException {
        var running = DemoFolder.take(folder);

        try (var _ = DatabaseFolder.lock(running.home())) {
            assertThatThrownBy(() -> DemoFolder.take(folder)).isInstanceOf(DatabaseInUse.class);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"--address=0.0.0.0, không phải 0.0.0.0", "--dossiers=5, không phải 5", "--folder=., tệp không do"})
    void isRefusedBeforeAnythingStarts(String option, String told) {
        var err = new StringWriter();
        var texts = CommandTexts.in(Language.VIETNAMESE);

        var code = Thuocdo.commandLine(List.of(DemoCommand.class), texts, new Failures(texts, false))
                .setErr(new PrintWriter(err))
                .execute("demo", option);

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(told);
    }
}
