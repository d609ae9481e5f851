package vn.thuocdo.sheet;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.thuocdo.problem.Problem;

/**
 * How a CSV file was written.
 *
 * @param mark bytes at its start that name the encoding
 * @param quoteLeftOpen whether its quotes do not pair, so that one of them may have swallowed rows
 */
record CsvShape(Charset charset, int mark, char separator, boolean quoteLeftOpen) {

    private static final int HEAD = 1 << 16;
    private static final int LINES = 15;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    static CsvShape of(Path file, String name) throws IOException {
        byte[] head;
        try (var content = Files.newInputStream(file)) {
            head = content.readNBytes(HEAD);
        }
        var start = new String(head, 0, Math.min(3, head.length), StandardCharsets.ISO_8859_1);
        if (start.equals("\u00ef\u00bb\u00bf")) {
            return shape(
                    head, StandardCharsets.UTF_8, 3, CsvEncoding.of(file, name).quotes());
        }
        if (start.startsWith("\u00ff\u00fe")) {
            return shape(head, StandardCharsets.UTF_16LE, 2, 0);
        }
        if (start.startsWith("\u00fe\u00ff")) {
            return shape(head, StandardCharsets.UTF_16BE, 2, 0);
        }
        return withoutMark(head, file, name);
    }

    private static CsvShape withoutMark(byte[] head, Path file, String name) throws IOException {
        var even = 0;
        var odd = 0;
        for (var at = 0; at < head.length; at++) {
            if (head[at] == 0) {
                if (at % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (even + odd == 0) {
            var encoding = CsvEncoding.of(file, name);
            return shape(head, encoding.charset(), 0, encoding.quotes());
        }
        if (Math.max(even, odd) < head.length / 8 || Math.min(even, odd) > 0) {
            throw new SheetUnreadable(Problem.SHEET_KIND, name);
        }
        return shape(head, even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, 0, 0);
    }

    private static CsvShape shape(byte[] head, Charset charset, int mark, long quotes) {
        var text = new String(head, mark, head.length - mark, charset);
        return new CsvShape(charset, mark, separator(text), quotes % 2 == 1);
    }

    /** The separator that most of the first lines have most of. */
    private static char separator(String text) {
        var votes = new int[SEPARATORS.size()];
        text.lines().limit(LINES).forEach(line -> {
            var counts = SEPARATORS.stream().mapToInt(each -> count(line, each)).toArray();
            var best = 0;
            for (var at = 1; at < counts.length; at++) {
                best = counts[at] > counts[best] ? at : best;
            }
            votes[best] += counts[best] > 0 ? 1 : 0;
        });
        var best = 0;
        for (var at = 1; at < votes.length; at++) {
            best = votes[at] > votes[best] ? at : best;
        }
        return SEPARATORS.get(best);
    }

    private static int count(String line, char separator) {
        var count = 0;
        var quoted = false;
        for (var at = 0; at < line.length(); at++) {
            quoted ^= line.charAt(at) == '"';
            count += !quoted && line.charAt(at) == separator ? 1 : 0;
        }
        return count;
    }
}
