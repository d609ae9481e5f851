package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules of CONTRIBUTING.md that a machine can see. */
class SourceRulesTest {

    private static final int LINES = 250;
    private static final int LINES_OF_A_METHOD = 25;
    private static final int COLUMNS = 120;

    private List<Source> sources = List.of();

    @BeforeEach
    void readAllSources() throws IOException {
        sources = Source.all();
    }

    @Test
    void noFileIsLongerThanACoffee() {
        assertThat(sources)
                .filteredOn(source -> source.text().lines().count() > (source.isTest() ? 2 * LINES : LINES))
                .isEmpty();
    }

    @Test
    void noMethodIsLongerThanAPhonesScreen() {
        assertThat(sources.stream().flatMap(source -> source.longMethods(LINES_OF_A_METHOD)))
                .isEmpty();
    }

    @Test
    void noLineIsLongerThanTheScreen() {
        assertThat(sources)
                .filteredOn(source ->
                        source.text().lines().anyMatch(line -> line.codePointCount(0, line.length()) > COLUMNS))
                .isEmpty();
    }

    @Test
    void noClassHasANameThatSaysNothing() {
        assertThat(sources)
                .filteredOn(source -> source.name().matches(".*(Service|Manager|Helper|Utils?|Impl|Dto|Entity)"))
                .isEmpty();
    }

    @Test
    void noPackageIsADrawerForAnything() {
        assertThat(sources)
                .filteredOn(source -> source.file().toString().matches(".*[/\\\\](common|core|shared|utils?)[/\\\\].*"))
                .isEmpty();
    }

    @Test
    void everyPackageIsMarkedAgainstNull() {
        var marked = sources.stream()
                .filter(source ->
                        source.name().equals("package-info") && source.text().contains("@NullMarked"))
                .map(SourceRulesTest::packageOf)
                .collect(Collectors.toSet());

        assertThat(sources)
                .filteredOn(source -> !marked.contains(packageOf(source)))
                .isEmpty();
    }

    @Test
    void noTestSleepsOrIsSwitchedOff() {
        assertThat(sources)
                .filteredOn(source -> source.text().matches("(?s).*(Thread[.]sleep|[@]Disabled\\b).*"))
                .isEmpty();
    }

    /** A stream holds its connection until it is closed, and soon there are none. */
    @Test
    void noQueryIsReadAsAStreamAndLeftOpen() {
        assertThat(sources).filteredOn(Source::leavesAQueryOpen).isEmpty();
    }

    private static String packageOf(Source source) {
        var path = source.file().toString().replace('\\', '/');
        return path.substring(path.indexOf("/java/") + "/java/".length(), path.lastIndexOf('/'));
    }
}
