package vn.thuocdo.measurement.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.DomainIndex;
import vn.thuocdo.measurement.index.Node;
import vn.thuocdo.measurement.language.Language;
import vn.thuocdo.measurement.report.wording.Wording;

class DotChartTest {

    private static final Node ROOT = new Node("index", Map.of(), Node.Kind.OVERALL, "", 0, false);
    private static final int PRINTED_PAGE = 900;

    @Test
    void isOneWhereItFitsAPage() {
        assertThat(chart(24).parts()).hasSize(1);
    }

    @Test
    void comesInPartsOfWhichEachFitsAPage() {
        var parts = chart(66).parts();

        assertThat(parts).hasSize(3);
        assertThat(parts).allSatisfy(part -> assertThat(height(part)).isLessThan(PRINTED_PAGE));
        assertThat(parts.getLast().html())
                .contains("Agencies (part 3 of 3)", "agency 66")
                .doesNotContain("agency 44:");
    }

    @Test
    void keepsOneScaleInAllItsParts() {
        var ticks = chart(66).parts().stream().map(DotChartTest::ticks).distinct();

        assertThat(ticks).hasSize(1);
    }

    private static DotChart chart(int count) {
        var domains =
                IntStream.rangeClosed(1, count).mapToObj(DotChartTest::domain).toList();
        return new DotChart("Agencies", domains, ROOT, cell(50), 1, Wording.in(Language.ENGLISH));
    }

    private static DomainIndex domain(int number) {
        return new DomainIndex("a" + number, "agency " + number, 100, Map.of("index", cell(20 + number)), null);
    }

    private static Cell cell(double value) {
        return new Cell.Estimated(value, 1, value - 2, value + 2, 100, 1, 99);
    }

    private static int height(Markup part) {
        return Integer.parseInt(found("height=\"(\\d+)\"", part).getFirst());
    }

    private static List<String> ticks(Markup part) {
        return found("class=\"axis\" x1=\"([^\"]+)\"", part);
    }

    private static List<String> found(String pattern, Markup part) {
        return Pattern.compile(pattern)
                .matcher(part.html())
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
