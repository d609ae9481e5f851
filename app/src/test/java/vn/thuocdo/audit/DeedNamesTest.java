package vn.thuocdo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads the log reads words: each deed the program records has some in both languages. */
class DeedNamesTest {

    private static final Pattern DEED = Pattern.compile("\"([a-z]+\\.[a-z-]+)\"");
    private static final Set<String> NO_DEEDS = Set.of(
            "account.letter",
            "door.account",
            "door.next",
            "door.since",
            "draw.yaml",
            "frame.csv",
            "sample.csv",
            "strata.csv");

    @ParameterizedTest
    @ValueSource(strings = {"audit.properties", "audit_en.properties"})
    void everyDeedHasWords(String file) throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/texts", file))) {
            texts.load(reader);
        }

        var deeds = deeds();

        assertThat(deeds).hasSizeGreaterThan(50).allSatisfy(deed -> {
            assertThat(texts).containsKey("audit.deed." + deed);
            assertThat(texts).containsKey("audit.area." + deed.substring(0, deed.indexOf('.')));
        });
    }

    /** What looks like a deed in the classes that record some. */
    private static Set<String> deeds() throws IOException {
        var deeds = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(DeedNamesTest::read)
                    .filter(source -> source.contains("vn.thuocdo.audit.Audit;"))
                    .flatMap(source -> DEED.matcher(source).results())
                    .map(match -> match.group(1))
                    .filter(name -> !NO_DEEDS.contains(name) && !name.endsWith(".menu"))
                    .forEach(deeds::add);
        }
        return deeds;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
