package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name is there. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path DECISIONS = ROOT.resolve("docs/decisions");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(?!thuocdo-)([^<]+)</artifactId>");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        for (var page : pages()) {
            var targets = matches(LINK, Files.readString(page));

            assertThat(targets).as(page.toString()).allMatch(target -> Files.exists(page.resolveSibling(target)));
        }
    }

    @Test
    void everyPageIsFoundByFollowingLinksFromTheReadme() throws IOException {
        var found = new LinkedHashSet<>(Set.of(ROOT.resolve("README.md")));
        for (var waiting = new ArrayDeque<>(found); !waiting.isEmpty(); ) {
            var page = waiting.remove();
            matches(LINK, Files.readString(page))
                    .filter(target -> target.endsWith(".md"))
                    .map(target -> page.resolveSibling(target).normalize())
                    .filter(found::add)
                    .forEach(waiting::add);
        }

        assertThat(found).containsAll(pages());
    }

    @Test
    void decisionsAreNumberedWithoutGapsAndListed() throws IOException {
        var index = Files.readString(DECISIONS.resolve("README.md"));
        var decisions = decisions();

        assertThat(decisions)
                .extracting(page -> page.getFileName().toString().substring(0, 4))
                .isEqualTo(IntStream.rangeClosed(1, decisions.size())
                        .mapToObj("%04d"::formatted)
                        .toList());
        assertThat(decisions).allMatch(page -> index.contains("(" + page.getFileName() + ")"));
    }

    @Test
    void everyDecisionNamesItsLosersAndATestThatKeepsItTrue() throws IOException {
        var tests = Source.all().stream().map(Source::name).collect(Collectors.toSet());

        for (var page : decisions()) {
            var text = Files.readString(page);

            assertThat(text).as(page.toString()).contains("## Decision", "## Instead of", "## Kept true by");
            assertThat(matches(TEST, text)).as(page.toString()).isNotEmpty().isSubsetOf(tests);
        }
    }

    @Test
    void theNoticeNamesEveryLibraryThatIsDelivered() throws IOException {
        var notice = Files.readString(ROOT.resolve("NOTICE"));

        for (var module : List.of("", "statistics", "questionnaire", "measurement", "app")) {
            var pom = Files.readString(ROOT.resolve(module).resolve("pom.xml"))
                    .replaceAll("(?s)<dependencyManagement>.*</dependencyManagement>", "");
            var delivered = matches(DEPENDENCY, pom).filter(dependency -> !dependency.contains("<scope>test</scope>"));

            assertThat(delivered.flatMap(dependency -> matches(ARTIFACT, dependency)))
                    .as(module)
                    .allMatch(notice::contains);
        }
    }

    private static List<Path> pages() throws IOException {
        try (var top = Files.list(ROOT);
                var docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static List<Path> decisions() throws IOException {
        try (var pages = Files.list(DECISIONS)) {
            return pages.filter(page -> !page.endsWith("README.md")).sorted().toList();
        }
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }
}
