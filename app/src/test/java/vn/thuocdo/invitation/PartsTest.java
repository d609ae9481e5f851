package vn.thuocdo.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;
import vn.thuocdo.contact.Contact;
import vn.thuocdo.problem.Refused;

/** What messages are made of. */
class PartsTest {

    @ParameterizedTest
    @CsvSource({
        "21:00-07:30, 20:59, false",
        "21:00-07:30, 21:00, true",
        "21:00-07:30, 00:00, true",
        "21:00-07:30, 07:29, true",
        "21:00-07:30, 07:30, false",
        "12:00-13:00, 12:30, true",
        "12:00-13:00, 13:00, false",
        "00:00-00:00, 00:00, false"
    })
    void quietHoursReachOverMidnight(String hours, String time, boolean quiet) {
        assertThat(QuietHours.of(hours).cover(LocalTime.parse(time))).isEqualTo(quiet);
    }

    @Test
    void quietHoursAreWrittenAsTwoTimes() {
        assertThatThrownBy(() -> QuietHours.of("đêm")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void plainTextsHoldMoreThanThoseWithMarks() {
        assertThat(SmsLength.of("a".repeat(160))).isEqualTo(new SmsLength(160, 1, false));
        assertThat(SmsLength.of("a".repeat(161))).isEqualTo(new SmsLength(161, 2, false));
        assertThat(SmsLength.of("ắ".repeat(70))).isEqualTo(new SmsLength(70, 1, true));
        assertThat(SmsLength.of("ắ".repeat(135))).isEqualTo(new SmsLength(135, 3, true));
        assertThat(SmsLength.of("[]€")).isEqualTo(new SmsLength(6, 1, false));
        assertThat(SmsLength.of("")).isEqualTo(new SmsLength(0, 0, false));
    }

    @Test
    void blanksAreFilledInEitherLanguage() {
        var values = Map.of(Blank.NAME, "Lê\r\nAn [mã] $1", Blank.LINK, "http://x");

        assertThat(Blank.fill("[tên] · [name]: [liên kết] [1]", values))
                .isEqualTo("Lê An [mã] $1 · Lê An [mã] $1: http://x [1]");
        assertThat(Blank.unknown("[tên] [họ] [link]")).containsExactly("họ");
    }

    @Test
    void textsThatCannotBeUsedAreRefused() {
        assertRefused("text-unknown-blank", Medium.SMS, new Wording("", "[ten] [liên kết]"));
        assertRefused("text-without-link", Medium.SMS, new Wording("", "Mời ông/bà"));
        assertRefused("text-without-subject", Medium.EMAIL, new Wording(" ", "[liên kết]"));
        assertRefused("text-too-long", Medium.SMS, new Wording("", "[liên kết]" + "a".repeat(4_000)));
    }

    private static void assertRefused(String code, Medium medium, Wording wording) {
        assertThatThrownBy(() -> Wordings.check(medium, "vi", wording))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("invitation/" + code);
    }

    @Test
    void aNameCannotBreakOutOfItsField() {
        var values = Map.of("text", "A\",\"Phone\":\"0900\n\\", "secret", "k&y", "phone", "84", "national", "0");
        var body = HttpTemplate.fill("{\"Content\":\"{text}\"}", values, HttpTemplate.escapeFor("application/json"));
        var form = HttpTemplate.fill(
                "a={secret}&t={text}", values, HttpTemplate.escapeFor("application/x-www-form-urlencoded"));

        var read = new JsonMapper().readTree(body);
        assertThat(read.size()).isEqualTo(1);
        assertThat(read.path("Content").asString()).isEqualTo(values.get("text"));
        assertThat(form).startsWith("a=k%26y&t=A%22%2C%22Phone");
        assertThatThrownBy(() -> HttpTemplate.check("{\"a\":\"{otp}\"}")).hasMessageContaining("{otp}");
        assertThatThrownBy(() -> HttpTemplate.escapeFor("text/xml")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void approvedTextsAndTheirPlaceNeedEachOther() {
        var some = Map.of("url", "https://x", "body", "{\"id\":\"{template}\"}", "template.reminder", "7");
        var provider = provider(some);

        assertThat(provider.serves(Occasion.FIRST)).isFalse();
        assertThat(provider.serves(Occasion.REMINDER)).isTrue();
        assertThat(provider.hasOwnTexts()).isTrue();
        assertThat(provider(Map.of("url", "https://x", "body", "{text}")).serves(Occasion.FIRST))
                .isTrue();
        assertThatThrownBy(() -> provider(Map.of("url", "https://x/{template}")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> provider(Map.of("url", "https://x", "template.invitation", "7")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static Provider provider(Map<String, String> settings) {
        var source = new MapConfigurationPropertySource();
        settings.forEach((name, value) -> source.put("zalo." + name, value));
        return new Binder(source).bindOrCreate("zalo", Provider.class);
    }

    @Test
    void aCodeStandsInGroups() {
        var letter = new Letter(new Contact("", "", "", ""), "", "", "0123456789ABCDEFGHJKMNPQRS", 1, List.of());

        assertThat(letter.code()).isEqualTo("01234 56789 ABCDE FGHJK MNPQRS");
    }
}
