package vn.thuocdo.decision.document;

import java.util.List;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** What stands in columns in a DOCX: the head with body and motto, the end with recipients and signature, tables. */
final class DocxFrame {

    private static final int MILLIMETRE = 57;
    private static final String LEFT = "40%";
    private static final String RIGHT = "60%";
    /** Lines left free for the signature. */
    private static final int ROOM = 4;

    private DocxFrame() {}

    static void head(XWPFDocument document, Draft draft) {
        var table = document.createTable(2, 2);
        table.removeBorders();
        table.setWidth("100%");
        table.getRows().forEach(DocxFrame::halves);
        var body = table.getRow(0).getCell(0);
        var upper = draft.issuer().upper();
        if (upper != null) {
            centred(body, upper, 12, false);
        }
        centred(body, draft.issuer().body(), 12, true);
        DocxRuns.rule(body.addParagraph(), 22 * MILLIMETRE);
        var state = table.getRow(0).getCell(1);
        centred(state, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, true);
        centred(state, "Độc lập - Tự do - Hạnh phúc", 14, true);
        DocxRuns.rule(state.addParagraph(), 13 * MILLIMETRE);
        var mark = table.getRow(1).getCell(0);
        centred(mark, draft.mark().text(), 13, false);
        if (draft.isUnnumbered()) {
            boxed(centred(mark, "DỰ THẢO", 13, true));
        }
        var dated = table.getRow(1).getCell(1);
        centred(dated, draft.dated().text(), 14, false).getRuns().forEach(run -> run.setItalic(true));
        table.getRows().forEach(row -> row.getTableCells().forEach(DocxFrame::dropFirstParagraph));
    }

    static void end(XWPFDocument document, Draft draft) {
        document.createParagraph();
        var table = document.createTable(1, 2);
        table.removeBorders();
        table.setWidth("100%");
        halves(table.getRow(0));
        table.getRow(0).setCantSplitRow(true);
        var left = table.getRow(0).getCell(0);
        var title = DocxRuns.write(left.addParagraph(), "Nơi nhận:", 12);
        title.setBold(true);
        title.setItalic(true);
        DocxRuns.dashed(draft.recipients()).forEach(line -> DocxRuns.write(left.addParagraph(), line, 11));
        var signature = draft.signature();
        if (signature != null) {
            sign(table.getRow(0).getCell(1), signature);
        }
        table.getRow(0).getTableCells().forEach(DocxFrame::dropFirstParagraph);
    }

    static void sides(XWPFDocument document, Block.Signatures sides) {
        document.createParagraph();
        var table = document.createTable(1, 2);
        table.removeBorders();
        table.setWidth("100%");
        table.getRow(0).setCantSplitRow(true);
        table.getRow(0).getTableCells().forEach(cell -> cell.setWidth("50%"));
        sign(table.getRow(0).getCell(0), sides.left());
        sign(table.getRow(0).getCell(1), sides.right());
        table.getRow(0).getTableCells().forEach(DocxFrame::dropFirstParagraph);
    }

    private static void sign(XWPFTableCell cell, Draft.Signature signature) {
        var capacity = signature.capacity();
        if (capacity != null) {
            centred(cell, capacity, 14, true);
        }
        centred(cell, signature.post(), 14, true);
        for (var line = 0; line < ROOM; line++) {
            centred(cell, "", 14, false);
        }
        centred(cell, signature.name(), 14, true);
    }

    static void table(XWPFDocument document, Block.Table table) {
        var written =
                document.createTable(table.rows().size() + 1, table.columns().size());
        written.setWidth("100%");
        var head = written.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (var at = 0; at < table.columns().size(); at++) {
            var cell = head.getCell(at);
            centred(cell, table.columns().get(at).title(), 12, true);
            dropFirstParagraph(cell);
        }
        for (var at = 0; at < table.rows().size(); at++) {
            row(written.getRow(at + 1), table.columns(), table.rows().get(at));
        }
    }

    private static void row(XWPFTableRow row, List<Block.Column> columns, List<String> texts) {
        row.setCantSplitRow(true);
        for (var at = 0; at < texts.size(); at++) {
            var paragraph = row.getCell(at).getParagraphArray(0);
            paragraph.setAlignment(columns.get(at).number() ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
            DocxRuns.write(paragraph, texts.get(at), 12);
        }
    }

    private static void halves(XWPFTableRow row) {
        row.getCell(0).setWidth(LEFT);
        row.getCell(1).setWidth(RIGHT);
    }

    private static XWPFParagraph centred(XWPFTableCell cell, String text, int size, boolean bold) {
        var paragraph = cell.addParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        DocxRuns.write(paragraph, text, size).setBold(bold);
        return paragraph;
    }

    private static void boxed(XWPFParagraph paragraph) {
        paragraph.setIndentationLeft(18 * MILLIMETRE);
        paragraph.setIndentationRight(18 * MILLIMETRE);
        paragraph.setSpacingBefore(100);
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setBorderBottom(Borders.SINGLE);
        paragraph.setBorderLeft(Borders.SINGLE);
        paragraph.setBorderRight(Borders.SINGLE);
    }

    /** A new cell comes with an empty paragraph, and ours follow it. */
    private static void dropFirstParagraph(XWPFTableCell cell) {
        if (cell.getParagraphs().size() > 1) {
            cell.removeParagraph(0);
        }
    }
}
