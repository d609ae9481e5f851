package vn.thuocdo.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/** Codes that people read and type, in Crockford's base 32: none of I, L, O and U, which are mistaken for others. */
public final class Code {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int DIGIT_BITS = 5;

    private Code() {}

    /** One nobody can guess, of five bits a digit. */
    public static String random(int length) {
        var bits = new byte[(length * DIGIT_BITS + Byte.SIZE - 1) / Byte.SIZE];
        RANDOM.nextBytes(bits);
        return of(bits, length);
    }

    /** The first bits of {@code bits}, five a digit. */
    public static String of(byte[] bits, int length) {
        var code = new StringBuilder(length);
        for (var digit = 0; digit < length; digit++) {
            var value = 0;
            for (var bit = digit * DIGIT_BITS; bit < (digit + 1) * DIGIT_BITS; bit++) {
                value = value << 1 | bits[bit / Byte.SIZE] >> Byte.SIZE - 1 - bit % Byte.SIZE & 1;
            }
            code.append(DIGITS.charAt(value));
        }
        return code.toString();
    }

    /** The code somebody typed, however they wrote it. */
    public static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("a Java without SHA-256", missing);
        }
    }
}
