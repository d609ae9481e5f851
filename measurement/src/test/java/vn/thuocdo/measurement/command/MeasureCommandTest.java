package vn.thuocdo.measurement.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.thuocdo.measurement.language.Language;

class MeasureCommandTest {

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writePlan() throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), """
                title: Three people
                method: {name: likert, tree: none}
                data: số liệu.csv
                columns: {y: y}
                design: simple-random
                suppression: {minimum-n: 2}
                """);
        Files.writeString(folder.resolve("số liệu.csv"), "y\n1\n4\n5\n");
    }

    private int run(String out) {
        return new CommandLine(new MeasureCommand())
                .setResourceBundle(CommandTexts.in(Language.VIETNAMESE).bundle())
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(
                        folder.resolve("plan.yaml").toString(),
                        "--out",
                        folder.resolve(out).toString());
    }

    @Test
    void writesFourFiles() {
        assertThat(run("kết quả/quý 1")).isZero();
        assertThat(folder.resolve("kết quả/quý 1"))
                .isDirectoryContaining("glob:**index.csv")
                .isDirectoryContaining("glob:**report.html");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void tellsOfClassesTooThin() throws IOException {
        var plan = folder.resolve("plan.yaml");
        Files.writeString(
                plan,
                Files.readString(plan)
                        + "weighting: [nonresponse-classes: {responded: {column: y, filled: true}, classes: nhóm}]\n");
        Files.writeString(folder.resolve("số liệu.csv"), "y,nhóm\n1,a\n4,a\n5,b\n,b\n");

        assertThat(run("mỏng")).isZero();
        assertThat(err.toString()).contains("lớp quá mỏng", "b (1 người trả lời, hệ số 2,00");
    }

    @Test
    void saysBeforeMeasuringThatAFileStandsWhereResultsAreToGo() throws IOException {
        Files.writeString(folder.resolve("bận"), "");

        assertThat(run("bận/trong")).isEqualTo(2);
        assertThat(err.toString()).contains("không phải thư mục ghi được; hãy chọn thư mục khác");
    }

    @Test
    void leavesNoFolderWhereTheDataAreRefused() throws IOException {
        Files.writeString(folder.resolve("số liệu.csv"), "y\n1\nbốn\n5\n");

        assertThat(run("mới")).isEqualTo(1);
        assertThat(err.toString()).contains("số liệu.csv:3, cột “y”: “bốn” không phải số");
        assertThat(folder.resolve("mới")).doesNotExist();
    }
}
