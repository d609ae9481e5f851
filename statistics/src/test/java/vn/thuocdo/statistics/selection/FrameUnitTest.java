package vn.thuocdo.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameUnitTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a ", "a:b", "xã", "a\tb", "a\u007f"})
    void refusesNamesThatCouldBeHashedInMoreThanOneWay(String name) {
        assertThatThrownBy(() -> new FrameUnit(1, "S", name, 1)).hasMessageContaining("id \"" + name + "\"");
        assertThatThrownBy(() -> new FrameUnit(1, name, "a", 1)).hasMessageContaining("stratum \"" + name + "\"");
    }

    @Test
    void refusesNegativeSizesAndOrdersBelowOne() {
        assertThatThrownBy(() -> new FrameUnit(0, "S", "a", 1)).hasMessageContaining("order 0");
        assertThatThrownBy(() -> new FrameUnit(1, "S", "a", -5)).hasMessageContaining("size -5");
    }

    @Test
    void writesAFractionWithEighteenPlaces() {
        assertThat(new Fraction(2, 3).decimal()).isEqualTo("0.666666666666666667");
        assertThat(new Fraction(1, 4).decimal()).isEqualTo("0.25");
        assertThat(new Fraction(0, 7).decimal()).isEqualTo("0");
        assertThat(new Fraction(7, 7).decimal()).isEqualTo("1");
        assertThat(new Fraction(1, 3_000_000_000L).decimal()).isEqualTo("0.000000000333333333");
    }
}
