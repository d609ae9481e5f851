package vn.thuocdo.statistics.selection;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of a seed, a colon and a text; one per thread, because it holds the digest it works with. */
final class SeededHash {

    private final MessageDigest digest = sha256();
    private final byte[] prefix;

    SeededHash(Seed seed) {
        prefix = (seed.hex() + ":").getBytes(StandardCharsets.US_ASCII);
    }

    /** The 32 bytes of SHA-256(seed ":" text); {@code text} is ASCII. */
    byte[] of(String text) {
        digest.update(prefix);
        return digest.digest(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** SHA-256(seed ":" text), read as a whole number with the first byte highest, modulo {@code modulus} > 0. */
    long modulo(String text, long modulus) {
        return new BigInteger(1, of(text)).mod(BigInteger.valueOf(modulus)).longValueExact();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }
}
