package vn.thuocdo.questionnaire.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConditionTest {

    @Test
    void knowsWhatItLooksAt() {
        var condition = Condition.of("${b} = 1 or selected(${a}, 'x') and . > ${b}");

        assertThat(condition.names()).containsExactly("a", "b");
        assertThat(condition.looksAtOwn()).isTrue();
    }

    @Test
    void joinsTwo() {
        var first = Condition.of("${a} = 1");

        assertThat(Condition.both(first, null)).isEqualTo(first);
        assertThat(Condition.both(null, first)).isEqualTo(first);
        assertThat(Condition.both(first, Condition.of("${b} = 2 or ${c} = 3")))
                .isEqualTo(Condition.of("(${a} = 1) and (${b} = 2 or ${c} = 3)"));
    }

    @Test
    void isNoneOfATextThatIsNone() {
        assertThatThrownBy(() -> Condition.of("${a} ="))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EXPECTED");
    }
}
