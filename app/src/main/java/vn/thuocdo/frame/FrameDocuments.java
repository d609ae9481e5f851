package vn.thuocdo.frame;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thuocdo.account.Account;
import vn.thuocdo.account.AccountId;
import vn.thuocdo.account.Accounts;
import vn.thuocdo.agency.Agencies;
import vn.thuocdo.agency.Agency;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.PlanParts;
import vn.thuocdo.campaign.PlanPassage;
import vn.thuocdo.decision.document.Block;
import vn.thuocdo.decision.document.Draft;

/** Writes the record of a freeze (Biên bản chốt dàn mẫu): what is in the frame, what is not and why, and its hash. */
@Component
class FrameDocuments {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private final Campaigns campaigns;
    private final PlanParts plan;
    private final FrameParts parts;
    private final Agencies agencies;
    private final Accounts accounts;
    private final MessageSource texts;
    private final Clock clock;

    FrameDocuments(
            Campaigns campaigns,
            PlanParts plan,
            FrameParts parts,
            Agencies agencies,
            Accounts accounts,
            MessageSource texts,
            Clock clock) {
        this.campaigns = campaigns;
        this.plan = plan;
        this.parts = parts;
        this.agencies = agencies;
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    Draft certificate(Frame frame) {
        var campaign = campaigns.get(frame.campaign());
        var passages = plan.passages(campaign.id());
        var owner = agencies.find(campaign.owner());
        var upper = owner.flatMap(Agency::parent).flatMap(agencies::find).map(Agency::name);
        var sign = passages.getOrDefault(PlanPassage.SUBMISSION_SIGN, "").replaceFirst("^[^-]*-", "");
        return new Draft(
                new Draft.Issuer(upper.orElse(null), owner.map(Agency::name).orElse("")),
                new Draft.Mark(null, sign.isEmpty() ? "BB" : "BB-" + sign),
                new Draft.Dated(passages.getOrDefault(PlanPassage.PLACE, ""), day(frame)),
                new Draft.Title("Biên bản", "Chốt dàn mẫu – " + campaign.title()),
                List.of(),
                blocks(campaign, frame),
                recipients(campaign),
                new Draft.Signature(null, "Người chốt dàn mẫu", frozenBy(frame)));
    }

    private LocalDate day(Frame frame) {
        return LocalDate.ofInstant(frame.frozen().at(), clock.getZone());
    }

    private String frozenBy(Frame frame) {
        return accounts.find(new AccountId(frame.frozen().by()))
                .map(Account::name)
                .orElse("");
    }

    private List<String> recipients(Campaign campaign) {
        var recipients = new ArrayList<String>();
        recipients.add(name(campaign.owner()));
        campaigns.parties(campaign.id()).stream().map(this::name).sorted().forEach(recipients::add);
        recipients.add("Lưu: VT");
        return recipients;
    }

    private String name(AgencyId agency) {
        return agencies.find(agency).map(Agency::name).orElse("");
    }

    private List<Block> blocks(Campaign campaign, Frame frame) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading("1. Dàn mẫu đã chốt"));
        blocks.add(new Block.Points(facts(campaign, frame)));
        if (!frame.isListed()) {
            blocks.add(new Block.Heading("2. Hồ sơ vào và không vào dàn mẫu"));
            blocks.add(funnel(frame));
        }
        blocks.add(new Block.Heading(frame.isListed() ? "2. Các nhóm" : "3. Các tầng"));
        blocks.add(strata(frame));
        blocks.add(new Block.Heading(frame.isListed() ? "3. Cam kết" : "4. Cam kết"));
        blocks.add(new Block.Paragraph("Khi chốt dàn mẫu chưa có hạt giống nào. Tệp dàn mẫu chỉ có thứ tự, tầng, mã và"
                + " quy mô của từng đơn vị; mọi thay đổi của tệp làm mã SHA-256 khác đi."));
        if (frame.isListed() && frame.step() == ListStep.HOUSEHOLDS.number()) {
            blocks.add(new Block.Paragraph(say("frame.adult.rule")));
        }
        return blocks;
    }

    private List<String> facts(Campaign campaign, Frame frame) {
        var at = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/uuuu").withZone(clock.getZone());
        var step = frame.isListed()
                ? ", bước %d (%s)".formatted(frame.step(), say(step(frame).text()))
                : "";
        return List.of(
                "Đợt đo lường: %s".formatted(campaign.title()),
                "Nhóm đối tượng khảo sát: %s%s".formatted(say("campaign.arm." + arm(frame)), step),
                "Bản thứ %d; chốt lúc %s; người chốt: %s"
                        .formatted(frame.version(), at.format(frame.frozen().at()), frozenBy(frame)),
                "Tổng số đơn vị: %s".formatted(number(frame.units())),
                "Cách phân tầng: %s".formatted(say(frame.design().layout().text())),
                "Cách chọn: %s"
                        .formatted(say("frame.method." + frame.design().method().name())),
                "Hạt giống: %s"
                        .formatted(
                                frame.seedRule().isEvent()
                                        ? "%s, lấy %d chữ số"
                                                .formatted(
                                                        frame.seedRule().event(),
                                                        frame.seedRule().digits())
                                        : "do ít nhất hai cơ quan cùng gieo, trong đó có cơ quan giám sát"),
                "Mã SHA-256 của tệp dàn mẫu: %s".formatted(frame.frozen().sha256()),
                "Mã SHA-256 của bảng tầng nối với tệp dàn mẫu: %s"
                        .formatted(frame.frozen().planSha256()));
    }

    private static String arm(Frame frame) {
        return frame.arm().toUpperCase(Locale.ROOT);
    }

    private static ListStep step(Frame frame) {
        return ListStep.of(frame.step());
    }

    private Block funnel(Frame frame) {
        var columns = List.of(
                Block.Column.ofText("Kết quả rà soát"),
                Block.Column.ofText("Lý do nêu trong kế hoạch"),
                Block.Column.ofNumbers("Số hồ sơ"));
        return new Block.Table(
                columns,
                parts.funnel(frame.id()).stream()
                        .map(line -> List.of(say(line.reason().text()), line.detail(), number(line.units())))
                        .toList());
    }

    private Block strata(Frame frame) {
        var units = frame.isListed() ? say(step(frame).text() + ".units") : "Số hồ sơ";
        var columns = List.of(
                Block.Column.ofText(frame.isListed() ? "Nhóm" : "Tầng"),
                Block.Column.ofNumbers(units),
                Block.Column.ofNumbers("Mẫu chính thức"),
                Block.Column.ofNumbers("Mẫu dự phòng"));
        var strata = parts.strata(frame.id());
        var rows = new ArrayList<List<String>>();
        strata.forEach(stratum -> rows.add(
                List.of(stratum.name(), number(stratum.units()), number(stratum.size()), number(stratum.reserves()))));
        rows.add(List.of(
                "Tổng số",
                number(frame.units()),
                number(strata.stream().mapToLong(Stratum::size).sum()),
                number(strata.stream().mapToLong(Stratum::reserves).sum())));
        return new Block.Table(columns, rows);
    }

    private static String number(long count) {
        return NumberFormat.getIntegerInstance(VIETNAMESE).format(count);
    }

    private String say(String key) {
        return texts.getMessage(key, null, VIETNAMESE);
    }
}
