package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/** Bodies that come drop by drop, or never end, at the whole application: others are served all the while. */
@TestPropertySource(properties = "thuocdo.slow-senders-after=15s")
@Timeout(120)
class HostileBodiesTest extends PageTest {

    /** More than the database has connections. */
    private static final int SENDERS = 60;

    private static final int HUGE = 50 << 20;
    private static final Duration SOON = Duration.ofSeconds(8);

    private Socket begun() throws IOException {
        var socket = new Socket("localhost", URI.create(address()).getPort());
        socket.setSoTimeout(60_000);
        var head = """
                POST /answer/form HTTP/1.1
                Host: localhost
                Content-Type: application/x-www-form-urlencoded
                Content-Length: 40000

                page=""".replace("\n", "\r\n");
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void drip(Socket socket) {
        try {
            socket.getOutputStream().write('x');
        } catch (IOException cut) {
            throw new IllegalStateException(cut); // which ends the dripping
        }
    }

    private static boolean isCut(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException waited) {
            return false;
        } catch (IOException cut) {
            return true;
        }
    }

    private void requireServed() {
        var began = System.nanoTime();

        assertThat(visitor().get("/invitation").statusCode()).isEqualTo(200);
        assertThat(visitor().post("/invitation", "/t", Map.of("code", "")).statusCode())
                .isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
    }

    @Test
    void whoeverSendsDropByDropIsCutOffAndHoldsNobodyUp() throws IOException {
        var sockets = new ArrayList<Socket>();
        try (var drops = Executors.newScheduledThreadPool(2)) {
            for (var sender = 0; sender < SENDERS; sender++) {
                var socket = begun();
                sockets.add(socket);
                drops.scheduleAtFixedRate(() -> drip(socket), 0, 100, TimeUnit.MILLISECONDS);
            }
            requireServed();

            assertThat(sockets).allMatch(HostileBodiesTest::isCut);
            requireServed();
            drops.shutdownNow();
        } finally {
            close(sockets);
        }
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/answers, application/json",
        "/answer/form, application/x-www-form-urlencoded",
        "/t, application/x-www-form-urlencoded",
        "/sign-in, application/x-www-form-urlencoded"
    })
    void aHugeBodyIsToldToBeTooLargeAndHoldsNobodyUp(String path, String kind) {
        var body = new byte[HUGE];
        Arrays.fill(body, (byte) 'x');

        var sent = CompletableFuture.supplyAsync(() -> visitor()
                .send(visitor().request(path).header("Content-Type", kind).POST(BodyPublishers.ofByteArray(body))));
        requireServed();
        var answer = sent.join();

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("request/too-large", "quá lớn");
    }
}
