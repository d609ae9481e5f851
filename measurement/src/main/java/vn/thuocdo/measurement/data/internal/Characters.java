package vn.thuocdo.measurement.data.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.HexFormat;
import vn.thuocdo.measurement.data.Problem;

/** Decodes bytes, and stops at the first that the encoding does not know, all before it having been delivered. */
public final class Characters implements Closeable {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private final InputStream source;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private boolean exhausted;

    Characters(InputStream source, Charset charset) {
        this.source = source;
        this.decoder = charset.newDecoder();
    }

    /**
     * Reads at least one character, or finds that there are no more.
     *
     * @return how many were put into {@code target}; −1 at the end
     * @throws Broken if the next bytes are no character, or cannot be read or unpacked
     */
    int read(char[] target, int from, int length) throws Broken {
        var characters = CharBuffer.wrap(target, from, length);
        try {
            while (characters.position() == from) {
                if (exhausted && !bytes.hasRemaining()) {
                    return -1;
                }
                var result = decoder.decode(bytes, characters, exhausted);
                if (result.isError() && characters.position() == from) {
                    throw undecodable(result);
                }
                if (result.isUnderflow() && characters.position() == from) {
                    refill();
                }
            }
        } catch (IOException e) {
            throw OpenedFile.broken(e);
        }
        return characters.position() - from;
    }

    private void refill() throws IOException {
        bytes.compact();
        var read = source.read(bytes.array(), bytes.position(), bytes.remaining());
        exhausted = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }

    private Broken undecodable(CoderResult result) {
        var wrong = new byte[Math.min(result.length(), bytes.remaining())];
        bytes.get(bytes.position(), wrong);
        return Broken.because(
                Problem.WRONG_ENCODING, HEX.formatHex(wrong), decoder.charset().name());
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
