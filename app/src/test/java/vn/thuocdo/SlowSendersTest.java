package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A container as ours is, and people who send a form drop by drop. */
class SlowSendersTest {

    private static final int LENGTH = 4_000;

    private final Tomcat tomcat = new Tomcat();
    private final ScheduledExecutorService drops = Executors.newSingleThreadScheduledExecutor();

    @BeforeEach
    void start(@TempDir Path folder) throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("maxSwallowSize", "-1");
        tomcat.getEngine().getPipeline().addValve(new SlowSenders.Gate(Duration.ofSeconds(1), 1_000));
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "form", new HttpServlet() {
            @Override
            protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.getWriter().write("took " + request.getParameter("a").length());
            }
        });
        context.addServletMappingDecoded("/form", "form");
        tomcat.start();
    }

    @AfterEach
    void stop() throws LifecycleException {
        drops.shutdownNow();
        tomcat.stop();
        tomcat.destroy();
    }

    private Socket begun() throws IOException {
        var socket = new Socket("localhost", tomcat.getConnector().getLocalPort());
        socket.setSoTimeout(15_000);
        var head = "POST /form HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: %d\r\n\r\na=".formatted(LENGTH + 2);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private void drip(Socket socket, int bytes, int everyMillis) {
        var drop = "x".repeat(bytes).getBytes(StandardCharsets.US_ASCII);
        drops.scheduleAtFixedRate(() -> send(socket, drop), 0, everyMillis, TimeUnit.MILLISECONDS);
    }

    private static void send(Socket socket, byte[] drop) {
        try {
            socket.getOutputStream().write(drop);
        } catch (IOException closed) {
            throw new IllegalStateException(closed); // which ends the dripping
        }
    }

    @Test
    void whoeverSendsAByteNowAndThenIsHungUpOn() throws IOException {
        try (var socket = begun()) {
            drip(socket, 1, 50);

            assertThatThrownBy(() -> {
                        if (socket.getInputStream().read() < 0) {
                            throw new SocketException("closed");
                        }
                    })
                    .isExactlyInstanceOf(SocketException.class);
        }
    }

    @Test
    void aSlowTelephoneIsWaitedFor() throws IOException {
        try (var socket = begun()) {
            drip(socket, 250, 150);

            var answer = new byte[12];
            assertThat(socket.getInputStream().readNBytes(answer, 0, 12)).isEqualTo(12);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
        }
    }
}
