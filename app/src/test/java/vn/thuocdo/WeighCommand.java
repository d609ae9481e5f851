package vn.thuocdo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thuocdo.measurement.yaml.YamlFile;

/** A command that ends in the way its parameter names. */
@Command(name = "weigh", description = "weighs")
final class WeighCommand implements Callable<Integer> {

    enum Scale {
        FINE,
        COARSE
    }

    @Parameters(paramLabel = "HOW")
    String how;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    Path out;

    @Option(names = "--seed", paramLabel = "N")
    long seed;

    @Option(names = "--level", paramLabel = "P")
    double level;

    @Option(names = "--scale", paramLabel = "SCALE")
    @Nullable
    Scale scale;

    @Override
    public Integer call() {
        return switch (how) {
            case "well" -> 0;
            case "badly" -> 1;
            case "broken" -> throw new IllegalArgumentException("weight −1 in row 7");
            case "lost" -> throw new UncheckedIOException(new NoSuchFileException("cân.csv"));
            case "full" -> throw new UncheckedIOException(new IOException("No space left on device"));
            case "misspelt" -> YamlFile.read("plan.yaml", new byte[] {'{'}, _ -> 0);
            default -> throw new IllegalStateException("no scale " + how);
        };
    }
}
