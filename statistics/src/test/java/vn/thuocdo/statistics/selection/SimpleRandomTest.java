package vn.thuocdo.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimpleRandomTest {

    private static final Seed SEED = new Seed("0".repeat(63) + "1");

    @Test
    void growsWithoutChangingAndDoesNotSeeTheOrder() {
        var three = SimpleRandom.draw(SEED, List.of("a", "b", "c", "d", "e"), 3);
        var two = SimpleRandom.draw(SEED, List.of("e", "c", "a", "d", "b"), 2);

        assertThat(three).startsWith(two.toArray(String[]::new)).doesNotHaveDuplicates();
    }

    @Test
    void refusesMoreThanThereAreAndIdsThatStandTwice() {
        assertThatThrownBy(() -> SimpleRandom.draw(SEED, List.of("a"), 2))
                .hasMessageContaining("has 1 units that can be drawn");
        assertThatThrownBy(() -> SimpleRandom.draw(SEED, List.of("a", "a"), 1)).hasMessageContaining("id of order 2");
    }
}
