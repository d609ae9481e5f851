package vn.thuocdo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** {@code thuocdo demo} in a process of its own, as somebody starts it. */
final class DemoProcess implements AutoCloseable {

    private final Process process;
    private final List<String> lines = new ArrayList<>();

    DemoProcess(Path folder, int dossiers) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Dthuocdo.home=" + folder.resolve("elsewhere"), // of an installation in use
                        "-cp",
                        delivered(),
                        Thuocdo.class.getName(),
                        "--lang=vi",
                        "demo",
                        "--folder=" + folder,
                        "--port=" + DemoCommand.freePort(),
                        "--dossiers=" + dossiers)
                .redirectErrorStream(true)
                .start();
    }

    /** The class path without the tests, whose components the application would find. */
    private static String delivered() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Reads on until a line holds {@code text}. */
    String awaitLine(String text) throws IOException {
        var reader = process.inputReader();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
            if (line.contains(text)) {
                return line;
            }
            if (line.contains("dừng giữa chừng")) {
                break;
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
