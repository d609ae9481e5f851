package vn.thuocdo.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thuocdo.PageTest;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.contact.Contacts;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.identity.InvitationTokens;
import vn.thuocdo.identity.StopReminders;
import vn.thuocdo.response.AnsweredCases;

/** Messages over a real mail server and a provider that answers HTTP, by a clock that is set. */
@TestPropertySource(properties = {"thuocdo.invitation.send-every=1h", "thuocdo.invitation.prepare-every=1h"})
class InvitationTest extends PageTest {

    private static final GreenMail MAIL = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private static final LocalProvider PROVIDER = new LocalProvider();
    private static final String SECRET = "callback-secret-of-the-test";
    private static final String PLANNER = "invite-plan@example.vn";

    private final SetClock clock = new SetClock(LocalDate.now().atTime(10, 0));
    private CampaignId campaign = new CampaignId(new UUID(0, 0));

    @DynamicPropertySource
    static void carriers(DynamicPropertyRegistry registry) {
        MAIL.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        registry.add("thuocdo.invitation.sms.url", PROVIDER::address);
        registry.add(
                "thuocdo.invitation.sms.body",
                () -> "{\"Phone\":\"{phone}\",\"Content\":\"{text}\","
                        + "\"RequestId\":\"{reference}\",\"Key\":\"{secret}\"}");
        registry.add("thuocdo.invitation.sms.secret", () -> "k\"1");
        registry.add("thuocdo.invitation.sms.result-path", () -> "/CodeResult");
        registry.add("thuocdo.invitation.sms.taken", () -> "100");
        registry.add("thuocdo.invitation.sms.bounced", () -> "118");
        registry.add("thuocdo.invitation.sms.id-path", () -> "/SMSID");
        registry.add("thuocdo.invitation.sms.callback.secret", () -> SECRET);
        registry.add("thuocdo.invitation.sms.callback.id-path", () -> "/SMSID");
        registry.add("thuocdo.invitation.sms.callback.status-path", () -> "/SendStatus");
        registry.add("thuocdo.invitation.sms.callback.delivered", () -> "5");
        registry.add("thuocdo.invitation.sms.callback.bounced", () -> "6");
    }

    @BeforeAll
    void planner() {
        new ExampleFrames(db).agencies();
        account(PLANNER, new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS));
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
        PROVIDER.close();
    }

    /** Another campaign for each test, whose messages alone are in the queue. */
    @BeforeEach
    void field() throws Exception {
        db.sql("delete from invitation.schedule").update();
        db.sql("delete from invitation.unreachable").update();
        MAIL.purgeEmailFromAllMailboxes();
        PROVIDER.forget();
        PROVIDER.be(LocalProvider.Mood.TAKES);
        clock.set(LocalDate.now().atTime(10, 0));
        campaign = new ExampleInvitations(application, db).opened();
    }

    private void schedule(Medium... media) {
        application
                .getBean(PlanSending.class)
                .keep(
                        campaign,
                        "users",
                        new PlanSending.Typed(List.of(media), LocalDate.now(clock), 7, 2, "1900 0000", 0),
                        Schedule.State.RUNNING,
                        ExampleFrames.programme());
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    private void prepare() {
        new PrepareSteps(
                        bean(Schedules.class),
                        bean(Recipients.class),
                        bean(Messages.class),
                        bean(Lots.class),
                        bean(AnsweredCases.class),
                        bean(StopReminders.class),
                        bean(InvitationSettings.class),
                        bean(Audit.class),
                        db,
                        bean(PlatformTransactionManager.class),
                        clock)
                .run();
    }

    private SendMessages sender() {
        return new SendMessages(
                bean(Messages.class),
                bean(Schedules.class),
                bean(CampaignFacts.class),
                bean(Campaigns.class),
                bean(Contacts.class),
                bean(InvitationTokens.class),
                bean(WriteMessage.class),
                bean(Couriers.class),
                bean(InvitationSettings.class),
                Duration.ofSeconds(5),
                clock);
    }

    private Map<String, Long> states(int step) {
        var states = new HashMap<String, Long>();
        db.sql("""
                select coalesce(medium, '') || ' ' || state, count(*) from invitation.message
                where campaign = :campaign and step = :step group by 1
                """).param("campaign", campaign.value()).param("step", step).query(row -> {
            states.put(row.getString(1), row.getLong(2));
        });
        return states;
    }

    private static long all(Map<String, Long> states) {
        return states.values().stream().mapToLong(Long::longValue).sum();
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
