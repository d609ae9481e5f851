package vn.thuocdo.decision.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static final float POINTS_PER_MM = 72 / 25.4f;

    @Test
    void hasThePartsOfItsLayoutInWord() throws IOException {
        assertThat(wordTextOf(aSubmission(null)))
                .contains("UBND TỈNH MINH HỌA", "SỞ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("Độc lập - Tự do - Hạnh phúc", "/TTr-SNV", "DỰ THẢO", "TỜ TRÌNH")
                .contains("Kính gửi: Ủy ban nhân dân tỉnh Minh Họa", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Văn Ư")
                .contains("- Như trên;", "- Lưu: VT, CCHC.", "Sở Tư pháp", "1.250");
    }

    @Test
    void saysTheSameInPdfWithAllLettersOfVietnamese() throws IOException {
        try (var pdf = pdfOf(aSubmission(null))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("UBND TỈNH MINH HỌA", "SỞ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                    .contains("Độc lập - Tự do - Hạnh phúc", "/TTr-SNV", "DỰ THẢO", "TỜ TRÌNH")
                    .contains("ắằẳẵặ ấầẩẫậ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ýỳỷỹỵ đĐ", "KT. GIÁM ĐỐC", "Nguyễn Văn Ư");
        }
    }

    @Test
    void isAFourAndCarriesItsTypeface() throws IOException {
        try (var pdf = pdfOf(aSubmission(null))) {
            var page = pdf.getPage(0);

            assertThat(page.getMediaBox().getWidth() / POINTS_PER_MM).isBetween(209f, 211f);
            assertThat(page.getMediaBox().getHeight() / POINTS_PER_MM).isBetween(296f, 298f);
            for (var name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void centresTheBodyUnderTheOneAboveItInPdf() throws IOException {
        var middles = new HashMap<String, Float>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> letters) {
                var last = letters.getLast();
                middles.put(text, (letters.getFirst().getX() + last.getX() + last.getWidth()) / 2);
            }
        };
        try (var pdf = pdfOf(aSubmission(null))) {
            stripper.getText(pdf);
        }

        assertThat(middles.get("SỞ NỘI VỤ")).isCloseTo(middles.get("UBND TỈNH MINH HỌA"), within(1f));
        assertThat(middles.get("PHÓ GIÁM ĐỐC")).isCloseTo(middles.get("KT. GIÁM ĐỐC"), within(1f));
    }

    @Test
    void isNoDraftAnyMoreWithANumber() throws IOException {
        assertThat(wordTextOf(aSubmission(7))).contains("Số: 07/TTr-SNV").doesNotContain("DỰ THẢO");
        try (var pdf = pdfOf(aSubmission(7))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Số: 07/TTr-SNV")
                    .doesNotContain("DỰ THẢO");
        }
    }

    @Test
    void writesDaysWithZerosAsTheDecreeAsks() {
        assertThat(new Draft.Dated("Minh Họa", LocalDate.of(2026, 1, 5)).text())
                .isEqualTo("Minh Họa, ngày 05 tháng 01 năm 2026");
        assertThat(new Draft.Dated("Minh Họa", LocalDate.of(2026, 3, 15)).text())
                .isEqualTo("Minh Họa, ngày 15 tháng 3 năm 2026");
    }

    @Test
    void leavesThePlaceToBeFilledInWhereThereIsNone() {
        assertThat(new Draft.Dated(" ", LocalDate.of(2026, 3, 15)).text()).isEqualTo("……………, ngày 15 tháng 3 năm 2026");
        assertThat(new Draft.Dated("", null).text()).startsWith("……………, ngày ");
    }

    @Test
    void takesTextThatIsNoXml() throws IOException {
        var draft = aDraft(null, List.of(new Block.Paragraph("<b>A & B\u0000\u000b</b> \"thử\"")));

        assertThat(wordTextOf(draft)).contains("<b>A & B", "</b> \"thử\"");
        try (var pdf = pdfOf(draft)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("<b>A & B");
        }
    }

    private static Draft aSubmission(@Nullable Integer number) {
        return aDraft(
                number,
                List.of(
                        new Block.Heading("I. Sự cần thiết"),
                        new Block.Paragraph("ắằẳẵặ ấầẩẫậ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ýỳỷỹỵ đĐ"),
                        new Block.Points(List.of("Kế hoạch", "Dự toán")),
                        new Block.Table(
                                List.of(Block.Column.ofText("Cơ quan"), Block.Column.ofNumbers("Số phiếu")),
                                List.of(List.of("Sở Tư pháp", "1.250")))));
    }

    private static Draft aDraft(@Nullable Integer number, List<Block> blocks) {
        return new Draft(
                new Draft.Issuer("UBND tỉnh Minh Họa", "Sở Nội vụ"),
                new Draft.Mark(number, "TTr-SNV"),
                new Draft.Dated("Minh Họa", LocalDate.of(2026, 1, 5)),
                new Draft.Title("Tờ trình", "Về việc ban hành Kế hoạch đo lường sự hài lòng năm 2026"),
                List.of("Ủy ban nhân dân tỉnh Minh Họa"),
                blocks,
                List.of("Như trên", "Lưu: VT, CCHC"),
                new Draft.Signature("KT. Giám đốc", "Phó Giám đốc", "Nguyễn Văn Ư"));
    }

    private static String wordTextOf(Draft draft) throws IOException {
        var bytes = new ByteArrayOutputStream();
        DocxDraft.write(draft, bytes);
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    private static PDDocument pdfOf(Draft draft) throws IOException {
        var bytes = new ByteArrayOutputStream();
        PdfDraft.write(draft, bytes);
        return Loader.loadPDF(bytes.toByteArray());
    }
}
