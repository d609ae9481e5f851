package vn.thuocdo.form.booklet;

import java.util.stream.Collectors;
import vn.thuocdo.questionnaire.Channel;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.questionnaire.Section;

/** A form on paper as the XHTML its PDF is made from. */
final class BookletPage {

    private static final String STYLE = """
            @page { size: A4; margin: 27mm 16mm 17mm 16mm;
                    @top-left { content: '%s'; font: 9pt 'Liberation Serif'; color: #444; }
                    @bottom-right { content: counter(page) '/' counter(pages); font: 10pt 'Liberation Serif'; } }
            body { font: 11.5pt/1.3 'Liberation Serif'; margin: 0 1pt 0 0; }
            h1 { font-size: 17pt; margin: 0 0 4pt; text-align: center; }
            h2 { font-size: 13pt; margin: 14pt 0 4pt; padding: 2pt 5pt; background: #e8e8e8; page-break-after: avoid; }
            p { margin: 3pt 0; }
            .by { text-align: center; }
            .draft { text-align: center; } .draft span { border: 1pt solid #000; padding: 2pt 12pt; font-weight: bold; }
            .frame { border: 0.75pt solid #000; padding: 4pt 8pt; margin: 8pt 0; }
            .q { margin: 9pt 0 0; }
            .whole { page-break-inside: avoid; }
            .asked { page-break-after: avoid; }
            .how, .hint, .when { font-size: 10pt; }
            .when { display: block; font-style: italic; }
            .note { margin-top: 8pt; }
            .choice { margin: 2pt 0 2pt 14pt; padding-left: 17pt; text-indent: -17pt; }
            .not { font-style: italic; }
            .box { display: inline-block; width: 10pt; height: 10pt; border: 0.9pt solid #000; margin-right: 6pt;
                   vertical-align: -1.5pt; text-indent: 0; }
            .other { display: inline-block; width: 75mm; border-bottom: 0.6pt dotted #000; height: 11pt; }
            .number { width: 45mm; height: 19pt; border: 0.75pt solid #000; margin-left: 14pt; }
            .rule { border-bottom: 0.6pt dotted #000; height: 19pt; margin-left: 14pt; }
            .day { margin-left: 14pt; }
            .grid { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate; margin-top: 3pt; }
            .grid th, .grid td { border: 0.6pt solid #000; padding: 3pt 4pt; vertical-align: middle; }
            .grid .s { width: 15mm; text-align: center; font-size: 9pt; font-weight: normal; }
            .grid .s .box { margin: 0; }
            .grid tr { page-break-inside: avoid; }
            .end { text-align: center; margin-top: 14pt; }
            """;

    /** Characters of a title that fit beside the number. */
    private static final int HEAD = 70;

    private BookletPage() {}

    /**
     * The page of what is asked on paper.
     *
     * @param by who asks
     * @param draft whether it is a preview of a draft
     */
    static String of(Questionnaire all, String by, boolean draft, BookletWords words) {
        var form = all.in(Channel.PAPER);
        var numbering = new Numbering(form);
        var onlyIf = new OnlyIf(numbering, words);
        var questions = new BookletQuestion(numbering, onlyIf, words);
        return """
                <html lang="%s"><head><title>%s</title><style>%s</style></head><body>
                %s<h1>%s</h1><p class="by">%s</p>
                <div class="frame"><p><b>%s.</b> %s</p><p>%s</p></div>
                %s<p class="end">%s</p></body></html>
                """.formatted(
                words.language(),
                words.html(form.title()),
                STYLE.formatted(head(form.title().in(words.language()))),
                draft ? "<p class=\"draft\"><span>%s</span></p>".formatted(words.html("form.booklet.draft")) : "",
                words.html(form.title()),
                words.html("form.booklet.by", by),
                words.html("form.booklet.how"),
                words.html("form.booklet.how.tick"),
                words.html("form.booklet.how.free"),
                form.sections().stream()
                        .map(section -> section(section, questions, onlyIf, words))
                        .collect(Collectors.joining()),
                words.html("form.booklet.thanks"));
    }

    private static String section(Section section, BookletQuestion questions, OnlyIf onlyIf, BookletWords words) {
        var relevant = section.relevant();
        var when = relevant == null
                ? ""
                : "<p class=\"when\">%s</p>".formatted(words.html("form.booklet.only-section", onlyIf.told(relevant)));
        return "<h2>%s</h2>%s%s"
                .formatted(
                        words.html(section.title()),
                        when,
                        section.questions().stream().map(questions::of).collect(Collectors.joining()));
    }

    /** The title as a string of the style sheet. */
    private static String head(String title) {
        var plain = title.replaceAll("[\\\\'<>&\"\\p{Cntrl}]", " ");
        return plain.length() <= HEAD ? plain : plain.substring(0, HEAD - 1) + "…";
    }
}
