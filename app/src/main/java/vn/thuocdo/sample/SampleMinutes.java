package vn.thuocdo.sample;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.PlanPassage;
import vn.thuocdo.campaign.PlanSummary;
import vn.thuocdo.campaign.PlanSummary.Summary;
import vn.thuocdo.decision.document.Block;
import vn.thuocdo.decision.document.Block.Column;
import vn.thuocdo.decision.document.Draft;
import vn.thuocdo.frame.Frame;
import vn.thuocdo.frame.FrameParts;
import vn.thuocdo.frame.Frames;
import vn.thuocdo.frame.Stratum;

/** Writes the minutes of a draw (Biên bản chọn mẫu), for those who were there to sign. */
@Component
class SampleMinutes {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final String ROOM = "…………………………";

    private final Draws draws;
    private final Frames frames;
    private final FrameParts parts;
    private final Ceremonies ceremonies;
    private final Campaigns campaigns;
    private final PlanSummary summaries;
    private final MessageSource texts;
    private final DateTimeFormatter moments;

    SampleMinutes(
            Draws draws,
            Frames frames,
            FrameParts parts,
            Ceremonies ceremonies,
            Campaigns campaigns,
            PlanSummary summaries,
            MessageSource texts,
            Clock clock) {
        this.draws = draws;
        this.frames = frames;
        this.parts = parts;
        this.ceremonies = ceremonies;
        this.campaigns = campaigns;
        this.summaries = summaries;
        this.texts = texts;
        this.moments = DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút, ngày' dd/MM/uuuu", VIETNAMESE)
                .withZone(clock.getZone());
    }

    Draft of(DrawId id) {
        var drawing = draws.get(id);
        var frame = frames.get(drawing.frame());
        var campaign = campaigns.get(frame.campaign());
        var plan = summaries.of(campaign);
        var ceremony = ceremonies.get(drawing.ceremony());
        var recipients = Stream.concat(ceremony.present().stream().map(Body::name), Stream.of("Lưu: VT"));
        return new Draft(
                new Draft.Issuer(plan.upper().isEmpty() ? null : plan.upper(), plan.owner()),
                new Draft.Mark(null, sign(plan)),
                new Draft.Dated(plan.passage(PlanPassage.PLACE), null),
                new Draft.Title("Biên bản", "Chọn mẫu " + campaign.title()),
                List.of(),
                blocks(drawing, frame, ceremony),
                recipients.toList(),
                new Draft.Signature(
                        "Đại diện cơ quan chủ trì",
                        plan.passage(PlanPassage.SUBMISSION_POST),
                        plan.passage(PlanPassage.SUBMISSION_NAME)));
    }

    /** TTr-SNV of the owner's letters makes BB-SNV. */
    private static String sign(Summary plan) {
        var sign = plan.passage(PlanPassage.SUBMISSION_SIGN);
        return "BB" + (sign.contains("-") ? sign.substring(sign.indexOf('-')) : "");
    }

