package vn.thuocdo.questionnaire.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thuocdo.questionnaire.Answers;
import vn.thuocdo.questionnaire.condition.Condition;
import vn.thuocdo.questionnaire.condition.Condition.Reading;
import vn.thuocdo.questionnaire.condition.Value;
import vn.thuocdo.questionnaire.condition.Values;

/** The cases that the browser's {@code collector/condition.js} runs too. */
class ConditionCasesTest {

    static Stream<Map<?, ?>> cases() throws IOException, Malformed {
        try (var file = ConditionCasesTest.class.getResourceAsStream("/condition-cases.json")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return ((List<?>) JsonReader.read(text)).stream().map(each -> (Map<?, ?>) each);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comeOutAsTheyShould(Map<?, ?> wanted) throws Malformed {
        var reading = Condition.read((String) Objects.requireNonNull(wanted.get("of")));

        if (wanted.get("refused") instanceof String reason) {
            assertThat(reading).isInstanceOf(Reading.NotUnderstood.class);
            var refusal = ((Reading.NotUnderstood) reading).refusal();
            assertThat(refusal.code()).isEqualTo("condition." + reason);
            assertThat(refusal.position()).hasToString(String.valueOf(wanted.get("at")));
        } else {
            assertThat(reading).isInstanceOf(Reading.Understood.class);
            var value = ((Reading.Understood) reading).condition().value(values(wanted));
            assertThat(value.words()).isEqualTo(wanted.get("words"));
            assertThat(value.truth()).isEqualTo(wanted.get("holds"));
        }
    }

    private static Values values(Map<?, ?> wanted) throws Malformed {
        var answers = answers(wanted.get("with"));
        var own = wanted.get("own") == null
                ? Answers.NONE
                : answers(Map.of("own", Objects.requireNonNull(wanted.get("own"))));
        var today = wanted.get("today") instanceof String day ? day : "2026-11-27";
        return new Values() {
            @Override
            public Value of(String name) {
                return answers.of(name).value();
            }

            @Override
            public Value own() {
                return own.of("own").value();
            }

            @Override
            public LocalDate today() {
                return LocalDate.parse(today);
            }
        };
    }

    private static Answers answers(@Nullable Object map) throws Malformed {
        return map == null ? Answers.NONE : AnswersJson.read(JsonWriter.write(map));
    }
}
