package vn.thuocdo.decision.document;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Text and lines in the paragraphs of a DOCX. */
final class DocxRuns {

    static final String FAMILY = "Times New Roman";

    private DocxRuns() {}

    static XWPFRun write(XWPFParagraph paragraph, String text, int size) {
        var run = paragraph.createRun();
        run.setFontFamily(FAMILY);
        run.setFontSize(size);
        run.setText(text);
        return run;
    }

    /** A line as the layout wants it under titles, shorter than the column by {@code indent} at both ends, in twips. */
    static void rule(XWPFParagraph paragraph, int indent) {
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setIndentationLeft(indent);
        paragraph.setIndentationRight(indent);
        paragraph.setSpacingBefore(40);
        write(paragraph, "", 4);
    }

    /** A dash each, semicolons between, a full stop at the end. */
    static List<String> dashed(List<String> bodies) {
        return IntStream.range(0, bodies.size())
                .mapToObj(at -> "- " + bodies.get(at) + (at + 1 < bodies.size() ? ";" : "."))
                .toList();
    }
}
