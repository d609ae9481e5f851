package vn.thuocdo.measurement.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.language.Language;
import vn.thuocdo.measurement.report.page.ReportPage;
import vn.thuocdo.measurement.report.wording.Wording;

class ReportPageTest {

    @ParameterizedTest
    @EnumSource
    void isWellFormedInEachLanguage(Language language) throws Exception {
        var page = parsed(ReportPage.of(Examples.anIndexSet(), language));

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "&lt;b&gt;", "'%s%n'", "]]>"})
    void showsWhateverALabelHoldsAsText(String label) throws Exception {
        var page = parsed(ReportPage.of(Examples.named(label), Language.VIETNAMESE));

        assertThat(page.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo(label);
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getElementsByTagName("img").getLength()).isZero();
    }

    @Test
    void survivesCharactersThatHtmlCannotHold() {
        assertThatCode(() -> parsed(page(Examples.named("a\u0000b\uD800c")))).doesNotThrowAnyException();
    }

    @Test
    void neverCallsAMeanAShareOfPeople() {
        assertThat(page(Examples.scoredBy("TOP2")))
                .contains("Tính bình quân các tiêu chí, 83,9% ý kiến trả lời là hài lòng hoặc rất hài lòng.")
                .contains("sai số ±0,8 điểm phần trăm (độ tin cậy 95%)");
        assertThat(page(Examples.scoredBy("MEAN01")))
                .contains("Mức độ hài lòng chung đạt 83,9 trên 100.")
                .contains("sai số ±0,8 điểm (độ tin cậy 95%)")
                .doesNotContain("83,9%")
                .doesNotContain("ý kiến trả lời là hài lòng");
        assertThat(page(Examples.scoredBy("POINTS")))
                .contains("Điểm bình quân chung đạt 83,91.")
                .doesNotContain("trên 100.");
    }

    @Test
    void namesBothEndsOfAnIntervalThatIsNotSymmetric() {
        var page = page(Examples.withOverall(new Cell.Estimated(98, 1, 95.1, 99.2, 500, 1, 40)));

        assertThat(page).contains("Khoảng tin cậy 95%: từ 95,1 đến 99,2.").doesNotContain("sai số ±");
    }

    @ParameterizedTest
    @EnumSource
    void saysInWordsWhyThereIsNoResult(Cell.Reason reason) {
        var sentence = Wording.in(Language.VIETNAMESE).noResult(reason);

        assertThat(page(Examples.withOverall(new Cell.NoResult(reason, 3)))).contains("<p>" + sentence + "</p>");
        assertThat(sentence).startsWith("không có kết quả, vì ");
    }

    @Test
    void saysWhichGroupsCannotBeToldApart() {
        assertThat(page(Examples.anIndexSet()))
                .contains("Không khác biệt rõ rệt: Bảo hiểm xã hội tỉnh; Sở Công Thương (thứ hạng 1–2).");
    }

    @Test
    void saysWhetherAChangeExceedsItsError() {
        assertThat(page(Examples.anIndexSet()))
                .contains("+1,9 điểm phần trăm so với năm 2025, vượt sai số")
                .contains(">trong phạm vi sai số<");
    }

    @Test
    void saysInWordsHowWeightsAndVariancesWereMade() {
        assertThat(page(Examples.anIndexSet()))
                .contains("hiệu chỉnh không trả lời theo nhóm", "hiệu chỉnh lặp theo biên", "tuyến tính hóa");
        assertThat(page(Examples.withVariance("rao-wu 200 seed 7"))).contains("quyền số lặp (rao-wu 200 seed 7)");
    }

    @Test
    void showsTheGradeThatThePublishedFigureFallsInto() {
        var page = page(Examples.graded(1.75, 1.75, 1.66, 1.64, 1.66, 1.66, 1.66, 1.66, 1.44));

        assertThat(page)
                .contains("Tổng điểm đạt 15,1.")
                .contains("Xếp loại: Xuất sắc")
                .contains(">Xuất sắc</td>")
                .contains("từng tiêu chí trước khi tổng hợp");
    }

    @Test
    void statesTheRuleOfEachGroupAndWhatIsUncertain() {
        assertThat(page(Examples.anIndexSet()))
                .contains("bình quân các phần, mỗi phần tính một lần dù có bao nhiêu tiêu chí")
                .contains("bình quân mọi tiêu chí bên dưới")
                .contains("2640/QĐ-BNV")
                .contains("kế hoạch tổng hợp tiêu chí khác phương pháp")
                .contains("1 Rất không hài lòng · 2 Không hài lòng");
        assertThat(page(Examples.graded(1, 1, 1, 1, 1, 1, 1, 1, 1)))
                .contains("tổng các phần", "≥ 15 Xuất sắc; ≥ 12 Tốt", "01/2018/TT-VPCP, 23/11/2018")
                .doesNotContain("kế hoạch tổng hợp tiêu chí khác");
    }

    @Test
    void saysThatDataAreSimulatedOnlyWhereTheyAre() {
        assertThat(page(Examples.anIndexSet())).contains("Dữ liệu mô phỏng – không phải kết quả thật");
        assertThat(page(Examples.notSimulated())).doesNotContain("Dữ liệu mô phỏng");
    }

    @Test
    void holdsSevenHundredAgenciesInLessThanAMegabyte() throws Exception {
        var page = page(Examples.ofManyAgencies(700));

        assertThat(page.length()).isLessThan(1_000_000);
        assertThat(parsed(page).getElementsByTagName("circle").getLength()).isEqualTo(6 + 700);
    }

    private static String page(IndexSet set) {
        return ReportPage.of(set, Language.VIETNAMESE);
    }

    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }
}
