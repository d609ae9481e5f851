package vn.thuocdo.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider of short messages that really answers over HTTP, and calls back. It reaches nobody. */
final class LocalProvider implements AutoCloseable {

    /** What it does with the next messages. */
    enum Mood {
        TAKES,
        /** Says that it cannot now. */
        IS_BUSY,
        /** Says that there is no such number. */
        KNOWS_NOBODY,
        /** Reads the message, and cuts the line before it answers. */
        CUTS
    }

    private static final int LONGEST_WAIT = 180;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile Mood mood = Mood.TAKES;
    private volatile String token = "";
    private volatile int most = Integer.MAX_VALUE;

    LocalProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/send";
    }

    void be(Mood next) {
        mood = next;
        most = Integer.MAX_VALUE;
        released.countDown();
    }

    /** Answers so many messages, and leaves the next one without an answer. */
    void holdAfter(int messages) {
        most = messages;
    }

    /** Waits until it has so many, answered or not. */
    void awaitReceived(int messages) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT);
        synchronized (received) {
            while (received.size() < messages && System.nanoTime() < end) {
                received.wait(TimeUnit.SECONDS.toMillis(1));
            }
            assertThat(received).hasSizeGreaterThanOrEqualTo(messages);
        }
    }

    /** The messages it was sent, as they came. */
    List<JsonNode> received() {
        return List.copyOf(received);
    }

    void forget() {
        received.clear();
    }

    private void take(HttpExchange call) throws IOException {
        var body = JSON.readTree(call.getRequestBody().readAllBytes());
        if (keep(body) > most) {
            hold();
        }
        if (mood == Mood.CUTS) {
            call.close();
            return;
        }
        token = Objects.requireNonNullElse(call.getRequestHeaders().getFirst("access_token"), "");
        var answer = (body.has("template_id") ? asZalo(body) : asSms(body)).getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(200, answer.length);
        call.getResponseBody().write(answer);
        call.close();
    }

    private String asSms(JsonNode body) {
        var code = switch (mood) {
            case IS_BUSY -> "101";
            case KNOWS_NOBODY -> "118";
            case TAKES, CUTS -> "100";
        };
        return "{\"CodeResult\":\"%s\",\"SMSID\":\"id-%s\"}"
                .formatted(code, body.path("RequestId").asString());
    }

    /** The answers of Zalo's notifications have numbers where others have texts. */
    private String asZalo(JsonNode body) {
        return switch (mood) {
            case IS_BUSY -> "{\"error\":-100,\"message\":\"Unknown error\"}";
            case KNOWS_NOBODY -> "{\"error\":-118,\"message\":\"Zalo account not existed\"}";
            case TAKES, CUTS ->
                "{\"error\":0,\"message\":\"Success\",\"data\":{\"msg_id\":\"z-%s\"}}"
                        .formatted(body.path("tracking_id").asString());
        };
    }

    /** What the last call showed as its token. */
    String token() {
        return token;
    }

    private int keep(JsonNode body) {
        synchronized (received) {
            received.add(body);
            received.notifyAll();
            return received.size();
        }
    }

    private void hold() {
        try {
            released.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells {@code address} what became of a message; the status of the answer. */
    static int callBack(String address, String id, String status) throws IOException, InterruptedException {
        return callBack(address, "{\"SMSID\":\"%s\",\"SendStatus\":\"%s\"}".formatted(id, status));
    }

    /** The same in words of its own. */
    static int callBack(String address, String told) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(told))
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
