package vn.thuocdo.measurement.data.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.measurement.data.DecimalMark;

class NumberTextTest {

    private final NumberText number = new NumberText(DecimalMark.POINT);

    @Test
    void agreesWithJavaToTheLastBit() {
        var random = new SplittableRandom(20_261_122);
        for (var i = 0; i < 300_000; i++) {
            var text = written(random);

            assertThat(reads(text)).as(text).isTrue();
            assertThat(Double.doubleToRawLongBits(number.value()))
                    .as(text)
                    .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
        }
    }

    /** Short and long, with and without fraction and exponent, near powers of two and at random. */
    private static String written(SplittableRandom random) {
        var sign = random.nextInt(3) == 0 ? "-" : "";
        return switch (random.nextInt(5)) {
            case 0 -> sign + random.nextInt(1000);
            case 1 -> sign + random.nextInt(100_000) + "." + random.nextInt(1_000_000_000);
            case 2 -> Double.toString(Double.longBitsToDouble(random.nextLong(0x7FF0_0000_0000_0000L)));
            case 3 -> sign + ((1L << 53) + random.nextInt(-9, 9)) + "E" + random.nextInt(-30, 30);
            default ->
                sign + random.nextLong(Long.MAX_VALUE) + random.nextLong(Long.MAX_VALUE) + "e-" + random.nextInt(40);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "e5",
                "1e",
                "1e+",
                "1.2.3",
                "1,5",
                "1 000",
                "0x1p3",
                "1f",
                "1d",
                "NaN",
                "Infinity",
                "٣",
                "1_000",
                "--1",
                "1-"
            })
    void refusesWhatIsNoPlainNumber(String text) {
        assertThat(reads(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5",
        "-5, -5",
        "5.0, 5",
        "5., 5",
        "0.5e1, 5",
        "5e3, 5000",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808",
        "-0, 0",
        "9.223372036854775807e18, 9223372036854775807"
    })
    void knowsAWholeNumber(String text, long whole) {
        assertThat(reads(text)).isTrue();

        assertThat(number.whole()).hasValue(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.5", "9223372036854775808", "1e300", "1e-400", "1e-9999999999", "1e9999999999", "1e999999999"})
    void knowsWhatIsNoWholeNumberOrTooLarge(String text) {
        assertThat(reads(text)).isTrue();

        assertThat(number.whole()).isEmpty();
    }

    @Test
    void readsTheDeclaredMarkOnly() {
        var comma = new NumberText(DecimalMark.COMMA);

        assertThat(comma.read("x-1234,25x".toCharArray(), 1, 9)).isTrue();
        assertThat(comma.value()).isEqualTo(-1234.25);
        assertThat(comma.read("12345678901234567890,5".toCharArray(), 0, 22)).isTrue();
        assertThat(comma.value()).isEqualTo(12345678901234567890.5);
        assertThat(comma.read("1.5".toCharArray(), 0, 3)).isFalse();
    }

    private boolean reads(String text) {
        return number.read(text.toCharArray(), 0, text.length());
    }
}
