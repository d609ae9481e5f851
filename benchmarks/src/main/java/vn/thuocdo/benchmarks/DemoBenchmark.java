package vn.thuocdo.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How long somebody waits who starts the demonstration, once the program is built. The budgets: the first page in 30
 * seconds, last year's results in 60, the campaign in 5 minutes; a second start in 15 seconds.
 */
public final class DemoBenchmark {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int SCENES = 9;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final URI page;
    private final String[] command;

    private DemoBenchmark(Path root, Path folder) throws IOException {
        this.folder = folder;
        var port = freePort();
        page = URI.create("http://localhost:" + port + "/demo");
        command = new String[] {
            root.resolve("thuocdo").toString(), "demo", "--folder=" + folder, "--port=" + port,
        };
    }

    /** @param arguments the folder of the project */
    public static void main(String... arguments) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("thuocdo-demo-");
        try {
            System.out.printf(Locale.ROOT, "%s%n", Machine.here().sentence());
            var benchmark = new DemoBenchmark(Path.of(arguments[0]), folder.resolve("demo"));
            benchmark.firstStart();
            benchmark.secondStart();
        } finally {
            delete(folder);
        }
    }

    private static int freePort() throws IOException {
        try (var any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    private void firstStart() throws IOException, InterruptedException {
        var began = System.nanoTime();
        var demo = start();
        report("the first page", began, () -> done() >= 0);
        report("last year's results", began, () -> done() >= 1);
        report("the campaign, to its lists", began, () -> done() == SCENES);
        stop(demo);
    }

    private void secondStart() throws IOException, InterruptedException {
        var began = System.nanoTime();
        var demo = start();
        report("a second start", began, () -> done() == SCENES);
        stop(demo);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolveSibling("out").toFile())
                .start();
    }

    private static void stop(Process demo) throws InterruptedException {
        demo.destroy();
        demo.waitFor();
    }

    private static void report(String what, long began, BooleanSupplier reached) {
        while (!reached.getAsBoolean()) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        System.out.printf(Locale.ROOT, "%-28s%6.1f s%n", what, (System.nanoTime() - began) / 1e9);
    }

    /** How many scenes are done; negative while there is no page. */
    private int done() {
        try {
            var answer = http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
            if (answer.body().contains("<li class=\"failed\">")) {
                throw new IllegalStateException("the demonstration failed");
            }
            return answer.statusCode() == 200 ? answer.body().split("<li class=\"done\">", -1).length - 1 : -1;
        } catch (IOException notYet) {
            return -1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
