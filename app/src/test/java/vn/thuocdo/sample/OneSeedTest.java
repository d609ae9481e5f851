package vn.thuocdo.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuocdo.PageTest;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.frame.Frame;
import vn.thuocdo.frame.SeedRule;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.statistics.selection.DrawMethod;
import vn.thuocdo.statistics.selection.SeedCeremony;

/** Nobody has two seeds to choose from, and nobody chooses who opens, or when. */
class OneSeedTest extends PageTest {

    @Autowired
    HoldCeremony hold;

    @Autowired
    TakePart take;

    @Autowired
    Ceremonies ceremonies;

    @Autowired
    DrawSample draw;

    private ExampleDraws made;

    private String ours = "";
    private String theirs = "";

    @BeforeEach
    void newLines() {
        ours = ExampleDraws.line("Sở Nội vụ");
        theirs = ExampleDraws.line("Mặt trận Tổ quốc");
    }

    @BeforeEach
    void lists() {
        made = new ExampleDraws(application, db);
        made.lists();
    }

    private void overdue(CeremonyId id) {
        db.sql("update sample.ceremony set deadline = now() - interval '1 minute' where id = :id")
                .param("id", id.value())
                .update();
    }

    private static Actor at(int number, UUID agency, Role role) {
        return new Actor(new UUID(8, number), "Ai đó", List.of(new Grant(role, agency)));
    }

    @Test
    void waitsToBeDrawnByBeforeThereIsAnother() {
        var frame = made.frozen();
        var first = made.finished(frame, "");

        refuses(Problem.CEREMONY_UNDRAWN, () -> made.called(frame, "hạt giống không vừa ý"));
        assertThatThrownBy(() -> db.sql("""
                        insert into sample.ceremony
                            (id, frame, number, kind, state, deadline, reason, opened_by, opened_at)
                        select uuidv7(), frame, 2, kind, 'COMMITTING', deadline, 'x', opened_by, opened_at
                        from sample.ceremony where id = :id
                        """).param("id", first.value()).update())
                .hasMessageContaining("ceremony_running");
        draw.draw(first, ExampleFrames.programme());

        assertThat(made.called(frame, "sai sót khi công bố")).isNotEqualTo(first);
    }

    @Test
    void aVoidCeremonyIsFollowedByOneWithAReason() {
        var frame = made.frozen();
        var first = made.called(frame, "");
        overdue(first);
        hold.abandon(first, "Mặt trận không nộp", ExampleFrames.programme());

        refuses(Problem.FRAME_REASON, () -> made.called(frame, " "));
        made.called(frame, "lễ trước không thành");

        assertThat(visitor().get("/draws/" + frame.campaign().value()).body())
                .contains("Lý do hủy:", "Mặt trận không nộp", "Chưa nộp mã băm", "lễ trước không thành");
    }

    @Test
    void takesNothingAfterTheDeadline() {
        var late = made.called(made.frozen(), "");
        overdue(late);
        var kept = made.called(made.frozen(), "");
        take.commit(kept, 1, SeedCeremony.hash(ours), ExampleFrames.programme());
        take.commit(kept, 2, SeedCeremony.hash(theirs), ExampleFrames.supervisor());
        overdue(kept);

        refuses(Problem.DEADLINE_OVER, () -> take.commit(late, 1, SeedCeremony.hash(ours), ExampleFrames.programme()));
        refuses(Problem.DEADLINE_OVER, () -> take.open(kept, 1, ours, ExampleFrames.programme()));
    }

    @Test
    void nobodyActsForABodyFromAboveIt() {
        var id = made.called(made.frozen(), "");
        var above = at(61, ExampleFrames.PROVINCE, Role.PROGRAMME);

        refuses(Problem.NOT_ALLOWED, () -> take.commit(id, 1, SeedCeremony.hash(ours), above));
    }

    @Test
    void nobodyActsForTwoBodies() {
        var id = made.called(made.frozen(), "");
        var both = new Actor(
                new UUID(8, 62),
                "Hai vai",
                List.of(
                        new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS),
                        new Grant(Role.SUPERVISOR, ExampleFrames.FRONT)));
        take.commit(id, 1, SeedCeremony.hash(ours), both);

