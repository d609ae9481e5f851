package vn.thuocdo.measurement.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say the same about the same, and the page of messages lists them all. */
class MessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    private final Properties english = words("messages.properties");
    private final Properties vietnamese = words("messages_vi.properties");

    @Test
    void standInBothLanguagesForEveryProblem() {
        var keys = new TreeSet<>(List.of("column", "row", "others"));
        Stream.of(Problem.values()).map(Problem::key).forEach(keys::add);

        assertThat(new TreeSet<>(english.stringPropertyNames())).isEqualTo(keys);
        assertThat(new TreeSet<>(vietnamese.stringPropertyNames())).isEqualTo(keys);
    }

    @Test
    void nameTheSameFacts() {
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(vietnamese.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key))));
    }

    @Test
    void sayHowToMend() {
        assertThat(Problem.values())
                .allSatisfy(problem ->
                        assertThat(english.getProperty(problem.key())).contains(" — "))
                .allSatisfy(problem ->
                        assertThat(vietnamese.getProperty(problem.key())).contains(" — "));
    }

    @Test
    void holdNoQuoteThatWouldSwallowAFact() {
        assertThat(Stream.of(english, vietnamese).flatMap(words -> words.values().stream()))
                .noneMatch(text -> text.toString().contains("'"))
                .allMatch(text -> Normalizer.isNormalized(text.toString(), Normalizer.Form.NFC));
    }

    @Test
    void standInTheDocumentation() throws IOException {
        var page = Files.readString(Path.of("../docs/data-files.md"));

        assertThat(Problem.values())
                .allSatisfy(problem -> assertThat(page)
                        .contains("| `%s` | %s | %s |"
                                .formatted(
                                        problem.key(),
                                        inTable(english.getProperty(problem.key())),
                                        inTable(vietnamese.getProperty(problem.key())))));
    }

    private static String inTable(String words) {
        return words.replaceAll("\\{\\d}", "…");
    }

    private static List<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Properties words(String file) {
        var words = new Properties();
        try (var stream = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(file), file)) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
