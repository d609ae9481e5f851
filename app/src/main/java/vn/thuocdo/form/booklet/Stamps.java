package vn.thuocdo.form.booklet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.thuocdo.qr.QrCode;

/** Puts a number and its QR code on every page of copies of a document. */
final class Stamps {

    private static final float MILLIMETRE = 72 / 25.4f;

    /** Of the QR code with the quiet zone around it. */
    private static final float SIDE = 20 * MILLIMETRE;

    private static final float EDGE = 14 * MILLIMETRE;
    private static final float TOP = 4 * MILLIMETRE;
    private static final float LARGE = 13;
    private static final float SMALL = 9;

    private Stamps() {}

    static void write(byte[] pages, String label, List<String> serials, OutputStream out) throws IOException {
        try (var one = Loader.loadPDF(pages);
                var all = new PDDocument()) {
            var font = PDType0Font.load(all, Booklet.face("Bold"));
            for (var serial : serials) {
                var code = QrCode.of(serial);
                for (var page : one.getPages()) {
                    stamp(all, all.importPage(page), font, label, serial, code);
                }
            }
            all.save(out);
        }
    }

    private static void stamp(PDDocument all, PDPage page, PDFont font, String label, String serial, QrCode code)
            throws IOException {
        var right = page.getMediaBox().getUpperRightX() - EDGE;
        var top = page.getMediaBox().getUpperRightY() - TOP;
        try (var content = new PDPageContentStream(all, page, AppendMode.APPEND, true, true)) {
            text(content, font, SMALL, label, right - SIDE, top - 9 * MILLIMETRE);
            text(content, font, LARGE, serial, right - SIDE, top - 14 * MILLIMETRE);
            var module = SIDE / code.size();
            for (var y = 0; y < code.size(); y++) {
                for (var x = 0; x < code.size(); x++) {
                    if (code.isDark(x, y)) {
                        content.addRect(right - SIDE + x * module, top - (y + 1) * module, module, module);
                    }
                }
            }
            content.fill();
        }
    }

    /** Words that end at {@code right}. */
    private static void text(PDPageContentStream content, PDFont font, float size, String words, float right, float y)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(right - font.getStringWidth(words) / 1000 * size, y);
        content.showText(words);
        content.endText();
    }
}
