package vn.thuocdo.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thuocdo.questionnaire.condition.Condition;

class QuestionnaireTest {

    @Test
    void findsTheRowOfAGridAsAQuestionOfItsOwn() {
        var row = Examples.aForm().find("q9_24").orElseThrow();

        assertThat(row).isInstanceOf(SingleChoice.class);
        assertThat(row.required()).isTrue();
        assertThat(row.source().credit()).isEqualTo(Credit.RECEIVING);
    }

    @Test
    void asksEachRowAndNoNote() {
        assertThat(Examples.aForm().asked().stream().map(Question::name))
                .containsExactly("self", "age", "returned", "channel", "q9_24", "q9_26", "remark");
    }

    @Test
    void leavesOutWhatAMeansDoesNotAsk() {
        var form = Examples.aForm().in(Channel.TELEPHONE);

        assertThat(form.find("remark")).isEmpty();
        assertThat(form.find("q9_24")).isPresent();
    }

    @Test
    void hasEachNameOnce() {
        assertThatThrownBy(() -> form(plain("a"), plain("a"))).hasMessage("f: two things are called a");
        assertThatThrownBy(() -> form(plain("s"))).hasMessage("f: two things are called s");
    }

    @Test
    void looksBackNotAhead() {
        var early = new TextQuestion(About.of("a", Text.vietnamese("A")).when(Condition.of("${b} = '1'")), 10, false);

        assertThatThrownBy(() -> form(early, plain("b")))
                .hasMessage("f: a looks at b, which is not answered before it");
    }

    @Test
    void doesNotHangOnWhatOtherMeansDoNotAsk() {
        var remark = Examples.remark().about(About.of("r", Text.vietnamese("R")));
        var some = remark.about(new About(
                "r",
                Text.vietnamese("R"),
                null,
                false,
                null,
                null,
                Source.OWN,
                java.util.Set.of(Channel.KIOSK),
                java.util.Set.of()));
        var hanging = new TextQuestion(About.of("a", Text.vietnamese("A")).when(Condition.of("${r} = '1'")), 10, false);

        assertThatThrownBy(() -> form(some, hanging)).hasMessageContaining("asked by [KIOSK] only");
    }

    @Test
    void fallsBackToVietnameseThenToAnyLanguage() {
        assertThat(Examples.both("Có", "Yes").in("en")).isEqualTo("Yes");
        assertThat(Examples.both("Có", "Yes").in("km")).isEqualTo("Có");
        assertThat(new Text(java.util.Map.of("en", "Yes")).in("vi")).isEqualTo("Yes");
    }

    private static Question plain(String name) {
        return new TextQuestion(About.of(name, Text.vietnamese(name)), 10, false);
    }

    private static Questionnaire form(Question... questions) {
        return new Questionnaire(
                "f",
                Text.vietnamese("Phiếu"),
                List.of("vi"),
                List.of(new Section("s", Text.vietnamese("Phần"), null, List.of(questions))));
    }
}
