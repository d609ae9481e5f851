package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleBoundariesTest {

    private static final String INTERNAL = ".internal";

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

    /** A package called {@code internal} is a part of the one around it, and hidden by it. */
    @ParameterizedTest
    @ValueSource(strings = {"statistics", "questionnaire", "measurement", "app", "benchmarks"})
    void noPackageImportsOneThatImportsItInTurn(String module) throws IOException {
        var imported = new TreeMap<String, Set<String>>();
        for (var source : Source.all()) {
            if (source.isMainOf(module)) {
                var packages = source.packagesUsed().stream().map(ModuleBoundariesTest::withInternals);
                imported.computeIfAbsent(withInternals(source.packageName()), name -> new TreeSet<>())
                        .addAll(packages.toList());
            }
        }
        imported.forEach((name, others) -> others.remove(name));

        assertThat(imported.keySet())
                .isNotEmpty()
                .noneMatch(name -> reached(name, imported).contains(name));
    }

    @Test
    void anInternalPackageIsImportedByTheOneAroundItOnly() throws IOException {
        assertThat(Source.all())
                .allSatisfy(source -> assertThat(source.packagesUsed())
                        .filteredOn(name -> name.endsWith(INTERNAL))
                        .allMatch(name -> withInternals(source.packageName()).equals(withInternals(name))));
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

    private static String withInternals(String packageName) {
        return packageName.replaceAll("\\.internal$", "");
    }

    /** The packages {@code from} imports, those they import, and so on. */
    private static Set<String> reached(String from, Map<String, Set<String>> imported) {
        var reached = new TreeSet<String>();
        var ahead = new ArrayDeque<>(imported.getOrDefault(from, Set.of()));
        while (!ahead.isEmpty()) {
            var next = ahead.pop();
            if (reached.add(next)) {
                ahead.addAll(imported.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    private static List<String> importsOf(String module) throws IOException {
        return Source.all().stream()
                .filter(source -> source.isMainOf(module))
                .flatMap(source -> source.imports().stream())
                .toList();
    }
}
