package vn.thuocdo.questionnaire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.questionnaire.Examples;

class AnswersJsonTest {

    @Test
    void writesAnswersInOneForm() {
        assertThat(AnswersJson.write(Examples.someAnswers())).isEqualTo("""
                {"age":42,"channel":["other","web"],"channel_other":"Qua tổ trưởng","q9_24":["3"],\
                "returned":{"day":"2026-09-02"},"self":["yes"]}""");
    }

    @Test
    void readsWhatItWrote() throws Malformed {
        assertThat(AnswersJson.read(AnswersJson.write(Examples.someAnswers()))).isEqualTo(Examples.someAnswers());
    }

    @Test
    void writesEqualAnswersWithEqualBytes() throws Malformed {
        var decomposed = "{ \"b\" : \"Tie\\u0302\\u0301ng\\r\\nViệt\", \"a\" : 42.50, \"c\":[\"2\",\"10\",\"2\"] }";

        assertThat(AnswersJson.write(AnswersJson.read(decomposed)))
                .isEqualTo("{\"a\":42.5,\"b\":\"Tiếng\\nViệt\",\"c\":[\"10\",\"2\"]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"a\":null}",
                "{\"a\":[]}",
                "{\"a\":[1]}",
                "{\"a\":\" \"}",
                "{\"a\":1e9}",
                "{\"a\":01}",
                "{\"a\":99999999999999999999999999999999999999999}",
                "{\"a\":{\"day\":\"2026-02-30\"}}",
                "{\"a\":{\"day\":\"+2026-02-3\"}}",
                "{\"a\":{\"missing\":\"lost\"}}",
                "{\"a\":{\"day\":\"2026-02-03\",\"missing\":\"blank\"}}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,}",
                "{\"a\":1} x",
                "{\"A\":1}",
                "{\"a\":true}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\n\"}",
                "{\"a\":[[[[[[[[[[[[[[1]]]]]]]]]]]]]]}",
            })
    void refusesWhatIsNoAnswer(String text) {
        assertThatThrownBy(() -> AnswersJson.read(text)).isInstanceOf(Malformed.class);
    }
}
