package vn.thuocdo.decision.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/** Paper with its typeface inside: Liberation Serif, which has the measures of Times New Roman. */
public final class PdfPaper {

    private static final String FAMILY = "Liberation Serif";
    private static final int PLAIN = 400;
    private static final int BOLD = 700;

    static {
        // the library tells every step on the standard error, past the program's log
        XRLog.setLoggingEnabled(false);
    }

    private PdfPaper() {}

    /**
     * Writes a page of XHTML whose style names the typeface.
     *
     * @throws IOException if {@code out} takes no more; it is left open
     */
    public static void write(String page, OutputStream out) throws IOException {
        var builder = new PdfRendererBuilder();
        font(builder, "Regular", PLAIN, FontStyle.NORMAL);
        font(builder, "Bold", BOLD, FontStyle.NORMAL);
        font(builder, "Italic", PLAIN, FontStyle.ITALIC);
        font(builder, "BoldItalic", BOLD, FontStyle.ITALIC);
        builder.withProducer("Thước Đo");
        builder.withHtmlContent(page, null);
        builder.toStream(out);
        builder.run();
    }

    private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
        builder.useFont(() -> face(face), FAMILY, weight, style, true);
    }

    private static InputStream face(String face) {
        var name = "/liberation/LiberationSerif-" + face + ".ttf";
        return Objects.requireNonNull(PdfPaper.class.getResourceAsStream(name), () -> "no typeface " + name);
    }
}
