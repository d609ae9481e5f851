package vn.thuocdo.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final Totp totp = new Totp();

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void givesTheCodesOfAppendixBOfRfc6238(long second, String code) {
        assertThat(totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void takesTheStepBeforeAndAfterAndNoOther() {
        var code = totp.code(SECRET, Instant.ofEpochSecond(600));

        assertThat(totp.step(SECRET, code, Instant.ofEpochSecond(629))).hasValue(20);
        assertThat(totp.step(SECRET, code, Instant.ofEpochSecond(659))).hasValue(20);
        assertThat(totp.step(SECRET, code, Instant.ofEpochSecond(570))).hasValue(20);
        assertThat(totp.step(SECRET, code, Instant.ofEpochSecond(660))).isEmpty();
        assertThat(totp.step(SECRET, code, Instant.ofEpochSecond(569))).isEmpty();
    }
}
