package vn.thuocdo.form;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.thuocdo.agency.Agencies;
import vn.thuocdo.agency.Agency;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.form.booklet.Booklet;
import vn.thuocdo.form.booklet.BookletWords;

/** Prints forms on paper, as PDF. Whoever calls has looked whether the reader may have them. */
@Component
public class PrintBooklets {

    /** The most booklets of one file. */
    public static final int LOT = Booklet.LOT;

    private final Campaigns campaigns;
    private final Agencies agencies;
    private final MessageSource texts;

    PrintBooklets(Campaigns campaigns, Agencies agencies, MessageSource texts) {
        this.campaigns = campaigns;
        this.agencies = agencies;
        this.texts = texts;
    }

    /**
     * One without a number; of a draft it is marked as a preview.
     *
     * @param language the first of the form where it is not in that one
     */
    public void one(Form form, String language, OutputStream out) throws IOException {
        booklet(form, language).write(out);
    }

    /**
     * One for each number, which stands on every page with its QR code.
     *
     * @param serials at most {@link #LOT}, in ASCII
     */
    public void lot(Form form, String language, List<String> serials, OutputStream out) throws IOException {
        booklet(form, language).write(serials, out);
    }

    /** Says that a PDF of that name follows, which no browser shows inside a page or keeps. */
    public static void head(HttpServletResponse response, String name) {
        response.setContentType("application/pdf");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".pdf", StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private Booklet booklet(Form form, String language) throws IOException {
        var by = agencies.find(campaigns.get(form.campaign()).owner())
                .map(Agency::name)
                .orElse("");
        var languages = form.questionnaire().languages();
        var spoken = languages.contains(language) ? language : languages.getFirst();
        return Booklet.of(form.questionnaire(), by, form.isDraft(), new BookletWords(texts, spoken));
    }
}
