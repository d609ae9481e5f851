package vn.thuocdo.form.booklet;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import vn.thuocdo.questionnaire.Questionnaire;

/**
 * A form on paper as PDF, A4, with its typeface inside. It is laid out once; a lot is the same pages again with another
 * number and QR code on each, so that memory grows with the lot by little.
 */
public final class Booklet {

    /** The most booklets of one file. */
    public static final int LOT = 200;

    static final String FAMILY = "Liberation Serif";
    private static final int PLAIN = 400;
    private static final int BOLD = 700;

    static {
        // the library tells every step on the standard error, past the program's log
        XRLog.setLoggingEnabled(false);
    }

    private final byte[] pages;
    private final BookletWords words;

    private Booklet(byte[] pages, BookletWords words) {
        this.pages = pages;
        this.words = words;
    }

    /**
     * Lays a form out.
     *
     * @param by who asks
     * @param draft whether it is a preview of a draft, which every copy says
     */
    public static Booklet of(Questionnaire form, String by, boolean draft, BookletWords words) throws IOException {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        font(builder, "Regular", PLAIN, FontStyle.NORMAL);
        font(builder, "Bold", BOLD, FontStyle.NORMAL);
        font(builder, "Italic", PLAIN, FontStyle.ITALIC);
        font(builder, "BoldItalic", BOLD, FontStyle.ITALIC);
        builder.withProducer("Thước Đo");
        builder.withHtmlContent(BookletPage.of(form, by, draft, words), null);
        builder.toStream(out);
        builder.run();
        return new Booklet(out.toByteArray(), words);
    }

    /** Writes one without a number; {@code out} is left open. */
    public void write(OutputStream out) throws IOException {
        out.write(pages);
    }

    /**
     * Writes one for each number; {@code out} is left open.
     *
     * @param serials of ASCII characters, at most {@link #LOT}
     */
    public void write(List<String> serials, OutputStream out) throws IOException {
        if (serials.isEmpty() || serials.size() > LOT) {
            throw new IllegalArgumentException(serials.size() + " booklets in a file");
        }
        Stamps.write(pages, words.say("form.booklet.serial"), serials, out);
    }

    private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
        builder.useFont(() -> face(face), FAMILY, weight, style, true);
    }

    static InputStream face(String face) {
        var name = "/liberation/LiberationSerif-" + face + ".ttf";
        return Objects.requireNonNull(Booklet.class.getResourceAsStream(name), () -> "no typeface " + name);
    }
}
