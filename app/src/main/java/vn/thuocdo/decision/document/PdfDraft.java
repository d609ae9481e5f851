package vn.thuocdo.decision.document;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a draft as PDF. */
public final class PdfDraft {

    private PdfDraft() {}

    /** @throws IOException if {@code out} takes no more; it is left open */
    public static void write(Draft draft, OutputStream out) throws IOException {
        PdfPaper.write(DraftPage.of(draft), out);
    }
}
