package vn.thuocdo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code thuocdo demo} in a process of its own, as somebody starts it. */
final class DemoProcess implements AutoCloseable {

    private final Process process;
    private final List<String> lines = new ArrayList<>();

    DemoProcess(Path folder, int dossiers) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Thuocdo.class.getName(),
                        "--lang=vi",
                        "demo",
                        "--folder=" + folder,
                        "--port=" + DemoCommand.freePort(),
                        "--dossiers=" + dossiers)
                .redirectErrorStream(true)
                .start();
    }

    /** Reads on until a line holds {@code text}. */
    String awaitLine(String text) throws IOException {
        var reader = process.inputReader();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
            if (line.contains(text)) {
                return line;
            }
        }
        throw new IllegalStateException("it ended without “%s”: %s".formatted(text, lines));
    }

    String password() throws IOException {
        var line = awaitLine("mật khẩu chung: ");
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    String address() throws IOException {
        var line = awaitLine("http://localhost:");
        return line.replaceFirst(".*(http://localhost:\\d+).*", "$1");
    }

    /** As Ctrl+C does. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("it does not stop");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
