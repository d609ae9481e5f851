package vn.thuocdo.measurement.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.measurement.language.Language;

class ReportsTest {

    private static final Path APPROVED = Path.of("src/test/resources/vn/thuocdo/measurement/report/approved");

    @TempDir
    Path folder;

    /** When a change is meant: copy the file this names over the approved one, and read the difference. */
    @ParameterizedTest
    @ValueSource(strings = {"index.csv", "index.json", "report.html"})
    void areThoseApproved(String name) throws IOException {
        Reports.write(Examples.anIndexSet(), folder, Language.VIETNAMESE);

        var written = Files.readString(folder.resolve(name));
        var kept = Files.createDirectories(Path.of("target/received")).resolve(name);
        Files.writeString(kept, written);

        assertThat(written)
                .as("%s, kept as %s", name, kept.toAbsolutePath())
                .isEqualTo(Files.readString(APPROVED.resolve(name)));
    }

    @Test
    void replaceThoseOfTheRunBefore() throws IOException {
        var directory = folder.resolve("not/there/yet");
        Reports.write(Examples.notSimulated(), directory, Language.VIETNAMESE);

        var files = Reports.write(Examples.anIndexSet(), directory, Language.VIETNAMESE);

        assertThat(files)
                .containsExactly(
                        directory.resolve("index.csv"),
                        directory.resolve("index.json"),
                        directory.resolve("index.xlsx"),
                        directory.resolve("report.html"));
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
        assertThat(directory.resolve("report.html")).content().contains("Dữ liệu mô phỏng");
    }

    @Test
    void leaveNothingHalfDone() throws IOException {
        assertThatThrownBy(() -> Reports.write(Examples.withAnUnknownGroup(), folder, Language.VIETNAMESE))
                .hasMessage("a group names nobody, which is no domain");
        assertThat(folder).isEmptyDirectory();
    }
}
