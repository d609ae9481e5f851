package vn.thuocdo.decision.document;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A draft as the XHTML its PDF is made from. */
final class DraftPage {

    private static final String STYLE = """
            @page { size: A4; margin: 20mm 20mm 20mm 30mm;
                    @top-center { content: counter(page); font: 13pt 'Liberation Serif'; } }
            @page :first { @top-center { content: none; } }
            body { font: 14pt/1.25 'Liberation Serif'; margin: 0; }
            table { width: 100%; border-collapse: collapse; }
            .frame td { text-align: center; vertical-align: top; padding: 0; }
            .frame .left { width: 40%; }
            .body, .state { font-size: 12pt; }
            .state b { white-space: nowrap; }
            .line { border-top: 0.75pt solid #000; margin: 2pt auto 6pt; height: 0; }
            .mark { font-size: 13pt; }
            .draft { display: inline-block; border: 1pt solid #000; padding: 2pt 10pt; margin-top: 6pt;
                     font-size: 13pt; font-weight: bold; }
            .title { text-align: center; font-weight: bold; margin: 18pt 0 12pt; }
            .to { margin: 0 0 12pt 2cm; }
            p { margin: 6pt 0; text-align: justify; text-indent: 1cm; }
            p.ragged { text-align: left; word-wrap: break-word; }
            h2 { font-size: 14pt; margin: 10pt 0 4pt; page-break-after: avoid; }
            .list { border: 0.75pt solid #000; font-size: 12pt; margin: 8pt 0; -fs-table-paginate: paginate; }
            .list th, .list td { border: 0.75pt solid #000; padding: 3pt 4pt; vertical-align: top; text-align: left; }
            .list th { text-align: center; }
            .list .n { text-align: right; }
            .list tr { page-break-inside: avoid; }
            .end { margin-top: 14pt; page-break-inside: avoid; }
            .end .left { text-align: left !important; font-size: 11pt; }
            .end .left b { font-size: 12pt; font-style: italic; }
            .sides { margin-top: 14pt; page-break-inside: avoid; } .sides td { width: 50%; }
            .room { height: 64pt; }
            """;

    private DraftPage() {}

    static String of(Draft draft) {
        return """
                <html lang="vi"><head><title>%s</title><style>%s</style></head><body>
                %s%s%s%s%s
                </body></html>
                """.formatted(
                        escaped(draft.title().kind() + " " + draft.title().subject()),
                        STYLE,
                        head(draft),
                        title(draft.title()),
                        addressees(draft.addressees()),
                        draft.blocks().stream().map(DraftPage::block).collect(Collectors.joining()),
                        end(draft));
    }

    private static String head(Draft draft) {
        return """
                <table class="frame"><tr><td class="left body">%s<b>%s</b>
                <div class="line" style="width: 30%%"></div></td>
                <td class="state"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br/>
                <b style="font-size: 14pt">Độc lập - Tự do - Hạnh phúc</b>
                <div class="line" style="width: 64mm"></div></td></tr>
                <tr><td class="left mark">%s%s</td><td><i>%s</i></td></tr></table>
                """.formatted(
                        lineOf(draft.issuer().upper()),
                        escaped(draft.issuer().body()),
                        kept(draft.mark().text()),
                        draft.isUnnumbered() ? "<br/><span class=\"draft\">DỰ THẢO</span>" : "",
                        kept(draft.dated().text()));
    }

    private static String title(Draft.Title title) {
        return """
                <div class="title">%s<br/>%s<div class="line" style="width: 30%%"></div></div>
                """.formatted(escaped(title.kind()), escaped(title.subject()));
    }

    private static String addressees(List<String> addressees) {
        return switch (addressees.size()) {
            case 0 -> "";
            case 1 ->
                "<div class=\"to\" style=\"text-align: center\">Kính gửi: %s</div>"
                        .formatted(escaped(addressees.getFirst()));
            default -> "<div class=\"to\">Kính gửi:%s</div>".formatted(dashed(addressees));
        };
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> paragraph(text);
            case Block.Heading(var text) -> "<h2>%s</h2>".formatted(escaped(text));
            case Block.Points(var texts) ->
                texts.stream().map(text -> paragraph("- " + text)).collect(Collectors.joining());
            case Block.Table table -> table(table);
            case Block.Signatures(var left, var right) ->
                "<table class=\"frame sides\"><tr><td>%s</td><td>%s</td></tr></table>"
                        .formatted(signature(left), signature(right));
        };
    }

    private static String paragraph(String text) {
        var kind = PlainText.isHardToJustify(text) ? " class=\"ragged\"" : "";
        return "<p%s>%s</p>".formatted(kind, escaped(text));
    }

    private static String table(Block.Table table) {
        var head = table.columns().stream()
                .map(column -> "<th>%s</th>".formatted(escaped(column.title())))
                .collect(Collectors.joining());
        var rows = table.rows().stream().map(row -> row(table.columns(), row)).collect(Collectors.joining());
        return "<table class=\"list\"><thead><tr>%s</tr></thead><tbody>%s</tbody></table>".formatted(head, rows);
    }

    private static String row(List<Block.Column> columns, List<String> texts) {
        var row = new StringBuilder("<tr>");
        for (var at = 0; at < texts.size(); at++) {
            var kind = columns.get(at).number() ? " class=\"n\"" : "";
            row.append("<td")
                    .append(kind)
                    .append('>')
                    .append(escaped(texts.get(at)))
                    .append("</td>");
        }
        return row.append("</tr>").toString();
    }

    private static String end(Draft draft) {
        var signed = draft.signature() == null ? "" : signature(draft.signature());
        return """
                <table class="frame end"><tr><td class="left"><b>Nơi nhận:</b>%s</td><td>%s</td></tr></table>
                """.formatted(dashed(draft.recipients()), signed);
    }

    private static String signature(Draft.Signature signature) {
        return "%s<b>%s</b><div class=\"room\"></div><b>%s</b>"
                .formatted(boldLineOf(signature.capacity()), escaped(signature.post()), escaped(signature.name()));
    }

    /** As the layout wants lists of bodies: a dash each, semicolons between, a full stop at the end. */
    private static String dashed(List<String> bodies) {
        return bodies.stream().map(DraftPage::escaped).collect(Collectors.joining(";<br/>- ", "<br/>- ", "."));
    }

    private static String lineOf(@Nullable String text) {
        return text == null ? "" : escaped(text) + "<br/>";
    }

    private static String boldLineOf(@Nullable String text) {
        return text == null ? "" : "<b>%s</b><br/>".formatted(escaped(text));
    }

    /** Keeps runs of spaces: they are the room where something is written in. */
    private static String kept(String text) {
        return escaped(text).replace("  ", "&#160;&#160;");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
