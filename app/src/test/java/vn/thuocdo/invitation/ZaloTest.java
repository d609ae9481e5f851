package vn.thuocdo.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.frame.ExampleFrames;

/** Messages by texts that Zalo has approved: an id and what is filled in, and no text of ours. */
class ZaloTest extends SendingTest {

    private static final String PLANNER = "zalo-plan@example.vn";

    @BeforeAll
    void planner() {
        account(PLANNER, new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS));
    }

    @Test
    void arriveInTheShapeZaloTakesThem() throws Exception {
        schedule(Medium.ZALO);
        prepare();
        sender().send(100);

        assertThat(states(0)).containsOnlyKeys("ZALO SENT");
        assertThat(PROVIDER.token()).isEqualTo("token-of-the-account");
        assertThat(PROVIDER.received()).hasSize(20).allSatisfy(message -> {
            assertThat(message.propertyNames())
                    .containsExactlyInAnyOrder("phone", "template_id", "tracking_id", "template_data");
            assertThat(message.path("phone").asString()).matches("84912345\\d{3}");
            assertThat(message.path("template_id").asString()).isEqualTo("418273");
            isFilledIn(message.path("template_data"));
            assertThat(message.toString()).as("neutral").doesNotContain("lý lịch tư pháp");
        });
        assertThat(PROVIDER.received().toString()).as("named").contains("Đăng ký khai sinh");
    }

    private static void isFilledIn(JsonNode data) {
        var token = data.path("token").asString();
        assertThat(token).matches("[0-9A-Z]{26}");
        assertThat(data.path("link").asString()).isEqualTo("http://localhost:8080/t/" + token);
        assertThat(data.path("code").asString().replace(" ", "")).isEqualTo(token);
        assertThat(data.path("name").asString()).startsWith("Nguyễn \"Ví\" Dụ ");
        assertThat(data.path("about").asString()).startsWith("lần giải quyết thủ tục");
        assertThat(data.path("body").asString()).isEqualTo("Sở Nội vụ");
        assertThat(data.path("campaign").asString()).isEqualTo("Đo lường 2025");
        assertThat(data.path("hotline").asString()).isEqualTo("1900 0000");
    }

    @Test
    void goByTheNextMediumWhereNothingIsApproved() {
        schedule(Medium.ZALO, Medium.SMS);
        prepare();
        sender().send(100);
        clock.pass(Duration.ofDays(7));
        prepare();
        sender().send(100);

        assertThat(states(0)).containsOnlyKeys("ZALO SENT");
        assertThat(states(1)).containsOnlyKeys("SMS SENT");
    }

    @Test
    void goNowhereWhereThereIsNoNextMedium() {
        schedule(Medium.ZALO);
        prepare();
        clock.pass(Duration.ofDays(7));
        prepare();
        sender().send(100);

        assertThat(states(1)).containsOnlyKeys(" UNREACHABLE");
    }

    @Test
    void comeBackFromAccountsThatAreNone() {
        schedule(Medium.ZALO);
        prepare();
        PROVIDER.be(LocalProvider.Mood.KNOWS_NOBODY);
        sender().send(1);
        PROVIDER.be(LocalProvider.Mood.IS_BUSY);
        sender().send(1);

        assertThat(states(0)).containsEntry("ZALO BOUNCED", 1L).containsEntry("ZALO WAITING", 1L);
    }

    @Test
    void areToldAsArrivedByOurReference() throws Exception {
        schedule(Medium.ZALO);
        prepare();
        sender().send(1);
        var reference = PROVIDER.received().getFirst().path("tracking_id").asString();

        var status = LocalProvider.callBack(
                address() + "/api/deliveries/zalo/zalo-" + SECRET,
                "{\"event_name\":\"user_received_message\",\"message\":{\"tracking_id\":\"%s\"}}".formatted(reference));

        assertThat(status).isEqualTo(200);
        assertThat(states(0)).containsEntry("ZALO DELIVERED", 1L);
    }

    @Test
    void areToldOfOnThePageOfTheirTexts() {
        schedule(Medium.ZALO);
        var texts = "/campaigns/%s/invitations/users/texts/".formatted(campaign.value());
        var planner = signedIn(PLANNER);

        assertThat(planner.get(texts + "zalo/first").body()).contains("theo mẫu tin đã được duyệt");
        assertThat(planner.get(texts + "zalo/reminder").body()).contains("Chưa khai báo mẫu tin");
        assertThat(planner.get(texts + "sms/first").body()).doesNotContain("mẫu tin");
    }
}
