package vn.thuocdo.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that change every half minute.
 *
 * @see "RFC 6238, TOTP: Time-Based One-Time Password Algorithm, 2011"
 */
final class Totp {

    static final int SECRET_BYTES = 20;
    private static final long SECONDS = 30;

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    /** The step whose code {@code typed} is: this half minute's, or, as clocks differ, the one before or after. */
    OptionalLong step(byte[] secret, String typed, Instant now) {
        var step = now.getEpochSecond() / SECONDS;
        return LongStream.rangeClosed(step - 1, step + 1)
                .filter(each -> MessageDigest.isEqual(
                        code(secret, each).getBytes(StandardCharsets.US_ASCII),
                        typed.getBytes(StandardCharsets.US_ASCII)))
                .findFirst();
    }

    String code(byte[] secret, Instant at) {
        return code(secret, at.getEpochSecond() / SECONDS);
    }

    private String code(byte[] secret, long step) {
        try {
            var key = new SecretKeySpec(secret, codes.getAlgorithm());
            return codes.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * SECONDS), Locale.ROOT);
        } catch (InvalidKeyException wrong) {
            throw new IllegalStateException("no secret of a second factor", wrong);
        }
    }

    /** What the app on the phone reads from the QR code. */
    static String address(byte[] secret, String email) {
        return "otpauth://totp/Thuoc%%20Do:%s?secret=%s&issuer=Thuoc%%20Do"
                .formatted(URLEncoder.encode(email, StandardCharsets.UTF_8), Base32.of(secret));
    }
}
