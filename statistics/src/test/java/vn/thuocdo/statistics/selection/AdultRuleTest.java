package vn.thuocdo.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdultRuleTest {

    private static final Seed SEED = new Seed("7d9f42abe4724d549ead7cfbbde6e07824ab6f4a9802c0d1eae0c18d1f706f80");

    /** The numbers are those of docs/methods/draw.md, computed in Python. */
    @Test
    void asksWhomThePageSays() {
        var rule = new AdultRule(SEED);

        assertThat(IntStream.rangeClosed(1, AdultRule.MOST).map(k -> rule.asked("u05", k)))
                .containsExactly(1, 2, 2, 4, 5, 5, 1, 6, 7, 9, 6, 6);
    }

    @Test
    void asksEachOfAHouseholdEquallyOften() {
        var rule = new AdultRule(SEED);
        var asked = new int[4];

        IntStream.range(0, 30_000).forEach(household -> asked[rule.asked("h" + household, 3)]++);

        assertThat(asked[1]).isBetween(9_700, 10_300);
        assertThat(asked[2]).isBetween(9_700, 10_300);
        assertThat(asked[3]).isBetween(9_700, 10_300);
    }

    @Test
    void asksNobodyWhereThereIsNobody() {
        assertThatThrownBy(() -> new AdultRule(SEED).asked("u05", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("u05");
    }
}
