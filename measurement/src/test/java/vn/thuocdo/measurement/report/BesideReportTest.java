package vn.thuocdo.measurement.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import vn.thuocdo.measurement.language.Language;
import vn.thuocdo.measurement.report.page.ReportPage;

/** What is reported beside the index, in every file. */
class BesideReportTest {

    private static final Path APPROVED = Path.of("src/test/resources/vn/thuocdo/measurement/report/approved/beside");

    @TempDir
    Path folder;

    /** When a change is meant: copy the file this names over the approved one, and read the difference. */
    @ParameterizedTest
    @ValueSource(strings = {"questions.csv", "statistics.csv", "index.json", "report.html"})
    void isThatApproved(String name) throws IOException {
        Reports.write(BesideExamples.anIndexSet(), folder, Language.VIETNAMESE);

        var written = Files.readString(folder.resolve(name));
        var kept = Files.createDirectories(Path.of("target/received/beside")).resolve(name);
        Files.writeString(kept, written);

        assertThat(written)
                .as("%s, kept as %s", name, kept.toAbsolutePath())
                .isEqualTo(Files.readString(APPROVED.resolve(name)));
    }

    @ParameterizedTest
    @EnumSource
    void isWellFormedInEachLanguage(Language language) throws Exception {
        var page = parsed(ReportPage.of(BesideExamples.anIndexSet(), language));

        assertThat(page.getElementsByTagName("h3").getLength()).isEqualTo(4 + 5);
        assertThat(ReportPage.of(BesideExamples.anIndexSet(), language)).doesNotContain("reason.", "statistic.");
    }

    @Test
    void leavesTheIndexItselfAlone() {
        assertThat(IndexCsv.of(BesideExamples.anIndexSet())).isEqualTo(IndexCsv.of(Examples.anIndexSet()));
    }

    @Test
    void takesAwayTablesThatAreNoLongerMade() throws IOException {
        Reports.write(BesideExamples.anIndexSet(), folder, Language.VIETNAMESE);

        var files = Reports.write(BesideExamples.withoutQuestions(), folder, Language.VIETNAMESE);

        assertThat(files).contains(folder.resolve("statistics.csv")).doesNotContain(folder.resolve("questions.csv"));
        assertThat(folder.resolve("questions.csv")).doesNotExist();
        assertThat(folder.resolve("report.html")).content().doesNotContain("questions.csv");
    }

    @Test
    void saysWhyThereIsNoFigure() {
        assertThat(ReportPage.of(BesideExamples.anIndexSet(), Language.ENGLISH))
                .contains("no result, because there are too few responses")
                .contains("<p>no result, because some of the answers do not vary</p>");
    }

    @Test
    void drawsTheStrongestDriverFirst() {
        var page = ReportPage.of(BesideExamples.anIndexSet(), Language.ENGLISH);

        assertThat(page.indexOf(">Feedback</th>")).isLessThan(page.indexOf(">Access</th>"));
    }

    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }
}
