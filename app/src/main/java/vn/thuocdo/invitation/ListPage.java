package vn.thuocdo.invitation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;

/** A list for an interviewer as the XHTML its PDF is made from. */
final class ListPage {

    private static final String STYLE = """
            @page { size: A4 landscape; margin: 14mm 12mm;
                    @bottom-right { content: counter(page) '/' counter(pages); font: 10pt 'Liberation Serif'; } }
            body { font: 11pt/1.25 'Liberation Serif'; margin: 0 1pt 0 0; }
            h1 { font-size: 15pt; margin: 0 0 4pt; }
            p { margin: 3pt 0; }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; margin-top: 6pt; }
            th, td { border: 0.6pt solid #000; padding: 3pt 4pt; vertical-align: top; text-align: left; }
            tr { page-break-inside: avoid; }
            .code { white-space: nowrap; font-weight: bold; }
            .room { width: 26mm; }
            """;

    private static final String RULE = """
            <p>Người trả lời: ghi những người từ 18 tuổi của hộ từ cao tuổi nhất đến ít tuổi nhất, rồi hỏi người có số
            thứ tự ghi sẵn theo số người ghi được (2→1: hộ có 2 người thì hỏi người thứ nhất). Điều tra viên không chọn
            thay.</p>
            """;

    private ListPage() {}

    static String of(String campaign, int number, FetchedList list) {
        return """
                <html lang="vi"><head><title>%2$s</title><style>%1$s</style></head><body>
                <h1>%2$s</h1><p>%3$s</p>
                <p>Điều tra viên: %4$s. Người giao, ngày giao: ……………………………… Người nhận ký: ………………………………</p>%6$s
                <table><thead><tr><th>STT</th><th>Mã phiếu</th><th>Họ và tên, điện thoại, địa chỉ</th>
                <th>%7$s</th><th class="room">Số sê-ri</th><th class="room">Kết quả</th></tr></thead>
                <tbody>%5$s</tbody></table>
                <p><i>Danh sách có dữ liệu cá nhân: chỉ dùng để gặp người được mời, không sao chép, nộp lại cho đầu mối
                ngay khi xong.</i></p></body></html>
                """.formatted(
                        STYLE,
                        "Danh sách giao phiếu số " + number + (list.name().isEmpty() ? "" : ": " + text(list.name())),
                        text(campaign),
                        list.interviewer().isEmpty() ? "………………………………" : text(list.interviewer()),
                        list.rows().stream().map(ListPage::row).collect(Collectors.joining()),
                        list.ofHouseholds() ? RULE : "",
                        list.ofHouseholds() ? "Số người → người thứ" : "Cơ quan, thủ tục");
    }

    /** A list with its people. */
    record FetchedList(String name, String interviewer, List<FetchCodes.Row> rows) {

        /** Whether they are households, of each of which one adult is asked. */
        boolean ofHouseholds() {
            return rows.stream().anyMatch(row -> !row.letter().adults().isEmpty());
        }
    }

    private static String row(FetchCodes.Row row) {
        var letter = row.letter();
        return "<tr><td>%d</td><td class=\"code\">%s</td><td>%s</td><td>%s</td><td></td><td></td></tr>"
                .formatted(
                        letter.serial(),
                        letter.code(),
                        lines(List.of(
                                letter.contact().name(),
                                row.phone(),
                                letter.contact().address())),
                        lines(List.of(letter.agency(), letter.procedure(), adults(letter.adults()))));
    }

    private static String adults(List<Integer> asked) {
        return IntStream.rangeClosed(1, asked.size())
                .mapToObj(adults -> "%d→%d".formatted(adults, asked.get(adults - 1)))
                .collect(Collectors.joining(", "));
    }

    private static String lines(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isEmpty())
                .map(ListPage::text)
                .collect(Collectors.joining("<br/>"));
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
