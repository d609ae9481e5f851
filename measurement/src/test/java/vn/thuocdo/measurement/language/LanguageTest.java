package vn.thuocdo.measurement.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @Test
    void isTheOneSomeoneChoseWhateverTheLocale() {
        var environment = Map.of("THUOCDO_LANG", "vi", "LC_ALL", "en_US.UTF-8");

        assertThat(Language.preferred(environment, Locale.ENGLISH)).isEqualTo(Language.VIETNAMESE);
    }

    @ParameterizedTest(name = "LC_ALL={0} LC_MESSAGES={1} LANG={2}: {3}")
    @CsvSource({
        "vi_VN.UTF-8, '',    '',          VIETNAMESE",
        "'',          vi,    en_US.UTF-8, VIETNAMESE",
        "'',          '',    vi_VN,       VIETNAMESE",
        "C,           vi_VN, vi_VN,       ENGLISH",
        "'',          '',    C.UTF-8,     ENGLISH",
        "'',          '',    visayan,     ENGLISH"
    })
    void isThatOfTheFirstVariableWhichIsSet(String all, String messages, String lang, Language expected) {
        var environment = Map.of("LC_ALL", all, "LC_MESSAGES", messages, "LANG", lang);

        assertThat(Language.preferred(environment, Locale.FRENCH)).isEqualTo(expected);
    }

    @Test
    void isThatOfTheMachineWhereNoVariableIsSet() {
        assertThat(Language.preferred(Map.of(), Locale.of("vi"))).isEqualTo(Language.VIETNAMESE);
        assertThat(Language.preferred(Map.of(), Locale.FRENCH)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void isKnownByItsCodeOnly() {
        assertThat(Language.of("vi")).contains(Language.VIETNAMESE);
        assertThat(Language.of("EN")).contains(Language.ENGLISH);
        assertThat(Language.of("fr")).isEmpty();
    }
}
