package vn.thuocdo.measurement.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages say the same about the same. */
class MessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "method", "plan/internal"})
    void standInVietnameseAsInEnglish(String folder) throws IOException {
        var english = words(folder, "messages.properties");
        var vietnamese = words(folder, "messages_vi.properties");

        assertThat(vietnamese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(vietnamese.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "method", "plan/internal"})
    void holdNoQuoteThatWouldSwallowAnArgument(String folder) throws IOException {
        for (var file : List.of("messages.properties", "messages_vi.properties")) {
            assertThat(words(folder, file).values())
                    .map(text -> text.toString().replace("'{'", "").replace("'}'", ""))
                    .noneMatch(text -> text.contains("'"))
                    .allMatch(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC));
        }
    }

    private static List<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(result -> result.group())
                .sorted()
                .toList();
    }

    private static Properties words(String folder, String file) throws IOException {
        var words = new Properties();
        var path = "/vn/thuocdo/measurement/" + folder + "/" + file;
        try (var stream = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(path), path)) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return words;
    }
}
