package vn.thuocdo.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thuocdo.PageTest;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Ids;
import vn.thuocdo.access.Role;

/** Who may not confirm the decision on a plan. */
class ConfirmDecisionTest extends PageTest {

    private final UUID owner = UUID.randomUUID();
    private final UUID leftOut = UUID.randomUUID();
    private UUID planner = owner;
    private UUID clerk = owner;

    @BeforeAll
    void makePeople() {
        planner = account("de-xuat@example.vn", new Grant(Role.PROGRAMME, owner));
        clerk = account("van-thu@example.vn", new Grant(Role.APPROVER, owner));
        account("lanh-dao@example.vn", new Grant(Role.APPROVER, owner));
        account("kiem-nhiem@example.vn", new Grant(Role.APPROVER, owner), new Grant(Role.AGENCY, leftOut));
    }

    @Test
    void isRefusedToWhoeverEnteredIt() {
        assertThat(confirmedBy("van-thu@example.vn")).contains("decision/own-entry");
    }

    @Test
    void isRefusedToWhoeverHandedThePlanUp() {
        assertThat(confirmedBy("de-xuat@example.vn")).contains("decision/own-proposal");
    }

    @Test
    void isRefusedToWhoeverHoldsARoleAtAnAgencyThePlanLeavesOut() {
        assertThat(confirmedBy("kiem-nhiem@example.vn")).contains("decision/conflict-of-interest");
    }

    @Test
    void isDoneByAnybodyElse() {
        assertThat(confirmedBy("lanh-dao@example.vn")).contains("Đã xác nhận");
    }

    @Test
    void strikesOutWhatElseWaitsAtTheGate() {
        var plan = plan();
        var other = entered(plan);
        var page = "/decisions/" + entered(plan);
        var leader = signedIn("lanh-dao@example.vn");

        leader.post(page, page + "/confirm", Map.of());

        assertThat(leader.get("/decisions/" + other).statusCode()).isEqualTo(404);
        assertThat(db.sql("select struck_reason from decision.decision where id = :id")
                        .param("id", other)
                        .query(String.class)
                        .single())
                .isEqualTo("overtaken by 1/KH");
    }

    @Test
    void offersNoButtonToWhoeverMayNot() {
        var page = "/decisions/" + entered();

        assertThat(signedIn("de-xuat@example.vn").get(page).body()).doesNotContain(page + "/confirm");
        assertThat(signedIn("lanh-dao@example.vn").get(page).body()).contains(page + "/confirm");
    }

    private String confirmedBy(String email) {
        var page = "/decisions/" + entered();
        return signedIn(email).post(page, page + "/confirm", Map.of()).body();
    }

    /** A plan the planner handed up, and the decision the clerk entered. */
    private UUID entered() {
        return entered(plan());
    }

    private UUID entered(UUID plan) {
        var decision = Ids.next();
        db.sql("""
                with file as (
                    insert into attachment.attachment (id, name, media_type, size, sha256, content, kept_by, kept_at)
                    values (gen_random_uuid(), 'a.pdf', 'application/pdf', 1, sha256('a'), 'a', :clerk, now())
                    returning id
                )
                insert into decision.decision (id, subject_kind, subject, step, agency, number, signed_on, body,
                    capacity, post, signatory, attachment, entered_by, entered_at)
                select :decision, 'campaign', :plan, 'plan', :owner, '1/KH', '2026-01-02', 'UBND tỉnh', 'TM.', '',
                    'B', file.id, :clerk, now() from file
                """)
                .param("owner", owner)
                .param("plan", plan)
                .param("clerk", clerk)
                .param("decision", decision)
                .update();
        return decision;
    }

    private UUID plan() {
        return db.sql("""
                with plan as (
                    insert into campaign.campaign (id, title, year, stage, level, method, owner, publisher, window_from,
                        window_to, reserve_share, burden_months, version, opened_by, opened_at, changed_by, changed_at,
                        submitted_by, submitted_at)
                    values (gen_random_uuid(), 'Đo lường', 2026, 'DRAFT', 'LOCAL', 'sipas-2023', :owner, :owner,
                        '2026-01-01', '2026-06-30', 0, 6, 1, :planner, now(), :planner, now(), :planner, now())
                    returning id
                )
                insert into campaign.exclusion (campaign, agency, reason)
                select id, :left, 'Không phát sinh hồ sơ' from plan
                returning campaign
                """)
                .param("owner", owner)
                .param("left", leftOut)
                .param("planner", planner)
                .query(UUID.class)
                .single();
    }
}
