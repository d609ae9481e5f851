package vn.thuocdo.measurement.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFilesTest {

    @TempDir
    Path folder;

    @Test
    void standNowhereUntilAllAreWritten() throws IOException {
        try (var files = WholeFiles.in(folder)) {
            files.write("a.csv", out -> out.write('a'));

            assertThat(folder).isDirectoryNotContaining("glob:**a.csv");

            files.write("b.csv", out -> out.write('b'));
            files.replace();
        }

        assertThat(folder.resolve("a.csv")).hasContent("a");
        assertThat(folder.resolve("b.csv")).hasContent("b");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void leaveThoseOfTheRunBeforeWhenOneCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "before");

        assertThatThrownBy(() -> {
                    try (var files = WholeFiles.in(folder)) {
                        files.write("a.csv", out -> out.write('a'));
                        files.write("b.csv", out -> {
                            throw new IOException("full");
                        });
                    }
                })
                .hasMessage("full");
        assertThat(folder.resolve("a.csv")).hasContent("before");
        assertThat(folder).isDirectoryNotContaining("glob:**b.csv*");
    }

    @Test
    void areNeverWrittenOverWhereTheyAreToBeKept() throws IOException {
        Files.writeString(folder.resolve("b.csv"), "before");

        assertThatThrownBy(() -> {
                    try (var files = WholeFiles.in(folder)) {
                        files.write("a.csv", out -> out.write('a'));
                        files.write("b.csv", out -> out.write('b'));
                        files.keep();
                    }
                })
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder.resolve("b.csv")).hasContent("before");
        assertThat(folder).isDirectoryNotContaining("glob:**a.csv*");
    }
}
