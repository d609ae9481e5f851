package vn.thuocdo.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuocdo.PageTest;
import vn.thuocdo.WebClient;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.decision.ConfirmDecision;
import vn.thuocdo.decision.DecisionId;
import vn.thuocdo.decision.Decisions;
import vn.thuocdo.decision.EnterDecision;
import vn.thuocdo.decision.Gate;
import vn.thuocdo.decision.SignedDocument;

/** Two planners at one draft, and next year's draft made of a campaign that ran. */
class PlanDraftTest extends PageTest {

    @Autowired
    Campaigns campaigns;

    @Autowired
    PlanParts parts;

    @Autowired
    PlanAgencies plan;

    @Autowired
    Decisions decisions;

    private ExampleProvince province;
    private WebClient lan;
    private WebClient minh;

    @BeforeAll
    void planners() {
        province = new ExampleProvince(db, "DRAFT");
        account("draft-lan@example.vn", new Grant(Role.PROGRAMME, province.homeAffairs()));
        account("draft-minh@example.vn", new Grant(Role.PROGRAMME, province.homeAffairs()));
        lan = signedIn("draft-lan@example.vn");
        minh = signedIn("draft-minh@example.vn");
    }

    private Map<String, String> general(String title, String version) {
        return Map.of(
                "title",
                title,
                "year",
                "2026",
                "level",
                "LOCAL",
                "method",
                "sipas-2023",
                "owner",
                province.homeAffairs().toString(),
                "publisher",
                province.committee().toString(),
                "version",
                version);
    }

    private CampaignId opened() {
        return opened("Đo lường 2026");
    }

    private CampaignId opened(String title) {
        var answer = lan.post("/campaigns/new", "/campaigns", general(title, "1"));
        var path = answer.uri().getPath();
        assertThat(path).as(answer.body()).matches("/campaigns/.{36}/plan/general");
        return new CampaignId(UUID.fromString(path.split("/")[2]));
    }

    @Test
    void ofTwoWhoSaveAtOnceOneWinsAndTheOtherKeepsItsTyping() throws InterruptedException {
        var step = "/campaigns/%s/plan/general".formatted(opened().value());
        var page = lan.get(step).body();
        assertThat(page).isNotEqualTo(minh.get(step).body()).contains("name=\"version\" value=\"1\"");
        var answers = Collections.synchronizedList(new ArrayList<HttpResponse<String>>());

        var one = Thread.ofVirtual().start(() -> answers.add(lan.post(step, step, general("Bản của Lan", "1"))));
        var two = Thread.ofVirtual().start(() -> answers.add(minh.post(step, step, general("Bản của Minh", "1"))));
        one.join();
        two.join();

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
        var kept = db.sql("select title from campaign.campaign where id = :id")
                .param("id", UUID.fromString(step.split("/")[2]))
                .query(String.class)
                .single();
        var lost = kept.equals("Bản của Lan") ? "Bản của Minh" : "Bản của Lan";
        assertThat(body(answers, 409))
                .contains("Người khác vừa lưu dự thảo này", "value=\"" + lost + "\"", "name=\"version\" value=\"2\"");
        assertThat(body(answers, 200)).contains(kept).doesNotContain("Người khác vừa lưu");
    }

    private static String body(List<HttpResponse<String>> answers, int status) {
        return answers.stream()
                .filter(answer -> answer.statusCode() == status)
                .findFirst()
                .orElseThrow()
                .body();
    }

    @Test
    void whoeverComparedMaySaveOverTheOther() {
        var id = opened();
        var step = "/campaigns/%s/plan/general".formatted(id.value());
        lan.post(step, step, general("Bản của Lan", "1"));

        assertThat(minh.post(step, step, general("Bản của Minh", "1")).statusCode())
                .isEqualTo(409);
        assertThat(campaigns.get(id).title()).isEqualTo("Bản của Lan");
        minh.post(step, step, general("Bản của Minh", "2"));

        assertThat(campaigns.get(id).title()).isEqualTo("Bản của Minh");
    }

