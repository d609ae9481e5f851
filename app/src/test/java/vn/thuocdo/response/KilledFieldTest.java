package vn.thuocdo.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.EmbeddedDatabase;
import vn.thuocdo.KilledProgram;

/** Kills the application, and then its PostgreSQL, by SIGKILL while answers come in from many sides. */
class KilledFieldTest {

    private static final int SENDERS = 16;
    private static final int ENOUGH = 400;
    private static final Pattern RECEIPT = Pattern.compile("\"receipt\":\"([^\"]+)\"");

    @TempDir
    Path home;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConcurrentLinkedQueue<String> tokens = new ConcurrentLinkedQueue<>();
    /** What was sent, by its token. */
    private final Map<String, String> sent = new ConcurrentHashMap<>();
    /** The receipts of what was acknowledged, by its token. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    private String form = "";

    @Test
    void losesNoAcknowledgedAnswerAndKeepsNoneTwice() throws Exception {
        killUnderLoad(Process::destroyForcibly);
        killUnderLoad(_ -> killServer());

        try (var database = EmbeddedDatabase.start(home);
                var application = KilledProgram.application(database, false)) {
            var port = application.getEnvironment().getRequiredProperty("local.server.port");
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(2 * ENOUGH);
            assertThat(sent).hasSizeGreaterThan(acknowledged.size()); // some were on their way
            sent.forEach((token, body) -> {
                var answer = post(port, body);
                if (acknowledged.containsKey(token)) {
                    assertThat(answer).contains("\"repeated\"", acknowledged.get(token));
                } else {
                    assertThat(answer).containsAnyOf("\"received\"", "\"repeated\"");
                }
            });
            assertThat(application
                            .getBean(JdbcClient.class)
                            .sql("select count(*) from response.answer")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(sent.size());
        }
    }

    private void killUnderLoad(Consumer<Process> kill) throws IOException, InterruptedException {
        var program = start();
        var port = port(program.inputReader());
        if (form.isEmpty()) {
            var lines = Files.readAllLines(KilledField.tokens(home));
            form = lines.getFirst();
            tokens.addAll(lines.subList(1, lines.size()));
        }
        var enough = new CountDownLatch(ENOUGH);
        var senders = new ArrayList<Thread>();
        for (var sender = 0; sender < SENDERS; sender++) {
            senders.add(Thread.ofVirtual().start(() -> sendUntilKilled(port, enough)));
        }
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        kill.accept(program);
        for (var sender : senders) {
            sender.join();
        }
        program.destroyForcibly().waitFor();
    }

    /** The port it tells; whatever it tells afterwards is read, so that it never waits for a reader. */
    private static String port(BufferedReader told) throws IOException {
        var line = told.readLine();
        while (!line.startsWith("ready ")) {
            line = told.readLine();
        }
        Thread.ofVirtual().start(() -> told.lines().forEach(_ -> {}));
        return line.substring("ready ".length());
    }

    private void sendUntilKilled(String port, CountDownLatch enough) {
        var alive = true;
        while (alive) {
            var token = tokens.remove();
            var body = """
                    [{"token":"%s","submission":"%s","form":"%s","language":"vi","answered":"%s",
                      "answers":{"self":["no"]}}]
                    """.formatted(token, UUID.randomUUID(), form, LocalDate.now());
            sent.put(token, body);
            var receipt = RECEIPT.matcher(post(port, body));
            alive = receipt.find();
            if (alive) {
                acknowledged.put(token, receipt.group(1));
                enough.countDown();
            }
        }
    }

    /** What it says; nothing where nobody answers. */
    private String post(String port, String body) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/answers"))
                    .header("Content-Type", "application/json")
                    .timeout(Duration.ofSeconds(40))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException killed) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledField.class.getName(),
                        home.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void killServer() {
        try {
            var server = Long.parseLong(
                    Files.readAllLines(home.resolve("cluster/postmaster.pid")).getFirst());
            ProcessHandle.of(server).orElseThrow().destroyForcibly();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
