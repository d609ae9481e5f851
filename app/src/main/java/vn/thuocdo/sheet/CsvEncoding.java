package vn.thuocdo.sheet;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.thuocdo.problem.Problem;

/**
 * Tells UTF-8 from Windows-1258, line by line through a whole file, so that a file pasted together from both, or one in
 * a font encoding of the nineties (TCVN3, VNI), is refused and not read as gibberish.
 */
final class CsvEncoding {

    /** Windows-1258 looks like UTF-8 by accident in about one line of some hundreds. */
    private static final int ACCIDENT = 20;

    /** Vietnamese in Windows-1258 hardly has these: signs, and letters of other languages. */
    private static final String FOREIGN = "¡¢£¤¥¦¨©ª¬®¯±³´µ¶¸¹º¼½¾¿ÄÅÆÇËÎÏÑÖØÛÜäåæçëîïñöøûü";

    private long line = 1;
    private long unicodeLines;
    private long otherLines;
    private long firstUnicode;
    private long firstOther;
    private long quotes;
    private long high;
    private long foreign;
    private int expected;
    private boolean unicode;
    private boolean other;

    private CsvEncoding() {}

    static CsvEncoding of(Path file, String name) throws IOException {
        var encoding = new CsvEncoding();
        try (var content = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            int read;
            while ((read = content.read(buffer)) >= 0) {
                for (var at = 0; at < read; at++) {
                    encoding.take(buffer[at] & 0xFF);
                }
            }
        }
        encoding.endLine();
        encoding.check(name);
        return encoding;
    }

    Charset charset() {
        return otherLines == 0 ? StandardCharsets.UTF_8 : Charset.forName("windows-1258");
    }

    long quotes() {
        return quotes;
    }

    private void check(String name) {
        if (otherLines == 0) {
            return;
        }
        if (unicodeLines > otherLines / ACCIDENT) {
            var fewer = unicodeLines < otherLines ? firstUnicode : firstOther;
            throw new SheetUnreadable(Problem.SHEET_MIXED_ENCODING, name, fewer);
        }
        if (foreign * 10 > high) {
            throw new SheetUnreadable(Problem.SHEET_ENCODING, name);
        }
    }

    private void take(int octet) {
        if (octet < 0x80) {
            other |= expected > 0;
            expected = 0;
            if (octet == '\n') {
                endLine();
            } else if (octet == '"') {
                quotes++;
            }
            return;
        }
        high++;
        foreign += octet > 0xA0 && FOREIGN.indexOf(octet) >= 0 ? 1 : 0;
        if (expected > 0 && octet < 0xC0) {
            expected--;
            unicode |= expected == 0;
        } else {
            other |= expected > 0;
            expected = continuations(octet);
            other |= expected == 0;
        }
    }

    private static int continuations(int octet) {
        if (octet < 0xC2 || octet > 0xF4) {
            return 0;
        }
        return octet < 0xE0 ? 1 : octet < 0xF0 ? 2 : 3;
    }

    private void endLine() {
        other |= expected > 0;
        expected = 0;
        if (other) {
            firstOther = otherLines++ == 0 ? line : firstOther;
        } else if (unicode) {
            firstUnicode = unicodeLines++ == 0 ? line : firstUnicode;
        }
        line++;
        unicode = false;
        other = false;
    }
}