        refuses(Problem.COMMITMENT_SAME_PERSON, () -> take.commit(id, 2, SeedCeremony.hash(theirs), both));
        take.commit(id, 2, SeedCeremony.hash(theirs), ExampleFrames.supervisor());
        refuses(Problem.COMMITMENT_SAME_PERSON, () -> take.open(id, 2, theirs, both));
    }

    @Test
    void anEventIsToldOnceOnly() {
        var rule = new SeedRule("Xổ số kiến thiết", Instant.now().plusSeconds(3600), 6);
        var frame = made.frozen(new ExampleFrames(db).campaign("users"), DrawMethod.SIMPLE_RANDOM, rule);
        db.sql("update frame.frame set event_at = now() - interval '1 minute' where id = :id")
                .param("id", frame.id().value())
                .update();
        var first = made.called(frame, "");
        take.open(first, 1, "48 29 13", ExampleFrames.programme());
        overdue(first);
        hold.abandon(first, "Mặt trận không ghi", ExampleFrames.programme());

        assertThat(ceremonies.get(made.called(frame, "lễ trước không thành")).isOfEvent())
                .isFalse();
    }

    @Test
    void aRedrawIsToldToTheBodiesItWaitsForAndToTheField() {
        var frame = made.frozen();
        var first = draw.draw(made.finished(frame, ""), ExampleFrames.programme());
        made.confirm(made.entered(first));
        account("redraw-front@example.vn", new Grant(Role.SUPERVISOR, ExampleFrames.FRONT));
        account("redraw-post@example.vn", new Grant(Role.FIELD_LEAD, ExampleFrames.POST));
        var post = signedIn("redraw-post@example.vn");

        made.called(frame, "sai sót");
        assertThat(signedIn("redraw-front@example.vn").get("/").body()).contains("cơ quan của bạn cần nộp hoặc mở");
        assertThat(post.get("/campaigns/" + frame.campaign().value()).body()).doesNotContain("Ngừng dùng danh sách cũ");
        finish(frame);

        assertThat(post.get("/").body()).contains("ngừng dùng danh sách cũ");
        made.confirm(made.entered(application
                .getBean(Draws.class)
                .living(frame.id())
                .orElseThrow()
                .id()));
        assertThat(post.get("/").body()).contains("danh sách mẫu đã thay");
        assertThat(post.get("/campaigns/" + frame.campaign().value() + "/lists").body())
                .contains("Danh sách tải trước đây không còn dùng được", "sai sót");
    }

    private void finish(Frame frame) {
        var id = ceremonies.last(frame.id()).orElseThrow().id();
        take.commit(id, 1, SeedCeremony.hash(ours), ExampleFrames.programme());
        take.commit(id, 2, SeedCeremony.hash(theirs), ExampleFrames.supervisor());
        take.open(id, 2, theirs, ExampleFrames.supervisor());
        take.open(id, 1, ours, ExampleFrames.programme());
        draw.draw(id, ExampleFrames.programme());
    }

    @Test
    void aBodyIsOfferedOnlyOnce() {
        var bodies = List.of(new AgencyId(ExampleFrames.FRONT), new AgencyId(ExampleFrames.FRONT));
        var frame = made.frozen();

        refuses(
                Problem.CEREMONY_BODIES,
                () -> hold.call(frame.id(), bodies, Instant.now().plusSeconds(60), "", ExampleFrames.programme()));
    }

    @Test
    void aDrawIsInQuestionWhileAnotherSeedIsMade() {
        var frame = made.frozen();
        var minutes = made.entered(draw.draw(made.finished(frame, ""), ExampleFrames.programme()));
        account("question-post@example.vn", new Grant(Role.FIELD_LEAD, ExampleFrames.POST));
        var living = application.getBean(Draws.class).living(frame.id()).orElseThrow();

        made.finished(frame, "hạt giống kia vừa ý hơn");

        refuses(Problem.DRAW_IN_QUESTION, () -> made.confirm(minutes));
        assertThat(signedIn("question-post@example.vn")
                        .get("/samples/%s/lists/official.csv"
                                .formatted(living.id().value()))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aLineServesOnce() {
        take.commit(made.called(made.frozen(), ""), 2, SeedCeremony.hash(theirs), ExampleFrames.supervisor());
        var another = made.called(made.frozen(), "");

        refuses(
                Problem.COMMITMENT_COPIED,
                () -> take.commit(another, 2, SeedCeremony.hash(theirs), ExampleFrames.supervisor()));
    }

    @Test
    void theLastToCommitLeavesTheOthersADayToOpen() {
        var id = made.called(made.frozen(), "");
        take.commit(id, 1, SeedCeremony.hash(ours), ExampleFrames.programme());
        take.commit(id, 2, SeedCeremony.hash(theirs), ExampleFrames.supervisor());

        assertThat(ceremonies.get(id).deadline()).isAfter(Instant.now().plus(Duration.ofHours(23)));
    }

    private static void refuses(Problem problem, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
