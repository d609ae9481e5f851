package vn.thuocdo.invitation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.PlanPassage;
import vn.thuocdo.campaign.PlanSummary;
import vn.thuocdo.decision.document.Block;
import vn.thuocdo.decision.document.Draft;

/** Writes the papers of the communication kit from the facts of a campaign. None of them bears anybody's link. */
@Component
class KitDocuments {

    private final PlanSummary summaries;
    private final CampaignFacts facts;

    KitDocuments(PlanSummary summaries, CampaignFacts facts) {
        this.summaries = summaries;
        this.facts = facts;
    }

    Draft of(Kit kit, Campaign campaign) {
        var told = facts.of(campaign);
        return switch (kit) {
            case NOTICE ->
                draft(campaign, "TB", "Thông báo", "Về việc khảo sát ý kiến người dân, tổ chức", notice(told));
            case OPEN_LETTER ->
                draft(campaign, "TN", "Thư ngỏ", "Gửi người dân, tổ chức đã giải quyết thủ tục", letter(told));
            case BROADCAST ->
                draft(campaign, "PT", "Bài phát thanh", "Về việc khảo sát ý kiến người dân", spoken(told));
        };
    }

    private Draft draft(Campaign campaign, String mark, String kind, String subject, List<Block> blocks) {
        var plan = summaries.of(campaign);
        var sign = plan.passage(PlanPassage.SUBMISSION_SIGN).replaceFirst("^[^-]*", mark);
        return new Draft(
                new Draft.Issuer(plan.upper().isEmpty() ? null : plan.upper(), plan.owner()),
                new Draft.Mark(null, sign.isEmpty() ? mark : sign),
                new Draft.Dated(plan.passage(PlanPassage.PLACE), null),
                new Draft.Title(kind, subject),
                List.of(),
                blocks,
                List.of("Các cơ quan, đơn vị được đo lường", "Lưu: VT"),
                new Draft.Signature(
                        null, plan.passage(PlanPassage.SUBMISSION_POST), plan.passage(PlanPassage.SUBMISSION_NAME)));
    }

    private static List<Block> notice(Facts told) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph("%s thực hiện “%s” để cải thiện việc phục vụ người dân, tổ chức."
                .formatted(told.owner(), told.title())));
        blocks.add(new Block.Heading("1. Ai được hỏi"));
        blocks.add(new Block.Paragraph(
                "Người dân, tổ chức được chọn ngẫu nhiên trong những người có kết quả giải quyết thủ tục từ %s đến %s."
                        .formatted(LetterPage.day(told.from()), LetterPage.day(told.to()))));
        blocks.add(new Block.Heading("2. Được hỏi như thế nào"));
        blocks.add(new Block.Points(List.of(
                "Người được chọn nhận thư, tin nhắn hoặc được điều tra viên đến gặp; mỗi lời mời có một mã riêng.",
                "Việc trả lời là tự nguyện, mất khoảng %d phút, không ảnh hưởng đến hồ sơ hay quyền lợi."
                        .formatted(told.minutes()),
                "Câu trả lời được bảo mật; cơ quan giải quyết hồ sơ không xem được.",
                "Không ai được hỏi mã OTP, số căn cước hay tài khoản ngân hàng.")));
        blocks.add(new Block.Heading("3. Kiểm tra lời mời"));
        blocks.add(new Block.Paragraph(
                "Nhập mã tại %s để biết lời mời có thật hay không.%s".formatted(told.check(), hotline(told))));
        blocks.add(new Block.Paragraph("Trân trọng thông báo./."));
        return blocks;
    }

    private static List<Block> letter(Facts told) {
        return List.of(
                new Block.Paragraph("Kính gửi ông/bà,"),
                new Block.Paragraph(("Ý kiến của ông/bà giúp chúng tôi biết việc phục vụ tốt ở đâu và còn phải "
                                + "sửa ở đâu. Vì vậy %s thực hiện “%s”.")
                        .formatted(told.owner(), told.title())),
                new Block.Paragraph(("Nếu ông/bà được chọn và nhận được lời mời, xin dành khoảng %d phút trả lời. "
                                + "Việc trả lời là tự nguyện, được bảo mật và không ảnh hưởng đến hồ sơ nào.")
                        .formatted(told.minutes())),
                new Block.Paragraph("Ông/bà kiểm tra lời mời tại %s.%s".formatted(told.check(), hotline(told))),
                new Block.Paragraph("Xin trân trọng cảm ơn./."));
    }

    private static List<Block> spoken(Facts told) {
        return List.of(
                new Block.Paragraph("(Đọc hai lần, sáng và chiều.)"),
                new Block.Paragraph("Kính thưa bà con,"),
                new Block.Paragraph(("%s đang hỏi ý kiến người dân về việc giải quyết thủ tục hành chính. Người "
                                + "được hỏi do máy chọn ngẫu nhiên.")
                        .formatted(told.owner())),
                new Block.Paragraph(("Bà con nào nhận được thư mời, tin nhắn, hoặc có điều tra viên đến nhà, xin "
                                + "dành khoảng %d phút trả lời. Trả lời là tự nguyện, được giữ kín, không ảnh "
                                + "hưởng đến hồ sơ của bà con.")
                        .formatted(told.minutes())),
                new Block.Paragraph(("Người đi hỏi không bao giờ hỏi mã OTP, số căn cước hay tài khoản ngân hàng, "
                                + "và không thu tiền.%s")
                        .formatted(hotline(told))),
                new Block.Paragraph("Xin cảm ơn bà con./."));
    }

    private static String hotline(Facts told) {
        return told.hotline().isEmpty() ? "" : " Đường dây nóng: %s.".formatted(told.hotline());
    }
}
