package vn.thuocdo.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.frame.ExampleFrames;

/** Invitations and reminders as they go out, once to each. */
class InvitationTest extends SendingTest {

    private static final String PLANNER = "invite-plan@example.vn";

    @BeforeAll
    void planner() {
        account(PLANNER, new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS));
    }

    @Test
    void goOutOnceToEachByTheFirstThatReachesThem() throws Exception {
        schedule(Medium.EMAIL, Medium.SMS);
        prepare();
        prepare();

        assertThat(sender().send(100)).isEqualTo(20);
        assertThat(sender().send(100)).isZero();

        var states = states(0);
        assertThat(states.keySet()).containsExactlyInAnyOrder("EMAIL SENT", "SMS SENT");
        assertThat(all(states)).isEqualTo(20);
        assertThat(MAIL.getReceivedMessages().length).isEqualTo(Math.toIntExact(states.getOrDefault("EMAIL SENT", 0L)));
        assertThat(PROVIDER.received()).hasSize(Math.toIntExact(states.getOrDefault("SMS SENT", 0L)));
        assertThat(PROVIDER.received()).allSatisfy(message -> {
            assertThat(message.path("Phone").asString()).matches("84912345\\d{3}");
            assertThat(message.path("Key").asString()).isEqualTo("k\"1");
            assertThat(message.path("Content").asString()).contains("/t/").doesNotContain("lý lịch");
        });
        var mail = MAIL.getReceivedMessages()[0].getContent().toString();
        assertThat(mail).contains("Nguyễn \"Ví\" Dụ", "1900 0000", "Dear").doesNotContain("lý lịch tư pháp", "[");
        var link = mail.replaceAll("(?s).*(/t/[0-9A-Z]{26}).*", "$1");
        assertThat(visitor().get(link).uri().getPath()).isEqualTo("/answer");
    }

    @Test
    void waitThroughQuietHours() {
        schedule(Medium.SMS);
        prepare();

        clock.set(LocalDate.now().atTime(21, 0));
        assertThat(sender().send(100)).isZero();
        clock.set(LocalDate.now().plusDays(1).atTime(7, 29));
        assertThat(sender().send(100)).isZero();
        clock.set(LocalDate.now().plusDays(1).atTime(7, 30));
        assertThat(sender().send(5)).isEqualTo(5);
    }

    @Test
    void areNotSentAgainWhenTheLineIsCutOrTheProgramKilled() {
        schedule(Medium.SMS);
        prepare();
        PROVIDER.be(LocalProvider.Mood.CUTS);
        sender().send(1);
        assertThat(states(0)).containsEntry("SMS UNKNOWN", 1L);
        PROVIDER.be(LocalProvider.Mood.TAKES);

        // the program is killed between its mark and the call
        assertThat(bean(Messages.class).take(clock.instant())).isPresent();
        sender().send(100);
        assertThat(states(0)).containsEntry(" SENDING", 1L);
        clock.pass(Duration.ofMinutes(11));
        sender().send(100);

        assertThat(states(0)).containsEntry(" UNKNOWN", 1L).containsEntry("SMS SENT", 18L);
        assertThat(PROVIDER.received()).hasSize(19);
        assertThat(PROVIDER.received().stream()
                        .map(message -> message.path("Phone").asString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void areTriedAgainWhileTheProviderTakesNone() {
        schedule(Medium.SMS);
        prepare();
        PROVIDER.be(LocalProvider.Mood.IS_BUSY);
        assertThat(sender().send(100)).isEqualTo(20);
        assertThat(sender().send(100)).isZero();
        assertThat(states(0)).containsEntry("SMS WAITING", 20L);

        PROVIDER.be(LocalProvider.Mood.TAKES);
        clock.pass(Duration.ofMinutes(6));
        sender().send(100);

        assertThat(states(0)).containsOnlyKeys("SMS SENT");
    }

    @Test
    void goByTheNextMediumToANumberThatIsNone() {
        schedule(Medium.SMS, Medium.EMAIL);
        prepare();
        PROVIDER.be(LocalProvider.Mood.KNOWS_NOBODY);
        sender().send(3);
        PROVIDER.be(LocalProvider.Mood.TAKES);
        sender().send(100);
        assertThat(states(0)).containsExactlyInAnyOrderEntriesOf(Map.of("SMS BOUNCED", 3L, "SMS SENT", 17L));

        clock.pass(Duration.ofDays(7));
        prepare();
        sender().send(100);

        assertThat(states(1)).containsEntry("SMS SENT", 17L);
        assertThat(states(1).keySet()).isSubsetOf("SMS SENT", "EMAIL SENT", " UNREACHABLE");
        assertThat(all(states(1))).isEqualTo(20);
    }

    @Test
    void remindThoseWhoHaveNotAnsweredAndTellNobodyApart() {
        schedule(Medium.SMS);
        prepare();
        sender().send(100);
        var tokens = invited();
        tokens.subList(0, 3).forEach(this::answer);
        clock.pass(Duration.ofDays(7));
        prepare();
        assertThat(all(states(1))).as("three could be told apart").isEqualTo(20);

        tokens.subList(3, 8).forEach(this::answer);
        clock.pass(Duration.ofDays(7));
        prepare();

        assertThat(all(states(2))).isEqualTo(12);
        assertThat(db.sql("""
                        select count(distinct xmin::text) from invitation.recipient where campaign = :id and answered
                        """).param("id", campaign.value()).query(Long.class).single())
                .isEqualTo(1);
        clock.pass(Duration.ofDays(7));
        prepare();
        assertThat(states(3)).isEmpty();
    }

    /** The tokens of the messages that were sent. */
    private List<String> invited() {
        var tokens = new ArrayList<String>();
        for (var message : PROVIDER.received()) {
            tokens.add(message.path("Content").asString().replaceAll("(?s).*/t/([0-9A-Z]{26}).*", "$1"));
        }
        return tokens;
    }

    private void answer(String token) {
        var phone = visitor();
        phone.get("/t/" + token);
        phone.post("/answer/form", "/answer/form", Map.of("token", token, "page", "start", "self", "no", "go", "next"));
        var end = phone.post("/answer/form", "/answer/form", Map.of("token", token, "page", "!end", "go", "next"));
        assertThat(end.body()).contains("Mã biên nhận");
    }

    @Test
    void stopForWhoeverRefuses() {
        schedule(Medium.SMS);
        prepare();
        sender().send(2);
        var tokens = invited();
        var phone = visitor();
        phone.get("/t/" + tokens.getFirst());
        assertThat(phone.get("/answer/refuse").body()).doesNotContain("name=\"code\"");
        assertThat(phone.post("/answer", "/answer/refuse", Map.of("scope", "campaign"))
                        .body())
                .contains("sẽ không mời ông/bà nữa");
        var typed = visitor();
        var grouped = tokens.get(1).toLowerCase(java.util.Locale.ROOT).replaceAll("(.{5})", "$1 ");
        assertThat(typed.post("/answer/refuse", "/answer/refuse", Map.of("code", grouped, "scope", "always"))
                        .body())
                .contains("sẽ không mời ông/bà nữa");
        assertThat(typed.post("/answer/refuse", "/answer/refuse", Map.of("code", "SAI"))
                        .body())
                .contains("Không có lời mời nào mang mã này");

        areLeftInPeace();
    }

    private void areLeftInPeace() {
        clock.pass(Duration.ofDays(7));
        prepare();

        assertThat(all(states(1))).isEqualTo(18);
        assertThat(db.sql("select count(*) from invitation.refusal where campaign = :id")
                        .param("id", campaign.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(db.sql("select count(*) from privacy.objection")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        db.sql("delete from privacy.objection").update();
    }

    @Test
    void becomeDeliveredOrBouncedByTheCallBack() throws Exception {
        schedule(Medium.SMS, Medium.EMAIL);
        prepare();
        sender().send(100);
        var ids = db.sql("select provider_id from invitation.message where campaign = :id")
                .param("id", campaign.value())
                .query(String.class)
                .list();
        var door = address() + "/api/deliveries/sms/";

        assertThat(LocalProvider.callBack(door + "a-wrong-secret", ids.get(0), "5"))
                .isEqualTo(404);
        assertThat(LocalProvider.callBack(door + SECRET, ids.get(0), "5")).isEqualTo(200);
        assertThat(LocalProvider.callBack(door + SECRET, ids.get(0), "5")).isEqualTo(200);
        assertThat(LocalProvider.callBack(door + SECRET, ids.get(1), "6")).isEqualTo(200);
        assertThat(LocalProvider.callBack(door + SECRET, "another", "5")).isEqualTo(404);
        assertThat(LocalProvider.callBack(door + SECRET, ids.get(2), "1")).isEqualTo(200);
        assertThat(LocalProvider.callBack(address() + "/api/deliveries/zalo/" + SECRET, ids.get(2), "5"))
                .isEqualTo(404);

        assertThat(states(0)).containsOnlyKeys("SMS SENT", "SMS DELIVERED", "SMS BOUNCED");
        clock.pass(Duration.ofDays(7));
        prepare();
        PROVIDER.forget();
        sender().send(100);
        assertThat(PROVIDER.received()).as("not by what came back").hasSize(19);
    }

    @Test
    void areShownInNumbersAlone() {
        schedule(Medium.SMS);
        prepare();
        sender().send(100);

        var page = signedIn(PLANNER)
                .get("/campaigns/%s/invitations".formatted(campaign.value()))
                .body();

        assertThat(page)
                .contains("Việc tiếp theo", "Tin nhắn SMS", "Đang gửi tin theo lịch")
                .doesNotContain("Nguyễn");
        assertThat(page).doesNotContain(SECRET);
    }
}
