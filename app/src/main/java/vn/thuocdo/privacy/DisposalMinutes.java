package vn.thuocdo.privacy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.PlanPassage;
import vn.thuocdo.campaign.PlanSummary.Summary;
import vn.thuocdo.decision.document.Block;
import vn.thuocdo.decision.document.Draft;

/** Writes the Biên bản hủy: which data were destroyed when, as a draft to be signed. */
@Component
class DisposalMinutes {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MessageSource texts;

    DisposalMinutes(MessageSource texts) {
        this.texts = texts;
    }

    Draft of(Campaign campaign, Summary plan, Map<LocalDate, Long> disposals) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(
                "Căn cứ thời hạn lưu dữ liệu trong Kế hoạch %s, dữ liệu hết thời hạn được hủy như sau:"
                        .formatted(campaign.title())));
        blocks.add(new Block.Heading("1. Thời hạn lưu theo Kế hoạch"));
        blocks.add(retentions(campaign, plan));
        blocks.add(new Block.Heading("2. Thông tin liên hệ đã hủy khỏi hệ thống"));
        blocks.add(destroyed(disposals));
        blocks.add(new Block.Paragraph("Dữ liệu đã hủy không khôi phục được. Biên bản lập thành 02 bản./."));
        return draft(plan, blocks);
    }

    private Block retentions(Campaign campaign, Summary plan) {
        var columns = List.of(
                Block.Column.ofText("Loại dữ liệu"),
                Block.Column.ofNumbers("Số tháng"),
                Block.Column.ofText("Lưu đến ngày"));
        return new Block.Table(
                columns,
                Retention.of(campaign, plan).stream()
                        .map(line -> List.of(
                                say(line.setting().text()),
                                String.valueOf(line.months()),
                                line.until().format(DAY)))
                        .toList());
    }

    private static Block destroyed(Map<LocalDate, Long> disposals) {
        return disposals.isEmpty()
                ? new Block.Paragraph("Chưa có dữ liệu nào đến hạn hủy.")
                : new Block.Table(
                        List.of(Block.Column.ofText("Ngày"), Block.Column.ofNumbers("Số người, tổ chức")),
                        disposals.entrySet().stream()
                                .map(day -> List.of(
                                        day.getKey().format(DAY), day.getValue().toString()))
                                .toList());
    }

    private static Draft draft(Summary plan, List<Block> blocks) {
        return new Draft(
                new Draft.Issuer(plan.upper().isEmpty() ? null : plan.upper(), plan.owner()),
                new Draft.Mark(null, ""),
                new Draft.Dated(plan.passage(PlanPassage.PLACE), null),
                new Draft.Title("Biên bản", "Hủy dữ liệu cá nhân hết thời hạn lưu"),
                List.of(),
                blocks,
                List.of("Lưu: VT"),
                new Draft.Signature(
                        null, plan.passage(PlanPassage.SUBMISSION_POST), plan.passage(PlanPassage.SUBMISSION_NAME)));
    }

    private String say(String key) {
        return texts.getMessage(key, null, VIETNAMESE);
    }
}