    @Test
    void nextYearsDraftHasThePlanAndNeitherPopulationsNorSizesNorTheDecision() throws IOException {
        var old = opened();
        fill(old);
        issue(old);

        var answer = lan.post("/campaigns/" + old.value(), "/campaigns/%s/copy".formatted(old.value()), Map.of());

        var copy = new CampaignId(UUID.fromString(answer.uri().getPath().split("/")[2]));
        assertThat(campaigns.get(old).stage()).isEqualTo(Stage.PLANNED);
        isNextYears(campaigns.get(old), campaigns.get(copy));
        assertThat(campaigns.arms(copy)).isEqualTo(campaigns.arms(old)).hasSize(1);
        assertThat(campaigns.scope(copy)).isEqualTo(campaigns.scope(old)).hasSize(2);
        assertThat(plan.exclusions(copy)).isEqualTo(plan.exclusions(old)).hasSize(1);
        assertThat(plan.kindQuotas(copy)).isEqualTo(Map.of("PROVINCIAL_DEPARTMENT", 90L));
        assertThat(plan.parties(copy)).extracting(PlanAgencies.Party::agreement).containsExactly("");
        assertThat(campaigns.parties(copy)).isEqualTo(campaigns.parties(old));
        assertThat(parts.modes(copy)).containsExactly(Mode.ONLINE);
        assertThat(parts.settings(copy)).isEqualTo(parts.settings(old));
        assertThat(parts.passages(copy)).isEqualTo(parts.passages(old)).containsKey(PlanPassage.PROCESSORS);
        assertThat(parts.milestones(copy)).containsExactly(Map.entry(Milestone.FIELD_OPENS, LocalDate.of(2029, 2, 28)));
        hasNoSizes(copy);
        assertThat(decisions.confirmed("campaign", copy.value(), "plan")).isEmpty();
    }

    @Test
    void aDraftCopiedTwiceByOnePressIsThereOnceAndCanBeDeletedUnlessItIsIssued() throws IOException {
        var old = opened();
        fill(old);
        issue(old);
        var page = "/campaigns/" + old.value();
        var first = lan.post(page, page + "/copy", Map.of()).uri().getPath();
        assertThat(lan.post(page, page + "/copy", Map.of()).uri().getPath()).isEqualTo(first);
        var copy = "/campaigns/" + first.split("/")[2];

        assertThat(lan.post(page, page + "/discard", Map.of("version", "1")).statusCode())
                .isEqualTo(409);
        assertThat(lan.post(copy, copy + "/discard", Map.of("version", "99")).statusCode())
                .isEqualTo(409);
        assertThat(lan.get(copy).statusCode()).isEqualTo(200);
        lan.post(copy, copy + "/discard", Map.of("version", "1"));

        assertThat(lan.get(copy).statusCode()).isEqualTo(404);
        assertThat(campaigns.get(old).stage()).isEqualTo(Stage.PLANNED);
    }

    private static void isNextYears(Campaign old, Campaign copy) {
        assertThat(copy.title()).isEqualTo("Đo lường 2027");
        assertThat(copy.year()).isEqualTo(2027);
        assertThat(copy.isOpen()).isTrue();
        assertThat(copy.from()).isEqualTo(old.from().plusYears(1));
        assertThat(copy.to()).isEqualTo(old.to().plusYears(1));
        assertThat(copy.reserveShare()).isEqualTo(old.reserveShare());
        assertThat(copy.burdenMonths()).isEqualTo(old.burdenMonths());
        assertThat(List.of(copy.owner(), copy.publisher())).isEqualTo(List.of(old.owner(), old.publisher()));
    }

