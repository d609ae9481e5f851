package vn.thuocdo.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RelevanceTest {

    @Test
    void asksWhatHangsOnTheAnswers() {
        var relevance = Relevance.of(Examples.aForm(), Examples.someAnswers(), Examples.TODAY);

        assertThat(relevance.asks("danh_gia")).isTrue();
        assertThat(relevance.asks("ratings")).isTrue();
        assertThat(relevance.asks("q9_24")).isTrue();
        assertThat(relevance.asks("q9_26")).isFalse();
        assertThat(relevance.asks("channel_other")).isTrue();
        assertThat(relevance.asks("remark")).isFalse();
    }

    @Test
    void takesAnAnswerThatIsNotAskedForAsBlank() {
        var answers = Examples.someAnswers()
                .with("self", Answer.Chosen.of("no"))
                .with("q9_24", Answer.Chosen.of("1"))
                .with("remark", new Answer.Written("Chờ lâu"));

        var relevance = Relevance.of(Examples.aForm(), answers, Examples.TODAY);

        assertThat(relevance.asks("remark")).isFalse();
        assertThat(relevance.idle()).containsExactly("channel", "channel_other", "q9_24", "remark");
        assertThat(relevance.pruned().byName()).containsOnlyKeys("self", "age", "returned");
    }
}
