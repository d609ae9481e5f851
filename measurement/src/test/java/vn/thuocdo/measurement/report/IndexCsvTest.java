package vn.thuocdo.measurement.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.measurement.index.Cell;

class IndexCsvTest {

    @Test
    void hasALineForEachFigureOfEachDomain() {
        var set = Examples.anIndexSet();
        var domains = 1
                + set.breakdowns().stream()
                        .mapToInt(each -> each.domains().size())
                        .sum();

        assertThat(lines(IndexCsv.of(set))).hasSize(1 + domains * set.nodes().size());
    }

    @Test
    void roundsToTwelveDigitsAndKeepsThePoint() {
        var csv = IndexCsv.of(Examples.withOverall(Examples.estimated(83.91234567890123, 0.25, 11842)));

        assertThat(csv).contains("\r\n,all,Tất cả,overall,overall,83.9123456789,0.127310689005,83.6623456789,");
    }

    @Test
    void leavesEmptyWhatIsNoNumber() {
        var csv = IndexCsv.of(Examples.withOverall(new Cell.Estimated(
                0, 0, Double.NaN, Double.NEGATIVE_INFINITY, 1, Double.NaN, Double.POSITIVE_INFINITY)));

        assertThat(lines(csv).get(1)).endsWith(",0,,,1,,,,,,,0.00,");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhyAFigureIsMissing(Cell.Reason reason) {
        var csv = IndexCsv.of(Examples.withOverall(new Cell.NoResult(reason, 3)));

        assertThat(lines(csv).get(1))
                .isEqualTo(",all,Tất cả,overall,overall,,,,,3,,,,,,"
                        + reason.name().toLowerCase(Locale.ROOT)
                        + ",,");
    }

    @Test
    void publishesTheSumOfRoundedItemsWithItsGrade() {
        var csv = IndexCsv.of(Examples.graded(1.75, 1.75, 1.66, 1.64, 1.66, 1.66, 1.66, 1.66, 1.66));

        assertThat(lines(csv).get(1)).startsWith(",,Tất cả,total,overall,15.1,").endsWith(",,,,,15.4,Xuất sắc");
        assertThat(csv).contains("agency,A,Sở A,i1,item,1.75,").contains(",1.8,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
    void runsNothingInASpreadsheet(String label) {
        assertThat(IndexCsv.of(Examples.named(label)))
                .contains(",'" + label + ",")
                .doesNotContain("," + label + ",");
    }

    @Test
    void quotesCommasQuotesAndLineBreaks() {
        assertThat(IndexCsv.of(Examples.named("a, \"b\"\nc"))).contains(",\"a, \"\"b\"\"\nc\",");
    }

    private static List<String> lines(String csv) {
        return List.of(csv.split("\r\n"));
    }
}