    /** The planner is told, and cannot hand last year's numbers up by oversight. */
    private void hasNoSizes(CampaignId copy) {
        assertThat(plan.measured(copy, "users"))
                .hasSize(2)
                .allMatch(agency -> agency.population() == null && agency.chosen() == null);
        assertThat(lan.get("/campaigns/%s/review".formatted(copy.value())).body())
                .contains("còn cơ quan chưa có cỡ mẫu");
    }

    private void fill(CampaignId id) {
        for (var agency : List.of(province.justice(), province.construction())) {
            add(id, "scope (campaign, agency) values (:id, '%s')".formatted(agency));
            add(id, "population (campaign, arm, agency, units) values (:id, 'users', '%s', 5000)".formatted(agency));
            add(id, "quota (campaign, arm, agency, size) values (:id, 'users', '%s', 371)".formatted(agency));
        }
        add(id, "exclusion (campaign, procedure, reason) values (:id, '1.000003', 'khiếu nại')");
        add(id, "kind_quota (campaign, kind, size) values (:id, 'PROVINCIAL_DEPARTMENT', 90)");
        var party = "party (campaign, role, agency, agreement) values (:id, 'FIELD', '%s', '7/HĐ')";
        add(id, party.formatted(province.post()));
        add(id, "mode (campaign, mode) values (:id, 'ONLINE')");
        add(id, "milestone (campaign, milestone, due) values (:id, 'FIELD_OPENS', '2028-02-29')");
        add(id, "setting (campaign, key, value) values (:id, 'RESPONSE_RATE', 0.6)");
        add(id, "passage (campaign, key, body) values (:id, 'PROCESSORS', 'Bưu điện')");
    }

    private void add(CampaignId id, String row) {
        db.sql("insert into campaign." + row).param("id", id.value()).update();
    }

    private void issue(CampaignId id) throws IOException {
        submit(id);
        var entered = enter(id, approver(new UUID(5, 2)));
        application.getBean(ConfirmDecision.class).confirm(entered, approver(new UUID(5, 3)));
        assertThat(decisions.confirmed("campaign", id.value(), "plan")).isPresent();
    }

    private void submit(CampaignId id) {
        db.sql("update campaign.campaign set submitted_by = :by, submitted_at = now() where id = :id")
                .param("by", new UUID(5, 1))
                .param("id", id.value())
                .update();
    }

    private DecisionId enter(CampaignId id, Actor actor) throws IOException {
        var pdf = new ByteArrayInputStream("%PDF-1.4\n1 0 obj\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        var document = new SignedDocument(
                "7/KH-UBND", LocalDate.now(application.getBean(Clock.class)), "UBND tỉnh", "", "Chủ tịch", "Lê An");
        return application
                .getBean(EnterDecision.class)
                .enter(new Gate("campaign", id.value(), "plan"), document, "a.pdf", pdf, actor);
    }

    private Actor approver(UUID account) {
        return new Actor(account, "Bình", List.of(new Grant(Role.APPROVER, province.committee())));
    }

    @Test
    void whatTheDraftWaitsForStandsOnTheFirstPageOfWhoeverMayDoIt() throws IOException {
        var binh = account("draft-binh@example.vn", new Grant(Role.APPROVER, province.committee()));
        account("draft-hoa@example.vn", new Grant(Role.APPROVER, province.committee()));
        var enterer = signedIn("draft-binh@example.vn");
        var second = signedIn("draft-hoa@example.vn");
        var id = opened("Đợt đang chờ");

        assertThat(minh.get("/").body()).contains("Đợt đang chờ: kế hoạch còn bước chưa đủ nội dung");
        assertThat(enterer.get("/").body()).doesNotContain("Đợt đang chờ");
        submit(id);
        assertThat(enterer.get("/").body()).contains("Đợt đang chờ: kế hoạch đã trình");
        enter(id, approver(binh));

        assertThat(enterer.get("/").body()).doesNotContain("Đợt đang chờ");
        assertThat(second.get("/").body()).contains("Đợt đang chờ: văn bản 7/KH-UBND chờ người thứ hai");
    }
}
