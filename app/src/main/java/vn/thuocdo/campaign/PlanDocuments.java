package vn.thuocdo.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thuocdo.campaign.PlanSummary.Summary;
import vn.thuocdo.decision.document.Block;
import vn.thuocdo.decision.document.Draft;

/** Writes what is handed up: the Tờ trình of the owner, and the Kế hoạch the publisher is asked to issue. */
@Component
class PlanDocuments {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private final PlanSummary summaries;
    private final MessageSource texts;

    PlanDocuments(PlanSummary summaries, MessageSource texts) {
        this.summaries = summaries;
        this.texts = texts;
    }

    /** The owner's letter that asks for the plan to be issued. */
    Draft submission(Campaign campaign) {
        var plan = summaries.of(campaign);
        var blocks = new ArrayList<Block>();
        addLines(blocks, plan.passage(PlanPassage.BASIS));
        blocks.add(new Block.Paragraph("%s kính trình %s xem xét, ban hành Kế hoạch %s, với các nội dung chính sau đây:"
                .formatted(plan.owner(), plan.publisher(), campaign.title())));
        blocks.add(new Block.Heading("1. Sự cần thiết"));
        addLines(blocks, plan.passage(PlanPassage.PURPOSE));
        blocks.add(new Block.Heading("2. Nội dung chính của dự thảo Kế hoạch"));
        blocks.add(new Block.Points(new PlanWording(campaign, plan, this::say).keyPoints()));
        blocks.add(new Block.Heading("3. Kinh phí"));
        blocks.add(new Block.Paragraph(new PlanWording(campaign, plan, this::say).cost()));
        blocks.add(new Block.Paragraph("(Kèm theo dự thảo Kế hoạch.)"));
        blocks.add(new Block.Paragraph("Kính trình %s xem xét, quyết định./.".formatted(plan.publisher())));
        return new Draft(
                new Draft.Issuer(plan.upper().isEmpty() ? null : plan.upper(), plan.owner()),
                new Draft.Mark(null, plan.passage(PlanPassage.SUBMISSION_SIGN)),
                new Draft.Dated(plan.passage(PlanPassage.PLACE), null),
                new Draft.Title("Tờ trình", "Về việc ban hành Kế hoạch " + campaign.title()),
                List.of(plan.publisher()),
                blocks,
                List.of("Như trên", "Lưu: VT"),
                new Draft.Signature(
                        null, plan.passage(PlanPassage.SUBMISSION_POST), plan.passage(PlanPassage.SUBMISSION_NAME)));
    }

    /** The plan itself. */
    Draft plan(Campaign campaign) {
        var plan = summaries.of(campaign);
        var capacity = plan.passage(PlanPassage.PLAN_CAPACITY);
        return new Draft(
                new Draft.Issuer(null, plan.publisher()),
                new Draft.Mark(null, plan.passage(PlanPassage.PLAN_SIGN)),
                new Draft.Dated(plan.passage(PlanPassage.PLACE), null),
                new Draft.Title("Kế hoạch", campaign.title()),
                List.of(),
                new PlanWording(campaign, plan, this::say).blocks(),
                recipients(plan),
                new Draft.Signature(
                        capacity.isEmpty() ? null : capacity,
                        plan.passage(PlanPassage.PLAN_POST),
                        plan.passage(PlanPassage.PLAN_NAME)));
    }

    private static List<String> recipients(Summary plan) {
        var parties = plan.parties().stream().map(PlanAgencies.Party::name);
        var all =
                Stream.of(Stream.of(plan.owner(), "Các cơ quan, đơn vị được đo lường"), parties, Stream.of("Lưu: VT"));
        return all.flatMap(part -> part).toList();
    }

    static void addLines(List<Block> blocks, String passage) {
        passage.lines()
                .filter(line -> !line.isBlank())
                .map(Block.Paragraph::new)
                .forEach(blocks::add);
    }

    private String say(String key) {
        return texts.getMessage(key, null, VIETNAMESE);
    }
}
