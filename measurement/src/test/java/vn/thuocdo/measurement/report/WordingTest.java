package vn.thuocdo.measurement.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Path FOLDER = Path.of("src/main/resources/vn/thuocdo/measurement/report");
    private static final Pattern GAP = Pattern.compile("%[s%]");

    @Test
    void hasTheSameSentencesWithTheSameGapsInBothLanguages() throws IOException {
        var english = bundle("messages.properties");
        var vietnamese = bundle("messages_vi.properties");

        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .allSatisfy(key ->
                        assertThat(gaps(vietnamese.getString(key))).as(key).isEqualTo(gaps(english.getString(key))));
    }

    @Test
    void isOfComposedCharactersOnly() throws IOException {
        assertThat(Normalizer.isNormalized(
                        Files.readString(FOLDER.resolve("messages_vi.properties")), Normalizer.Form.NFC))
                .isTrue();
    }

    private static PropertyResourceBundle bundle(String name) throws IOException {
        try (var in = Files.newBufferedReader(FOLDER.resolve(name), StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(in);
        }
    }

    private static List<String> gaps(String sentence) {
        return GAP.matcher(sentence).results().map(MatchResult::group).sorted().toList();
    }
}
