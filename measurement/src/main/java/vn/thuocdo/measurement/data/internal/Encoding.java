package vn.thuocdo.measurement.data.internal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * In which encoding a text is written.
 *
 * @param charset that decodes it
 * @param markBytes how many bytes of it are a byte order mark
 */
record Encoding(Charset charset, int markBytes) {

    /** How many bytes are enough to tell. */
    static final int SAMPLE = 4096;

    /** The encoding the byte order mark names, or else the one declared, or else UTF-16 or UTF-8 by the look of it. */
    static Encoding of(byte[] sample, @Nullable Charset declared) {
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(sample, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(sample, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return new Encoding(declared == null ? guessed(sample) : declared, 0);
    }

    private static boolean startsWith(byte[] sample, int... bytes) {
        for (var i = 0; i < bytes.length; i++) {
            if (i >= sample.length || (sample[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Digits and separators have a zero for one of their two bytes in UTF-16, always on the same side. */
    private static Charset guessed(byte[] sample) {
        var zeros = new int[2];
        for (var i = 0; i < sample.length; i++) {
            zeros[i % 2] += sample[i] == 0 ? 1 : 0;
        }
        var many = sample.length / 2 * 0.3;
        if (zeros[1] > many && zeros[0] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[0] > many && zeros[1] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }
}
