package vn.thuocdo.form.booklet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.thuocdo.questionnaire.condition.Condition;
import vn.thuocdo.questionnaire.forms.Forms;

/** Booklets as they are printed; pictures of the pages are left in {@code target/screens}. */
class BookletTest {

    private static BookletWords words(String language) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("texts/form");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return new BookletWords(texts, language);
    }

    private static Booklet booklet(String form, boolean draft) throws IOException {
        return Booklet.of(Forms.read(form), "Sở Nội vụ tỉnh Minh Họa", draft, words("vi"));
    }

    private static PDDocument written(Booklet booklet) throws IOException {
        var out = new ByteArrayOutputStream();
        booklet.write(out);
        return Loader.loadPDF(out.toByteArray());
    }

    @Test
    void asksEverythingInVietnameseLetters() throws IOException {
        try (var pdf = written(booklet(Forms.SIPAS_2026_USERS, true))) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");

            assertThat(text)
                    .contains("BẢN XEM TRƯỚC", "Cơ quan khảo sát: Sở Nội vụ tỉnh Minh Họa", "Rất không hài lòng")
                    .contains("1. Ông/bà có trực tiếp làm thủ tục này không?", "1/" + pdf.getNumberOfPages())
                    .contains("Chỉ trả lời nếu: câu 1 chọn “Có”")
                    .contains("Chỉ trả lời phần này nếu: câu 1 chọn “Có”");
            picture(pdf, "booklet-users");
        }
    }

    @Test
    void everyShippedFormIsLaidOut() throws IOException {
        for (var code : Forms.codes()) {
            try (var pdf = written(booklet(code, false))) {
                assertThat(pdf.getNumberOfPages()).as(code).isBetween(1, 12);
                picture(pdf, "booklet-" + code);
            }
        }
    }

    @Test
    void aLotHasItsNumberAndCodeOnEveryPage() throws IOException {
        var booklet = booklet(Forms.ONE_STOP_RATING, false);
        var out = new ByteArrayOutputStream();

        booklet.write(List.of("000041", "000042"), out);

        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            picture(pdf, "booklet-lot");
            var half = pdf.getNumberOfPages() / 2;
            for (var page = 0; page < pdf.getNumberOfPages(); page++) {
                assertThat(code(new PDFRenderer(pdf).renderImageWithDPI(page, 150)))
                        .isEqualTo(page < half ? "000041" : "000042");
            }
        }
    }

    @Test
    void aWholeLotIsSmall() throws IOException {
        var booklet = booklet(Forms.SIPAS_2026, false);
        var out = new ByteArrayOutputStream();

        booklet.write(
                IntStream.range(1, Booklet.LOT + 1).mapToObj("%06d"::formatted).toList(), out);

        assertThat(out.size()).isLessThan(40 << 20);
    }

    @Test
    void tellsConditionsPlainlyWhereItCan() {
        var form = Forms.read(Forms.SIPAS_2026_USERS);
        var onlyIf = new OnlyIf(new Numbering(form), words("vi"));

        assertThat(onlyIf.told(Condition.of("${self} = 'yes' and ${filing} != 'counter'")))
                .isEqualTo("câu 1 chọn “Có” và câu 2 không chọn “Có đến tận nơi để nộp hồ sơ hoặc nhận kết quả”");
        assertThat(onlyIf.told(Condition.of("not(selected(${self}, 'yes') or ${self} = 'no')")))
                .isEqualTo("câu 1 không chọn “Có” và câu 1 không chọn “Không, người khác làm”");
        assertThat(onlyIf.told(Condition.of("${q9_24} < 3"))).isEqualTo("tùy câu trả lời ở câu 3.1");
    }

    /** What a telephone held over the upper right corner reads. */
    private static String code(BufferedImage page) {
        var corner = page.getSubimage(page.getWidth() - 330, 0, 330, 300);
        var pixels = corner.getRGB(0, 0, corner.getWidth(), corner.getHeight(), null, 0, corner.getWidth());
        var source = new RGBLuminanceSource(corner.getWidth(), corner.getHeight(), pixels);
        try {
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(source)),
                            Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
                    .getText();
        } catch (ReaderException none) {
            return "none";
        }
    }

    private static void picture(PDDocument pdf, String name) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "screens"));
        var renderer = new PDFRenderer(pdf);
        for (var page = 0; page < Math.min(3, pdf.getNumberOfPages()); page++) {
            var file = folder.resolve("%s-%d.png".formatted(name, page + 1)).toFile();
            ImageIO.write(renderer.renderImageWithDPI(page, 70), "png", file);
        }
    }
}
