package vn.thuocdo.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends answers at a rate, over so many connections that are kept open. It writes HTTP itself: it runs beside what it
 * measures, and a client that does more would take the processor from it.
 */
final class AnswerLoad {

    private static final int TIMEOUT_MILLIS = 30_000;

    private final InetSocketAddress server;
    private final String head;
    private final AnsweredField field;
    private final int connections;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong refused = new AtomicLong();

    AnswerLoad(URI address, AnsweredField field, int connections) {
        this.server = new InetSocketAddress(address.getHost(), address.getPort());
        this.head = "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: "
                .formatted(address.getPath(), address.getAuthority());
        this.field = field;
        this.connections = connections;
    }

    /** How many answers were not acknowledged. */
    long refused() {
        return refused.get();
    }

    /** How long each took, in order, and all of them. */
    record Times(long[] nanos, double seconds) {

        double within(double share) {
            return nanos[(int) Math.ceil(share * nanos.length) - 1];
        }
    }

    Times send(int count, int rate) throws InterruptedException {
        var nanos = new long[count];
        var at = new AtomicInteger();
        var begin = System.nanoTime();
        var threads = new Thread[connections];
        for (var thread = 0; thread < connections; thread++) {
            threads[thread] = Thread.ofPlatform().start(() -> work(nanos, at, begin, rate));
        }
        for (var thread : threads) {
            thread.join();
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        Arrays.sort(nanos);
        return new Times(nanos, seconds);
    }

    /** An answer is due at its moment, whether those before it are done or not; it is timed from then. */
    private void work(long[] nanos, AtomicInteger at, long begin, int rate) {
        var connection = new Connection();
        for (var number = at.getAndIncrement(); number < nanos.length; number = at.getAndIncrement()) {
            var due = rate == Integer.MAX_VALUE ? System.nanoTime() : begin + (long) (number * (1e9 / rate));
            for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            if (!connection.post(field.body(next.getAndIncrement()))) {
                refused.incrementAndGet();
            }
            nanos[number] = System.nanoTime() - due;
        }
        connection.close();
    }

    private final class Connection {

        private Socket socket = new Socket();
        private InputStream in = InputStream.nullInputStream();

        /** @return whether the answer was acknowledged */
        boolean post(byte[] body) {
            try {
                if (!socket.isConnected()) {
                    open();
                }
                var start = (head + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
                var request = Arrays.copyOf(start, start.length + body.length);
                System.arraycopy(body, 0, request, start.length, body.length);
                socket.getOutputStream().write(request);
                return response().contains("\"received\"");
            } catch (IOException failure) {
                close();
                socket = new Socket();
                return false;
            }
        }

        private void open() throws IOException {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(server, TIMEOUT_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        }

        private String response() throws IOException {
            var length = -1;
            var last = false;
            for (var line = line(); !line.isEmpty(); line = line()) {
                last |= line.equalsIgnoreCase("Connection: close"); // the server does so after a hundred
                if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                    length = Integer.parseInt(line.substring(15).strip());
                }
            }
            var body = length >= 0 ? text(length) : chunks();
            if (last) {
                close();
                socket = new Socket();
            }
            return body;
        }

        private String chunks() throws IOException {
            var body = new StringBuilder();
            for (var size = size(); size > 0; size = size()) {
                body.append(text(size));
                line();
            }
            line();
            return body.toString();
        }

        private int size() throws IOException {
            return Integer.parseInt(line(), 16);
        }

        private String text(int length) throws IOException {
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (var next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new SocketTimeoutException("the server has hung up");
                }
                line.append((char) next);
            }
            return line.toString().stripTrailing();
        }

        void close() {
            try {
                socket.close();
            } catch (IOException gone) {
                // it was of no use any more
            }
        }
    }
}
