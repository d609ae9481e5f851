package vn.thuocdo.decision.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Writes a draft as DOCX, to be worked on and sent through the office's document system. */
public final class DocxDraft {

    private static final int MILLIMETRE = 57;
    private static final int INDENT = 10 * MILLIMETRE;
    private static final int SIZE = 14;

    private DocxDraft() {}

    /** @throws IOException if {@code out} takes no more; it is left open */
    public static void write(Draft draft, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            document.getProperties()
                    .getCoreProperties()
                    .setTitle(draft.title().kind() + " " + draft.title().subject());
            setPage(document);
            DocxFrame.head(document, draft);
            title(document, draft.title());
            addressees(document, draft.addressees());
            draft.blocks().forEach(block -> block(document, block));
            DocxFrame.end(document, draft);
            document.write(out);
        }
    }

    /** A4 with the margins of the decree; the number of the page on top, save on the first. */
    private static void setPage(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(210L * MILLIMETRE));
        size.setH(BigInteger.valueOf(297L * MILLIMETRE));
        var margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(20L * MILLIMETRE));
        margin.setBottom(BigInteger.valueOf(20L * MILLIMETRE));
        margin.setLeft(BigInteger.valueOf(30L * MILLIMETRE));
        margin.setRight(BigInteger.valueOf(20L * MILLIMETRE));
        margin.setHeader(BigInteger.valueOf(10L * MILLIMETRE));
        section.addNewTitlePg();
        var number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        document.createHeader(HeaderFooterType.FIRST);
    }

    private static void title(XWPFDocument document, Draft.Title title) {
        var kind = document.createParagraph();
        kind.setAlignment(ParagraphAlignment.CENTER);
        kind.setSpacingBefore(240);
        DocxRuns.write(kind, title.kind(), SIZE).setBold(true);
        var subject = document.createParagraph();
        subject.setAlignment(ParagraphAlignment.CENTER);
        DocxRuns.write(subject, title.subject(), SIZE).setBold(true);
        DocxRuns.rule(document.createParagraph(), 52 * MILLIMETRE);
    }

    private static void addressees(XWPFDocument document, List<String> addressees) {
        if (addressees.size() == 1) {
            var only = document.createParagraph();
            only.setAlignment(ParagraphAlignment.CENTER);
            DocxRuns.write(only, "Kính gửi: " + addressees.getFirst(), SIZE);
        } else if (!addressees.isEmpty()) {
            var first = document.createParagraph();
            first.setIndentationLeft(2 * INDENT);
            DocxRuns.write(first, "Kính gửi:", SIZE);
            for (var line : DocxRuns.dashed(addressees)) {
                var paragraph = document.createParagraph();
                paragraph.setIndentationLeft(3 * INDENT);
                DocxRuns.write(paragraph, line, SIZE);
            }
        }
    }

    private static void block(XWPFDocument document, Block block) {
        switch (block) {
            case Block.Paragraph(var text) -> paragraph(document, text);
            case Block.Heading(var text) -> heading(document, text);
            case Block.Points(var texts) -> texts.forEach(text -> paragraph(document, "- " + text));
            case Block.Table table -> DocxFrame.table(document, table);
            case Block.Signatures sides -> DocxFrame.sides(document, sides);
        }
    }

    private static void heading(XWPFDocument document, String text) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBefore(160);
        paragraph.setKeepNext(true);
        DocxRuns.write(paragraph, text, SIZE).setBold(true);
    }

    private static void paragraph(XWPFDocument document, String text) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(PlainText.isHardToJustify(text) ? ParagraphAlignment.LEFT : ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(INDENT);
        paragraph.setSpacingBefore(120);
        DocxRuns.write(paragraph, text, SIZE);
    }
}