    private List<Block> blocks(Drawing drawing, Frame frame, Ceremony ceremony) {
        var strata = parts.strata(frame.id());
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading("I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN"));
        blocks.add(new Block.Paragraph("Mẫu được chọn lúc %s, tại %s.".formatted(moments.format(drawing.at()), ROOM)));
        blocks.add(new Block.Paragraph("Các cơ quan tham gia và chứng kiến:"));
        blocks.add(new Block.Points(ceremony.present().stream()
                .map(body -> "%s%s: ông/bà %s, chức vụ %s"
                        .formatted(body.name(), body.supervisor() ? " (giám sát)" : "", ROOM, ROOM))
                .toList()));
        blocks.add(new Block.Heading("II. DÀN MẪU"));
        blocks.add(new Block.Points(frame(frame, strata)));
        blocks.add(new Block.Heading("III. LỄ GIEO HẠT GIỐNG"));
        ceremonies.of(frame.id()).stream()
                .filter(each -> each.number() <= ceremony.number())
                .forEach(each -> addCeremony(blocks, each, frame));
        blocks.add(new Block.Heading("IV. KẾT QUẢ CHỌN MẪU"));
        addResult(blocks, drawing, strata);
        blocks.add(new Block.Heading("V. Ý KIẾN CỦA CÁC CƠ QUAN THAM GIA"));
        blocks.add(new Block.Paragraph(ROOM + ROOM + ROOM + ROOM));
        blocks.add(new Block.Heading("VI. KÝ XÁC NHẬN"));
        addSignatures(blocks, ceremony);
        return blocks;
    }

    private List<String> frame(Frame frame, List<Stratum> strata) {
        var frozen = frame.frozen();
        return List.of(
                "Nhóm đối tượng khảo sát: %s (bước %d, bản %d)"
                        .formatted(
                                say("campaign.arm." + frame.arm().toUpperCase(Locale.ROOT)),
                                frame.step(),
                                frame.version()),
                "Số đơn vị: %s, trong %d tầng".formatted(number(frame.units()), strata.size()),
                "Chốt lúc %s, khi chưa có hạt giống".formatted(moments.format(frozen.at())),
                "Mã SHA-256 của tệp dàn mẫu: " + frozen.sha256(),
                "Mã SHA-256 của bảng tầng nối với tệp dàn mẫu: " + frozen.planSha256(),
                "Cách chọn trong mỗi tầng: "
                        + say("frame.method." + frame.design().method().name()));
    }

    private void addCeremony(List<Block> blocks, Ceremony ceremony, Frame frame) {
        var redraw = ceremony.reason().isEmpty() ? "" : " Lý do chọn lại: " + ceremony.reason() + ".";
        var outcome = ceremony.voidText().isEmpty() ? "" : " Không thành: " + ceremony.voidText() + ".";
        blocks.add(new Block.Paragraph("Lễ thứ %d.%s%s%s"
                .formatted(ceremony.number(), ceremony.isOfEvent() ? event(frame) : "", redraw, outcome)));
        blocks.add(new Block.Points(
                ceremony.bodies().stream().map(body -> told(ceremony, body)).toList()));
        if (!ceremony.seedText().isEmpty()) {
            blocks.add(new Block.Paragraph("Hạt giống: %s (%s)."
                    .formatted(
                            ceremony.seedText(),
                            ceremony.isOfEvent()
                                    ? "SHA-256 của các chữ số của kết quả và một dấu xuống dòng"
                                    : "SHA-256 của các dòng đóng góp theo thứ tự trên, mỗi dòng một dấu xuống dòng")));
        }
    }

    private String event(Frame frame) {
        var rule = frame.seedRule();
        return " Sự kiện công khai nêu khi chốt dàn mẫu: %s, %s."
                .formatted(rule.event(), rule.at() == null ? "" : moments.format(rule.at()));
    }

    private static String told(Ceremony ceremony, Body body) {
        var replaced = body.replaced() == null ? "" : "; được thay, lý do: " + body.replaced();
        var hash = body.hash().isEmpty() ? "" : "; mã băm đã nộp: " + body.hash();
        var line = ceremony.seedText().isEmpty() || body.line().isEmpty() ? "" : "; dòng đã mở: “" + body.line() + "”";
        return body.name() + hash + line + replaced;
    }

    private void addResult(List<Block> blocks, Drawing drawing, List<Stratum> strata) {
        blocks.add(new Block.Paragraph("Mẫu chính thức %s đơn vị, mẫu dự phòng %s đơn vị, theo từng tầng như sau:"
                .formatted(number(drawing.official()), number(drawing.reserves()))));
        var rows = strata.stream()
                .map(stratum -> List.of(
                        stratum.code(),
                        stratum.name(),
                        number(stratum.units()),
                        number(stratum.size()),
                        number(stratum.reserves())))
                .toList();
        blocks.add(new Block.Table(
                List.of(
                        Column.ofText("Mã"),
                        Column.ofText("Tầng"),
                        Column.ofNumbers("Số đơn vị"),
                        Column.ofNumbers("Mẫu chính thức"),
                        Column.ofNumbers("Dự phòng")),
                rows));
        blocks.add(new Block.Points(List.of(
                "Mã SHA-256 của tệp mẫu (sample.csv): " + drawing.sha256(),
                "Thuật toán: " + drawing.algorithm(),
                "Ai có tệp dàn mẫu, bảng các tầng và hạt giống đều chọn lại được đúng mẫu này")));
    }

    private static void addSignatures(List<Block> blocks, Ceremony ceremony) {
        blocks.add(
                new Block.Paragraph("Biên bản được đọc lại cho những người có mặt cùng nghe, nhất trí và ký tên./."));
        for (var body : ceremony.present()) {
            blocks.add(new Block.Paragraph("Đại diện %s (ký, ghi rõ họ tên): %s".formatted(body.name(), ROOM)));
            blocks.add(new Block.Paragraph("\u00a0"));
        }
    }

    private static String number(long count) {
        return "%,d".formatted(count).replace(',', '.');
    }

    private String say(String key) {
        return texts.getMessage(key, null, VIETNAMESE);
    }
}
