package vn.thuocdo.measurement.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages say the same about what a command refuses. */
class MessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"measure", "draw", "simulate", "conform"})
    void sayTheSameInBothLanguages(String folder) {
        var english = words(folder, "messages.properties");
        var vietnamese = words(folder, "messages_vi.properties");

        assertThat(vietnamese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(vietnamese.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key))));
        assertThat(Stream.of(english, vietnamese).flatMap(words -> words.values().stream()))
                .allMatch(text -> Normalizer.isNormalized(text.toString(), Normalizer.Form.NFC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_vi.properties"})
    void sayHowToMend(String file) {
        var words = words("measure", file);

        assertThat(words.stringPropertyNames())
                .filteredOn(key -> !key.startsWith("place") && !key.equals("more-rows"))
                .allSatisfy(key -> assertThat(words.getProperty(key)).as(key).contains(" — "));
    }

    private static List<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Properties words(String folder, String file) {
        var words = new Properties();
        var name = "/vn/thuocdo/measurement/%s/%s".formatted(folder, file);
        try (var stream = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name), name)) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
