package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

    @Test
    void isUtf8() {
        var written = new ByteArrayOutputStream();

        new StandardOutput(written).asPrintStream().println("Thước Đo");

        assertThat(written.toString(StandardCharsets.UTF_8)).startsWith("Thước Đo");
    }

    @Test
    void remembersThatTheDiskWasFull() {
        var output = new StandardOutput(failing("No space left on device"));

        output.asPrintStream().println("x");

        assertThat(output.failure()).contains("No space left on device");
    }

    @Test
    void isQuietAboutAReaderWhoHasSeenEnough() {
        var output = new StandardOutput(failing("Broken pipe"));

        output.asPrintStream().println("x");

        assertThat(output.failure()).isEmpty();
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
