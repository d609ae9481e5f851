package vn.thuocdo.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that was run to its end.
 *
 * @param lines what it printed
 * @param seconds from its start to its end
 * @param peakKilobytes the most memory it had resident (VmHWM), looked up every 20 ms; 0 where /proc does not tell
 */
record ChildProcess(List<String> lines, double seconds, long peakKilobytes) {

    private static final long LOOK_EVERY_MILLISECONDS = 20;

    /**
     * @throws IOException if it cannot be started or fails
     */
    static ChildProcess run(List<String> command) throws IOException, InterruptedException {
        var output = Files.createTempFile("benchmark-", ".txt");
        try {
            var start = System.nanoTime();
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            var peak = 0L;
            do {
                peak = Math.max(peak, peakOf(process.pid()));
            } while (!process.waitFor(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS));
            var seconds = (System.nanoTime() - start) / 1e9;
            var lines = Files.readAllLines(output, StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
                throw new IOException("%s ended with %d:%n%s"
                        .formatted(String.join(" ", command), process.exitValue(), String.join("\n", lines)));
            }
            return new ChildProcess(lines, seconds, peak);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static long peakOf(long process) {
        try {
            return Files.readAllLines(Path.of("/proc/%d/status".formatted(process))).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }

    /** A number it printed, in the line of that place. */
    double number(int line) {
        return Double.parseDouble(lines.get(line));
    }

    double peakGibibytes() {
        return peakKilobytes / (1024.0 * 1024);
    }
}
