package vn.thuocdo;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Ends the line of whoever sends a body drop by drop. The container waits some time for each byte, and so for ever for
 * somebody who sends one now and then.
 */
@Component
final class SlowSenders implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int BYTES_A_SECOND = 1_000; // a tenth of what the slowest telephones do

    private final Duration grace;

    SlowSenders(@Value("${thuocdo.slow-senders-after:1m}") Duration grace) {
        this.grace = grace;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new Gate(grace, BYTES_A_SECOND));
    }

    /** Lets a body take a while, and after that a second for so many bytes of it. */
    static final class Gate extends ValveBase {

        private final Duration grace;
        private final int bytesASecond;

        Gate(Duration grace, int bytesASecond) {
            super(true);
            this.grace = grace;
            this.bytesASecond = bytesASecond;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            var line = request.getCoyoteRequest();
            var buffer = line.getInputBuffer();
            line.setInputBuffer(new Timed(line, buffer));
            try {
                getNext().invoke(request, response);
            } finally {
                line.setInputBuffer(buffer);
            }
        }

        private final class Timed implements InputBuffer {

            private final org.apache.coyote.Request line;
            private final InputBuffer buffer;
            private final long began = System.nanoTime();
            private long read;

            Timed(org.apache.coyote.Request line, InputBuffer buffer) {
                this.line = line;
                this.buffer = buffer;
            }

            @Override
            public int doRead(ApplicationBufferHandler handler) throws IOException {
                var count = buffer.doRead(handler);
                read += Math.max(count, 0);
                var allowed = grace.plus(Duration.ofSeconds(read / bytesASecond));
                if (count > 0 && System.nanoTime() - began > allowed.toNanos()) {
                    var slow = new IOException("the body comes too slowly");
                    line.action(ActionCode.CLOSE_NOW, slow); // or the rest would be waited for, to be thrown away
                    throw slow;
                }
                return count;
            }

            @Override
            public int available() {
                return buffer.available();
            }
        }
    }
}
