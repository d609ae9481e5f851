package vn.thuocdo.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.thuocdo.PageTest;

/** The token of a letter stands in an address, and addresses come into logs: that of the container included. */
@ExtendWith(OutputCaptureExtension.class)
class TokenInLogTest extends PageTest {

    private static final String TOKEN = "N0TINANYL0G4EVER";

    /** What the container itself refuses, what the guard before our pages does, and what our pages do. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /t/TOKEN{ HTTP/1.1",
                "GET /t/TOKEN HTTP/9.9",
                "GET /t/TOKEN",
                "GE{T /t/TOKEN HTTP/1.1",
                "GET /t/TOKEN%00 HTTP/1.1",
                "GET /t//TOKEN HTTP/1.1",
                "GET /t/TOKEN;a=b HTTP/1.1",
                "GET /t/%ZZTOKEN HTTP/1.1",
                "DELETE /t/TOKEN HTTP/1.1",
                "GET /t/TOKEN HTTP/1.1",
                "GET /answer/TOKEN HTTP/1.1"
            })
    void noTokenComesIntoTheLog(String line, CapturedOutput log) throws IOException {
        try (var socket = new Socket("localhost", URI.create(address()).getPort())) {
            socket.setSoTimeout(20_000);
            var request = line.replace("TOKEN", TOKEN) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getInputStream().readAllBytes();
        }

        assertThat(log.getAll()).doesNotContain(TOKEN);
    }

    @Test
    void noTokenThatIsTypedComesIntoTheLog(CapturedOutput log) {
        visitor().post("/invitation", "/t", Map.of("code", TOKEN));
        visitor().post("/answer/form", "/answer/form", Map.of("token", TOKEN, "page", "%ZZ"));
        visitor().get("/t/" + TOKEN + "?" + TOKEN + "=%25ZZ");

        assertThat(log.getAll()).doesNotContain(TOKEN);
    }
}
