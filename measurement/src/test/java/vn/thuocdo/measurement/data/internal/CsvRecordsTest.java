package vn.thuocdo.measurement.data.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.measurement.data.Separator;

class CsvRecordsTest {

    private static final String LETTERS = "aăâđêôơ𝄞 \",;\t|";

    @ParameterizedTest
    @ValueSource(ints = {200, 257, 1000, 70_000, 1_000_000})
    void givesBackWhatWasWrittenInAWindowOfAnySize(int window) throws Exception {
        for (var seed = 0; seed < 40; seed++) {
            var random = new SplittableRandom(seed);
            var separator = Separator.values()[random.nextInt(4)];
            var written = records(random);

            assertThat(read(text(written, separator, random), separator, window))
                    .as("seed %d", seed)
                    .isEqualTo(written);
        }
    }

    /** Records of three fields, at most 160 characters as text, none of them empty all over. */
    private static List<List<String>> records(SplittableRandom random) {
        return IntStream.range(0, 200)
                .mapToObj(i -> List.of("x" + i, field(random), field(random)))
                .toList();
    }

    private static String field(SplittableRandom random) {
        var field = new StringBuilder();
        var codes = LETTERS.codePoints().toArray();
        for (var i = random.nextInt(20); i > 0; i--) {
            field.appendCodePoint(random.nextInt(9) == 0 ? '\n' : codes[random.nextInt(codes.length)]);
        }
        return field.toString().replaceAll("^[ \t]+|[ \t]+$", "");
    }

    private static String text(List<List<String>> records, Separator separator, SplittableRandom random) {
        var text = new StringBuilder();
        for (var record : records) {
            var fields = record.stream().map(field -> written(field, random)).toList();
            text.append(String.join("" + separator.character(), fields));
            text.append(List.of("\n", "\r\n", "\r").get(random.nextInt(3)));
        }
        return text.toString();
    }

    private static String written(String field, SplittableRandom random) {
        var plain = field.chars().noneMatch(character -> "\",;\t|\n".indexOf(character) >= 0);
        return plain && random.nextBoolean() ? " " + field : '"' + field.replace("\"", "\"\"") + "\" ";
    }

    private static List<List<String>> read(String text, Separator separator, int window) throws Exception {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try (var characters = new Characters(bytes, StandardCharsets.UTF_8);
                var records = new CsvRecords(characters, separator, window)) {
            var read = new ArrayList<List<String>>();
            while (records.next()) {
                read.add(IntStream.range(0, records.size())
                        .mapToObj(records::field)
                        .toList());
            }
            return read;
        }
    }
}
