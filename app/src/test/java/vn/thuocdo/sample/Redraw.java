package vn.thuocdo.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Draws again from the published files, as anybody may: with Python and the script of the site. */
final class Redraw {

    private Redraw() {}

    /** What the script says of {@code frame.csv} and {@code strata.csv} in {@code folder}. */
    static String python(Path folder, String seed, String... more) throws IOException, InterruptedException {
        var script = Path.of("src/main/resources/static/site/redraw.py").toAbsolutePath();
        var command = new ArrayList<>(List.of("python3", script.toString(), "frame.csv", "strata.csv", seed));
        command.addAll(List.of(more));
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(folder.resolve("again.csv").toFile())
                    .redirectError(folder.resolve("complaint.txt").toFile())
                    .start();
            assertThat(process.waitFor())
                    .as(Files.readString(folder.resolve("complaint.txt")))
                    .isZero();
        } catch (IOException e) {
            assumeTrue(System.getenv("CI") != null, "no python3 on the PATH");
            throw new AssertionError("install python3 and see that it is on the PATH", e);
        }
        return Files.readString(folder.resolve("again.csv"));
    }
}
