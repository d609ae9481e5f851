package vn.thuocdo.invitation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thuocdo.campaign.ArmKind;

/**
 * Letters as the XHTML their PDF is made from: one A4 page each, the address where the window of an envelope is, 20 mm
 * from the left and 45 mm from above.
 */
final class LetterPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final String STYLE = """
            @page { size: A4; margin: 0; }
            body { font: 11.5pt/1.22 'Liberation Serif'; margin: 0; }
            .letter { position: relative; height: 296mm; page-break-after: always; }
            .letter.last { page-break-after: auto; }
            .sender { position: absolute; left: 20mm; top: 12mm; width: 170mm; }
            .sender b { font-size: 12.5pt; }
            .return { position: absolute; left: 22mm; top: 45mm; width: 80mm; font-size: 7.5pt; }
            .window { position: absolute; left: 22mm; top: 51mm; width: 80mm; height: 36mm; overflow: hidden;
                      word-wrap: break-word; }
            .serial { position: absolute; left: 130mm; top: 51mm; width: 60mm; text-align: right; font-size: 9pt; }
            .text { position: absolute; left: 22mm; top: 94mm; width: 166mm; }
            h1 { font-size: 14pt; text-align: center; margin: 0 0 7pt; }
            p { margin: 0 0 4.5pt; text-align: justify; }
            ul { margin: 0 0 5pt; padding-left: 5mm; }
            li { margin: 0 0 2.2pt; }
            .way { border: 1pt solid #000; margin: 6pt 0; width: 100%; border-collapse: collapse; }
            .way td { padding: 3mm; vertical-align: middle; }
            .way img { width: 33mm; height: 33mm; }
            .code { font-size: 14pt; font-weight: bold; white-space: nowrap; }
            .small { font-size: 9.5pt; }
            .household .text { top: 92mm; font-size: 10.5pt; line-height: 1.18; }
            .household .way td { padding: 1.5mm 3mm; }
            .household .way img { width: 30mm; height: 30mm; }
            .adults { border-collapse: collapse; table-layout: fixed; margin: 0 0 5pt; width: 100%; }
            .adults th, .adults td { border: 0.6pt solid #000; padding: 0.8mm 1mm; text-align: center; }
            .adults th { text-align: left; font-weight: normal; width: 70mm; }
            .adults .who td { font-weight: bold; }
            """;

    private final Facts facts;

    LetterPage(Facts facts) {
        this.facts = facts;
    }

    /** All the letters, in their order. */
    String of(List<Letter> letters, Occasion occasion) {
        var pages = letters.stream()
                .map(letter -> letter(letter, occasion, letter.equals(letters.getLast())))
                .collect(Collectors.joining());
        return "<html lang=\"vi\"><head><title>%s</title><style>%s</style></head><body>%s</body></html>"
                .formatted(escaped("Thư mời tham gia khảo sát"), STYLE, pages);
    }

    private String letter(Letter letter, Occasion occasion, boolean last) {
        return """
                <div class="letter%s">
                <div class="sender"><b>%s</b><br/>%s</div>
                <div class="return">Người gửi: %s</div>
                <div class="window">Kính gửi:<br/><b>%s</b><br/>%s</div>
                <div class="serial">Thư số %d</div>
                <div class="text"><h1>%s</h1>%s%s%s%s%s</div></div>
                """.formatted(
                (letter.adults().isEmpty() ? "" : " household") + (last ? " last" : ""),
                escaped(facts.owner()),
                facts.hotline().isEmpty() ? "" : "Đường dây nóng: " + escaped(facts.hotline()),
                escaped(facts.owner()),
                escaped(letter.contact().name()),
                escaped(letter.contact().address()),
                letter.serial(),
                occasion == Occasion.FIRST ? "THƯ MỜI TRẢ LỜI PHIẾU KHẢO SÁT" : "THƯ NHẮC TRẢ LỜI PHIẾU KHẢO SÁT",
                why(letter, occasion),
                letter.adults().isEmpty() ? "" : adult(letter),
                way(letter),
                promises(),
                end());
    }

    private String why(Letter letter, Occasion occasion) {
        var reminder = occasion == Occasion.FIRST
                ? ""
                : "<p>Trước đây chúng tôi đã gửi thư mời ông/bà. Nếu ông/bà đã trả lời, xin bỏ qua thư này.</p>";
        return """
                <p>Kính thưa ông/bà,</p>%s
                <p>%s đang thực hiện “%s” để cải thiện việc phục vụ người dân, tổ chức. %s</p>
                """.formatted(reminder, escaped(facts.owner()), escaped(facts.title()), about(letter));
    }

    private String about(Letter letter) {
        if (facts.kind() == ArmKind.RESIDENTS) {
            return "Hộ của ông/bà được chọn ngẫu nhiên trong danh sách hộ; việc chọn có chứng kiến và ai cũng kiểm tra "
                    + "lại được.";
        }
        var what = letter.procedure().isEmpty() ? "" : " “%s”".formatted(escaped(letter.procedure()));
        var where = letter.agency().isEmpty() ? "" : " tại " + escaped(letter.agency());
        return """
                Xin hỏi về lần ông/bà giải quyết thủ tục%s%s. Ông/bà được chọn ngẫu nhiên trong những người đã có kết
                quả từ %s đến %s; việc chọn có chứng kiến và ai cũng kiểm tra lại được.
                """.formatted(what, where, DAY.format(facts.from()), DAY.format(facts.to()));
    }

    /** By whom a household answers. */
    private String adult(Letter letter) {
        var asked = letter.adults();
        var more = facts.hotline().isEmpty()
                ? ""
                : " Hộ có trên %d người: xin gọi %s.".formatted(asked.size(), escaped(facts.hotline()));
        return """
                <p><b>Ai trả lời?</b> Mỗi hộ một người từ 18 tuổi trở lên. Xin xếp những người từ 18 tuổi của hộ từ cao
                tuổi nhất đến ít tuổi nhất và đếm xem có mấy người; bảng dưới đây cho biết người thứ mấy trả lời. Số này
                do việc chọn mẫu quyết định, không ai chọn thay.%s <b>Xin chuyển thư này cho người đó.</b></p>
                <table class="adults"><tr><th>Số người từ 18 tuổi <i>(adults)</i></th>%s</tr>
                <tr class="who"><th>Người trả lời là người thứ <i>(who answers)</i></th>%s</tr></table>
                <p class="small"><i>In English: one adult (18 or over) of the household answers. Order the adults from
                the oldest to the youngest and count them; below that count stands which of them it is. Please give this
                letter to that person.</i></p>
                """.formatted(more, cells(IntStream.rangeClosed(1, asked.size()).boxed()), cells(asked.stream()));
    }

    private static String cells(Stream<Integer> numbers) {
        return numbers.map("<td>%d</td>"::formatted).collect(Collectors.joining());
    }

    private String way(Letter letter) {
        return """
                <table class="way"><tr><td style="width: 33mm"><img src="%s" alt=""/></td>
                <td>Quét mã bên cạnh bằng điện thoại, hoặc mở <b>%s</b> và nhập mã của ông/bà:<br/>
                <span class="code">%s</span><br/>
                <span class="small">Trên trang này ông/bà cũng kiểm tra được thư mời có thật hay không.%s
                In English: scan the code and choose “English”.</span></td></tr></table>
                """.formatted(
                        QrPicture.of(facts.door() + letter.token()),
                        escaped(facts.check()),
                        letter.code(),
                        facts.closes()
                                .map(day -> " Xin trả lời trước hết ngày %s.".formatted(DAY.format(day)))
                                .orElse(""));
    }

    private String promises() {
        var points = List.of(
                ("Mất khoảng %d phút. Ông/bà tự nguyện trả lời, có thể bỏ qua câu không muốn "
                                + "trả lời hoặc dừng bất cứ lúc nào.")
                        .formatted(facts.minutes()),
                "Trả lời thế nào cũng không ảnh hưởng đến hồ sơ hay quyền lợi của ông/bà.",
                facts.kind() == ArmKind.RESIDENTS
                        ? "Địa chỉ của ông/bà lấy từ danh sách hộ của địa phương, và chỉ dùng để mời trả lời."
                        : "Tên và địa chỉ lấy từ hồ sơ ông/bà đã nộp, và chỉ dùng để mời trả lời.",
                ("Câu trả lời được lưu tách khỏi tên, địa chỉ của ông/bà; mối nối bị xóa khi "
                                + "kết thúc đợt khảo sát. Cơ quan ")
                        + "giải quyết hồ sơ không xem được. Thông tin liên hệ được hủy sau %d tháng."
                                .formatted(facts.months()),
                "Cơ quan giám sát có thể gọi lại để hỏi ông/bà có được khảo sát thật hay không.",
                "Chúng tôi không bao giờ hỏi mã OTP, số CCCD hay tài khoản ngân hàng.",
                "Nếu không muốn được mời nữa, xin mở %s và nhập mã trên%s."
                        .formatted(facts.refusal(), facts.hotline().isEmpty() ? "" : ", hoặc gọi " + facts.hotline()));
        return points.stream()
                .map(point -> "<li>%s</li>".formatted(escaped(point)))
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private String end() {
        return "<p>Trân trọng cảm ơn ông/bà.</p><p style=\"text-align: right\"><b>%s</b></p>"
                .formatted(escaped(facts.owner()));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
