package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleBoundariesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                statistics    | java. org.jspecify. org.ejml. org.hipparchus. org.ojalgo. vn.thuocdo.statistics.
                questionnaire | java. org.jspecify. vn.thuocdo.questionnaire.
                """)
    void aPureModuleImportsOnlyWhatItIsAllowed(String module, String allowed) throws IOException {
        var prefixes = List.of(allowed.split(" "));

        assertThat(importsOf(module)).allMatch(name -> prefixes.stream().anyMatch(name::startsWith));
    }

    @ParameterizedTest
    @ValueSource(strings = {"statistics", "questionnaire"})
    void aPureModuleSeesNoFileNoDatabaseAndNoNetwork(String module) throws IOException {
        assertThat(importsOf(module))
                .noneMatch(name -> name.matches("java\\.(sql|net|nio\\.file|nio\\.channels)\\..*|java\\.io\\.File.*"));
    }

    @Test
    void measurementKnowsNothingOfTheWeb() throws IOException {
        assertThat(importsOf("measurement"))
                .isNotEmpty()
                .noneMatch(name -> name.startsWith("org.springframework.") || name.startsWith("jakarta.servlet."));
    }

    @Test
    void versionsStandInTheParentOnlyAndNoRegistryIsNamed() throws IOException {
        for (var module : List.of("statistics", "questionnaire", "measurement", "app", "benchmarks")) {
            var pom = Files.readString(Path.of("..", module, "pom.xml"));

            assertThat(pom.split("<version>", -1))
                    .as(module + ": the parent's version only")
                    .hasSize(2);
            assertThat(pom).doesNotContain("<repositor", "<pluginRepositor");
        }
        assertThat(Files.readString(Path.of("..", "pom.xml"))).doesNotContain("<repositor", "<pluginRepositor");
    }

    private static List<String> importsOf(String module) throws IOException {
        return Source.all().stream()
                .filter(source -> source.isMainOf(module))
                .flatMap(source -> source.imports().stream())
                .toList();
    }
}
