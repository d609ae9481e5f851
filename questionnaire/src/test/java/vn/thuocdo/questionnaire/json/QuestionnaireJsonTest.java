package vn.thuocdo.questionnaire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.thuocdo.questionnaire.Examples;

class QuestionnaireJsonTest {

    @Test
    void readsWhatItWrote() throws Malformed {
        var text = QuestionnaireJson.write(Examples.aForm());

        assertThat(QuestionnaireJson.read(text)).isEqualTo(Examples.aForm());
        assertThat(QuestionnaireJson.write(QuestionnaireJson.read(text))).isEqualTo(text);
    }

    @Test
    void writesAQuestionShortly() {
        assertThat(QuestionnaireJson.write(Examples.aForm())).contains("""
                {"decimals":1,"kind":"number","label":{"vi":"Tuổi"},"least":18,"missing":["refused"],"most":120,\
                "name":"age\"""".replace(
                        "\"decimals",
                        "\"constraint\":{\"condition\":\". mod 1 = 0\",\"message\":"
                                + "{\"en\":\"A whole number\",\"vi\":\"Số tròn\"}},\"decimals"));
    }

    @Test
    void refusesAFormThatBreaksItsRules() {
        var text = QuestionnaireJson.write(Examples.aForm());

        assertThatThrownBy(() -> QuestionnaireJson.read(text.replace("${self}", "${nobody}")))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> QuestionnaireJson.read(text.replace("2026-01-01", "2026-13-01")))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> QuestionnaireJson.read(text.replace("\"grid\"", "\"map\"")))
                .isInstanceOf(Malformed.class);
    }
}
