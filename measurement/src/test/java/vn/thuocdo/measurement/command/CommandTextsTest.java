package vn.thuocdo.measurement.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine.Model.CommandSpec;
import vn.thuocdo.measurement.language.Language;
import vn.thuocdo.measurement.language.Texts;

class CommandTextsTest {

    private static final Pattern GAP = Pattern.compile("%(?:\\d+\\$)?[-+,0-9.]*[a-zA-Z%]");

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restoreTheLocale() {
        Locale.setDefault(locale);
    }

    @Test
    void haveTheSameKeysInBothLanguages() {
        var english = CommandTexts.in(Language.ENGLISH).bundle();
        var vietnamese = CommandTexts.in(Language.VIETNAMESE);

        assertThat(keysWithoutRoot(vietnamese)).isEqualTo(english.keySet());
    }

    @Test
    void leaveTheSameGapsToFillInBothLanguages() {
        var english = CommandTexts.in(Language.ENGLISH).bundle();
        var vietnamese = CommandTexts.in(Language.VIETNAMESE).bundle();

        assertThat(english.keySet())
                .allSatisfy(key ->
                        assertThat(gaps(vietnamese.getString(key))).as(key).isEqualTo(gaps(english.getString(key))));
    }

    @ParameterizedTest
    @EnumSource
    void areComposedCharactersOnly(Language language) {
        var bundle = CommandTexts.in(language).bundle();

        assertThat(bundle.keySet())
                .allSatisfy(key -> assertThat(Normalizer.isNormalized(bundle.getString(key), Normalizer.Form.NFC))
                        .as(key)
                        .isTrue());
    }

    @Test
    void areEnglishOnAVietnameseMachineWhenAskedFor() {
        Locale.setDefault(Language.VIETNAMESE.locale());

        assertThat(CommandTexts.in(Language.ENGLISH).get("error", "x")).isEqualTo("Error: x");
        assertThat(CommandTexts.in(Language.ENGLISH).language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void areVietnameseOnAnEnglishMachineWhenAskedFor() {
        Locale.setDefault(Locale.ENGLISH);

        assertThat(CommandTexts.in(Language.VIETNAMESE).get("error", "x")).isEqualTo("Lỗi: x");
        assertThat(CommandTexts.in(Language.VIETNAMESE).language()).isEqualTo(Language.VIETNAMESE);
    }

    @Test
    void areThoseOfTheRunningCommand() {
        var spec = CommandSpec.create()
                .resourceBundle(CommandTexts.in(Language.VIETNAMESE).bundle());

        assertThat(CommandTexts.of(spec).language()).isEqualTo(Language.VIETNAMESE);
        assertThat(CommandTexts.of(CommandSpec.create()).language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void refuseAKeyThatHasNoSentence() {
        var texts = CommandTexts.in(Language.ENGLISH);

        assertThatThrownBy(() -> texts.get("no.such.key")).isInstanceOf(MissingResourceException.class);
    }

    /** The keys a bundle holds itself, not those it would borrow from English. */
    private static Set<String> keysWithoutRoot(Texts texts) {
        try (var in = CommandTexts.class.getResourceAsStream(
                "messages_" + texts.language().code() + ".properties")) {
            return new PropertyResourceBundle(Objects.requireNonNull(in)).keySet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> gaps(String sentence) {
        return GAP.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .filter(gap -> !gap.equals("%n"))
                .sorted()
                .toList();
    }
}
