package vn.thuocdo.invitation;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thuocdo.PageTest;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.contact.Contacts;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.identity.InvitationTokens;
import vn.thuocdo.identity.StopReminders;
import vn.thuocdo.response.AnsweredCases;

/**
 * Messages over a real mail server and a provider that answers HTTP, by a clock that is set. All tests of it share one
 * application; each has a campaign of its own.
 */
@TestPropertySource(
        properties = {
            "thuocdo.invitation.send-every=1h",
            "thuocdo.invitation.prepare-every=1h",
            "thuocdo.invitation.bounces.every=1h"
        })
abstract class SendingTest extends PageTest {

    static final GreenMail MAIL =
            new GreenMail(new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()});
    static final LocalProvider PROVIDER = new LocalProvider();
    static final String SECRET = "callback-secret-of-the-test";
    static final String BOUNCES = "tra-ve@khaosat.example.vn";
    static final String BOUNCES_PASSWORD = "secret of the mailbox";

    final SetClock clock = new SetClock(LocalDate.now().atTime(10, 0));
    CampaignId campaign = new CampaignId(new UUID(0, 0));

    @DynamicPropertySource
    static void carriers(DynamicPropertyRegistry registry) {
        MAIL.start();
        MAIL.setUser(BOUNCES, BOUNCES, BOUNCES_PASSWORD);
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        registry.add("thuocdo.invitation.bounces.host", () -> "127.0.0.1");
        registry.add("thuocdo.invitation.bounces.port", () -> MAIL.getImap().getPort());
        registry.add("thuocdo.invitation.bounces.protocol", () -> "imap");
        registry.add("thuocdo.invitation.bounces.user", () -> BOUNCES);
        registry.add("thuocdo.invitation.bounces.password", () -> BOUNCES_PASSWORD);
        registry.add("thuocdo.invitation.bounces.address", () -> BOUNCES);
        registry.add("thuocdo.invitation.bounces.largest", () -> "20KB");
        sms(registry, "thuocdo.invitation.sms.");
        zalo(registry, "thuocdo.invitation.zalo.");
    }

    private static void sms(DynamicPropertyRegistry registry, String prefix) {
        registry.add(prefix + "url", PROVIDER::address);
        registry.add(
                prefix + "body",
                () -> "{\"Phone\":\"{phone}\",\"Content\":\"{text}\","
                        + "\"RequestId\":\"{reference}\",\"Key\":\"{secret}\"}");
        registry.add(prefix + "secret", () -> "k\"1");
        registry.add(prefix + "result-path", () -> "/CodeResult");
        registry.add(prefix + "taken", () -> "100");
        registry.add(prefix + "bounced", () -> "118");
        registry.add(prefix + "id-path", () -> "/SMSID");
        registry.add(prefix + "callback.secret", () -> SECRET);
        registry.add(prefix + "callback.id-path", () -> "/SMSID");
        registry.add(prefix + "callback.status-path", () -> "/SendStatus");
        registry.add(prefix + "callback.delivered", () -> "5");
        registry.add(prefix + "callback.bounced", () -> "6");
    }

    /** As in docs/invitations.md, with a template for the invitation alone. */
    private static void zalo(DynamicPropertyRegistry registry, String prefix) {
        registry.add(prefix + "url", PROVIDER::address);
        registry.add(prefix + "headers.access_token", () -> "{secret}");
        registry.add(prefix + "body", () -> """
                {"phone":"{phone}","template_id":"{template}","tracking_id":"{reference}","template_data":{
                "name":"{name}","about":"{about}","body":"{body}","campaign":"{campaign}","link":"{link}",
                "token":"{token}","code":"{code}","minutes":"{minutes}","hotline":"{hotline}","until":"{until}"}}
                """);
        registry.add(prefix + "secret", () -> "token-of-the-account");
        registry.add(prefix + "template.invitation", () -> "418273");
        registry.add(prefix + "result-path", () -> "/error");
        registry.add(prefix + "taken", () -> "0");
        registry.add(prefix + "bounced", () -> "-108|-118|-119");
        registry.add(prefix + "id-path", () -> "/data/msg_id");
        registry.add(prefix + "callback.secret", () -> "zalo-" + SECRET);
        registry.add(prefix + "callback.reference-path", () -> "/message/tracking_id");
        registry.add(prefix + "callback.status-path", () -> "/event_name");
        registry.add(prefix + "callback.delivered", () -> "user_received_message");
    }

    @BeforeAll
    void agencies() {
        new ExampleFrames(db).agencies();
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
        campaign = new ExampleInvitations(application, db).opened(peopleToAnEmail());
    }

    /** Of how many people one has an e-mail address. */
    int peopleToAnEmail() {
        return 3;
    }

    void schedule(Medium... media) {
        bean(PlanSending.class)
                .keep(
                        campaign,
                        "users",
                        new PlanSending.Typed(List.of(media), LocalDate.now(clock), 7, 2, "1900 0000", 0),
                        Schedule.State.RUNNING,
                        ExampleFrames.programme());
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    void prepare() {
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

    SendMessages sender() {
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

    /** How many messages of a step stand how, by medium and state. */
    Map<String, Long> states(int step) {
        var states = new HashMap<String, Long>();
        db.sql("""
                select coalesce(medium, '') || ' ' || state, count(*) from invitation.message
                where campaign = :campaign and step = :step group by 1
                """).param("campaign", campaign.value()).param("step", step).query(row -> {
            states.put(row.getString(1), row.getLong(2));
        });
        return states;
    }

    static long all(Map<String, Long> states) {
        return states.values().stream().mapToLong(Long::longValue).sum();
    }
}
