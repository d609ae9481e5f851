package vn.thuocdo.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.problem.Problem;

class SheetReaderTest {

    private static final SheetLimits FEW = new SheetLimits(1 << 20, 1 << 20, 5, 4, 50);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1258"})
    void readsVietnameseInWhateverEncoding(String encoding) throws IOException {
        // Windows-1258 has most letters with a tone as two: the letter and the tone.
        var text = "Mã,Tên đơn vị\n00004,Phường Ba Đình\n00008,Xã Phúc Lộc\n";
        var written = encoding.equals("windows-1258") ? inTwo(text) : text;

        var rows = read(written.getBytes(Charset.forName(encoding)));

        assertThat(rows)
                .containsExactly(
                        new Row(1, List.of("Mã", "Tên đơn vị")),
                        new Row(2, List.of("00004", "Phường Ba Đình")),
                        new Row(3, List.of("00008", "Xã Phúc Lộc")));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheSeparator(String separator) throws IOException {
        var text = "\ufeff" + "Mã%sTên\n1%s\"Sở A%s, B\"\n".replace("%s", separator);

        assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
                .extracting(Row::cells)
                .containsExactly(List.of("Mã", "Tên"), List.of("1", "Sở A" + separator + ", B"));
    }

    @Test
    void passesOverBlankRowsAndKeepsTheNumbers() throws IOException {
        var text = "Mã,Tên\n\n,\n7,\"Sở\nY tế\"\n8,B\n";

        assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new Row(1, List.of("Mã", "Tên")),
                        new Row(4, List.of("7", "Sở\nY tế")),
                        new Row(6, List.of("8", "B")));
    }

    @Test
    void refusesAFileOfTwoEncodings() {
        var mixed = new ByteArrayOutputStream();
        mixed.writeBytes("Mã,Tên\n1,Phường Ba Đình\n2,Xã Ô Chợ Dừa\n".getBytes(StandardCharsets.UTF_8));
        mixed.writeBytes(inTwo("3,Xã Phúc Lộc\n").getBytes(Charset.forName("windows-1258")));

        assertRefused(mixed.toByteArray(), Problem.SHEET_MIXED_ENCODING, 4L);
    }

    /** “Phường, Xã, Thị trấn” as TCVN3 wrote them. */
    @Test
    void refusesAnEncodingOfTheNineties() {
        var text = "Ma,Ten\n1,Ph\u00ad\u00eang\n2,X\u00b7\n3,Th\u00de tr\u00ean\n4,\u00b8\u00b5\n";

        assertRefused(text.getBytes(StandardCharsets.ISO_8859_1), Problem.SHEET_ENCODING);
    }

    @Test
    void refusesAQuoteThatSwallowsTheRest() {
        var text = "Mã,Tên\n1,\"Sở A\n2,Sở B\n3,Sở C\n";

        assertRefused(text.getBytes(StandardCharsets.UTF_8), Problem.SHEET_QUOTE_OPEN, 2L);
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, SHEET_KIND",
        "'', SHEET_EMPTY",
        "PK\u0003\u0004 and nothing more, SHEET_BROKEN",
        "'a,b,c,d,e\n', SHEET_BROKEN_ROW",
        "'a\nb\nc\nd\ne\nf\n', SHEET_TOO_MANY_ROWS",
        "'a,01234567890123456789012345678901234567890123456789 too long', SHEET_BROKEN_ROW",
    })
    void refusesWhatIsNoSheetOrTooMuch(String content, Problem problem) {
        assertRefused(content.getBytes(StandardCharsets.UTF_8), problem);
    }

    @Test
    void refusesALargerFileThanAllowed() {
        assertRefused(new byte[(1 << 20) + 1], Problem.SHEET_TOO_LARGE);
    }

    @Test
    void takesTheMarkFromBeforeAFormula() throws IOException {
        assertThat(read("'+84 91,'=1+1,'thường,O'Neil\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new Row(1, List.of("+84 91", "=1+1", "'thường", "O'Neil")));
    }

    static List<Row> read(byte[] content) throws IOException {
        var rows = new ArrayList<Row>();
        try (var reader = SheetReader.open(new ByteArrayInputStream(content), "a.csv", FEW)) {
            reader.forEachRemaining(rows::add);
        }
        return rows;
    }

    static void assertRefused(byte[] content, Problem problem, Object... details) {
        assertThatThrownBy(() -> read(content)).isInstanceOfSatisfying(SheetUnreadable.class, refused -> {
            assertThat(refused.problem()).isEqualTo(problem);
            assertThat(refused.details()).contains("a.csv").containsAll(List.of(details));
        });
    }

    /** Tones apart from their letters, but circumflex, breve and horn with them, as Windows-1258 has it. */
    private static String inTwo(String text) {
        var tones = "\u0300\u0301\u0303\u0309\u0323";
        var two = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(letter -> {
            var apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
            var tone = apart.chars().filter(c -> tones.indexOf(c) >= 0).findFirst();
            var bare = apart.replaceAll("[" + tones + "]", "");
            two.append(Normalizer.normalize(bare, Normalizer.Form.NFC));
            tone.ifPresent(c -> two.append((char) c));
        });
        return two.toString();
    }
}
