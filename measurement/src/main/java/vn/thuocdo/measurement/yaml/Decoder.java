package vn.thuocdo.measurement.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** From bytes to text in form NFC, or a problem at the first byte that is not UTF-8 or character that is not text. */
final class Decoder {

    private static final char MARK = '\uFEFF';

    private final String name;
    private final Problems problems;

    private Decoder(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    static String text(String name, byte[] bytes, Problems problems) {
        return new Decoder(name, problems).text(bytes);
    }

    private String text(byte[] bytes) {
        var decoded = decoded(bytes);
        var text = Normalizer.normalize(
                decoded.startsWith("" + MARK) ? decoded.substring(1) : decoded, Normalizer.Form.NFC);
        if (text.isBlank()) {
            throw problems.refuse(Position.wholeFile(name), Message.of(Decoder.class, "empty-file"));
        }
        for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (!StreamReader.isPrintable(text.codePointAt(at))) {
                var code = "%04X".formatted(text.codePointAt(at));
                throw problems.refuse(after(text.substring(0, at)), Message.of(Decoder.class, "no-character", code));
            }
        }
        return text;
    }

    private String decoded(byte[] bytes) {
        if (bytes.length > 1 && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1))) {
            throw problems.refuse(Position.wholeFile(name), Message.of(Decoder.class, "utf-16"));
        }
        var source = ByteBuffer.wrap(bytes);
        var target = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(source, target, true);
        var text = target.flip().toString();
        if (result.isError()) {
            var wrong = HexFormat.of().withUpperCase().toHexDigits(bytes[source.position()]);
            throw problems.refuse(after(text), Message.of(Decoder.class, "not-utf-8", wrong));
        }
        return text;
    }

    private Position after(String before) {
        var lines = before.split("\r\n|\r|\n", -1);
        var last = lines[lines.length - 1];
        return new Position(name, lines.length, last.codePointCount(0, last.length()) + 1);
    }
}
