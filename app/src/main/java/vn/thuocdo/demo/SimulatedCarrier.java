package vn.thuocdo.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider of short messages that answers over HTTP and calls back like a real one. It listens to this machine alone,
 * reaches nobody, and remembers which links it would have brought to a telephone.
 */
public final class SimulatedCarrier implements AutoCloseable {

    /** The endings of numbers that it knows at once to be none, and of those it finds nobody at. */
    private static final String NONE = "00";

    private static final String AWAY = "13";
    private static final String BODY = """
            {"phone": "{phone}", "text": "{text}", "reference": "{reference}", "key": "{secret}"}""";
    private static final int MOST_BYTES = 1 << 16;
    private static final Pattern CODE = Pattern.compile("/t/([0-9A-Z]+)");
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedCarrier.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService callingBack = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("carrier").factory());
    private final String secret = UUID.randomUUID().toString();
    private final AtomicReference<URI> door = new AtomicReference<>();
    private final Set<String> arrived = ConcurrentHashMap.newKeySet();

    private SimulatedCarrier(HttpServer server) {
        this.server = server;
    }

    public static SimulatedCarrier open() throws IOException {
        var carrier =
                new SimulatedCarrier(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        carrier.server.createContext("/", carrier::take);
        carrier.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        carrier.server.start();
        return carrier;
    }

    /** What the application has to be told to hand its messages over here, at any hour and without delay. */
    public Map<String, Object> settings() {
        var sms = "thuocdo.invitation.sms.";
        return Map.ofEntries(
                Map.entry("thuocdo.invitation.send-every", "1s"),
                Map.entry("thuocdo.invitation.prepare-every", "1s"),
                Map.entry("thuocdo.invitation.a-minute", 60_000),
                Map.entry("thuocdo.invitation.quiet-hours", "00:00-00:00"),
                Map.entry(sms + "url", "http://127.0.0.1:" + server.getAddress().getPort() + "/send"),
                Map.entry(sms + "body", BODY),
                Map.entry(sms + "secret", secret),
                Map.entry(sms + "result-path", "/code"),
                Map.entry(sms + "taken", "taken"),
                Map.entry(sms + "bounced", "no-number"),
                Map.entry(sms + "callback.secret", secret),
                Map.entry(sms + "callback.reference-path", "/reference"),
                Map.entry(sms + "callback.status-path", "/status"),
                Map.entry(sms + "callback.delivered", "delivered"),
                Map.entry(sms + "callback.bounced", "away"));
    }

    /** Tells from now on what became of messages. */
    public void callsBack(URI site) {
        door.set(site.resolve("/api/deliveries/sms/" + secret));
    }

    /** Whether a message with the link of this code came to a telephone. */
    boolean brought(String code) {
        return arrived.contains(code);
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            var message = JSON.readTree(call.getRequestBody().readNBytes(MOST_BYTES));
            var code = judge(message);
            var answer = JSON.writeValueAsBytes(Map.of("code", code));
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.sendResponseHeaders(200, answer.length);
            call.getResponseBody().write(answer);
            if (code.equals("taken")) {
                bring(message);
            }
        }
    }

    private String judge(JsonNode message) {
        if (!message.path("key").asString("").equals(secret)) {
            return "who-are-you";
        }
        return message.path("phone").asString("").endsWith(NONE) ? "no-number" : "taken";
    }

    private void bring(JsonNode message) {
        var away = message.path("phone").asString("").endsWith(AWAY);
        var link = CODE.matcher(message.path("text").asString(""));
        if (!away && link.find()) {
            arrived.add(link.group(1));
        }
        callingBack.execute(() -> callBack(message.path("reference").asString(""), away ? "away" : "delivered"));
    }

    /** By our reference: it may be told before the application has noted that the message was taken. */
    private void callBack(String reference, String status) {
        try {
            http.send(
                    HttpRequest.newBuilder(door.get())
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(
                                    JSON.writeValueAsString(Map.of("reference", reference, "status", status)),
                                    StandardCharsets.UTF_8))
                            .build(),
                    BodyHandlers.discarding());
        } catch (IOException away) {
            LOG.warn("the application does not hear what became of a simulated message", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        callingBack.shutdownNow();
        http.close();
    }
}
