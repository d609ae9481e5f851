package vn.thuocdo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** What the benchmark ran on. */
record Machine(String processor, int cores, double gibibytes, double load, String system, String java) {

    static Machine here() {
        var runtime = Runtime.version();
        return new Machine(
                line("/proc/cpuinfo", "model name").replaceFirst(".*:\\s*", ""),
                Runtime.getRuntime().availableProcessors(),
                number(line("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / (1024 * 1024),
                number(line("/proc/loadavg", "").split(" ")[0]),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + runtime);
    }

    /** What this process has used of the processors so far. */
    static double processorSeconds() {
        var used = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return used.toMillis() / 1e3;
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    private static String line(String file, String start) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(start)).findFirst().orElse("");
        } catch (IOException notLinux) {
            return "";
        }
    }

    /** Whether other work went on before ours began. */
    boolean isBusy() {
        return load > 0.25 * cores;
    }

    String sentence() {
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %.1f GiB; %s; %s; load when it began %.2f",
                processor.isEmpty() ? "processor unknown" : processor,
                cores,
                gibibytes,
                system,
                java,
                load);
    }
}
