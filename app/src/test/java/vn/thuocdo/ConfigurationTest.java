package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The page of the configuration has every setting of ours, with the default it has. */
class ConfigurationTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(thuocdo[.][a-z.-]+)(?::([^}]*))?}");
    private static final Pattern ROW = Pattern.compile("(?m)^[|] `(thuocdo[.][a-z.-]+)` [|] (?:`([^`]*)` )?[|]");

    @Test
    void everySettingIsListed() throws IOException {
        var listed = new TreeMap<String, String>();
        ROW.matcher(Files.readString(Path.of("..", "docs", "configuration.md")))
                .results()
                .forEach(row -> listed.put(row.group(1), Objects.requireNonNullElse(row.group(2), "")));

        var used = new TreeMap<String, String>();
        for (var source : Source.all()) {
            PLACEHOLDER
                    .matcher(source.text())
                    .results()
                    .forEach(found -> used.put(
                            found.group(1),
                            found.group(2) == null ? listed.getOrDefault(found.group(1), "") : found.group(2)));
        }
        records().forEach(name -> used.put(name, listed.getOrDefault(name, "missing in the page")));

        assertThat(listed).isEqualTo(used);
    }

    /** The names of what our configuration records take. */
    private static Stream<String> records() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scan.findCandidateComponents("vn.thuocdo").stream()
                .map(found -> type(found.getBeanClassName()))
                .flatMap(type -> Arrays.stream(type.getRecordComponents())
                        .map(part -> type.getAnnotation(ConfigurationProperties.class)
                                        .value() + "."
                                + part.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)));
    }

    private static Class<?> type(@Nullable String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
