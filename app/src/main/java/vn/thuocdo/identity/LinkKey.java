package vn.thuocdo.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.thuocdo.access.Code;

/**
 * What is made under the identity key of one campaign; for one thread. A case leaves HMAC-SHA-256(key, "case" ‖ number)
 * as its tag, and its unit AES-256-GCM with that tag as associated data: a sealed unit moved to another case does not
 * open. All sealed units have the same length. The key that seals is HMAC-SHA-256(key, "seal").
 */
final class LinkKey {

    private static final String HMAC = "HmacSHA256";
    private static final int NONCE = 12;
    private static final int AUTHENTICATION_BITS = 128;
    private static final int UNIT = 24;

    private static final int TOKEN_DIGITS = 26;

    private final Mac mac;
    private final SecretKey sealing;
    private final SecureRandom random = new SecureRandom();

    LinkKey(SecretKey key) {
        try {
            mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.getEncoded(), HMAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        sealing = new SecretKeySpec(of("seal", new byte[0]), "AES");
    }

    byte[] tag(CaseNumber number) {
        var value = number.value();
        return of("case", bytes(value, ByteBuffer.allocate(Long.BYTES * 2)).array());
    }

    byte[] seal(byte[] tag, SampledUnit unit) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, tag).doFinal(plain(unit));
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a link cannot be sealed", e);
        }
    }

    /** @throws IllegalStateException if it was changed, moved to another case, or sealed under another key */
    SampledUnit open(byte[] tag, byte[] sealed) {
        try {
            var plain = ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), tag)
                    .doFinal(sealed, NONCE, sealed.length - NONCE));
            return new SampledUnit(new UUID(plain.getLong(), plain.getLong()), plain.getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a link does not open", e);
        }
    }

    /** 130 bits that only the holder of the key finds, in 26 digits that people can type. */
    String token(SampledUnit unit) {
        return Code.of(of("token", plain(unit)), TOKEN_DIGITS);
    }

    private byte[] of(String purpose, byte[] what) {
        mac.update(purpose.getBytes(StandardCharsets.US_ASCII));
        return mac.doFinal(what);
    }

    /** The id under which the answer of a code is sent, shaped as a random one. */
    UUID brought(byte[] code) {
        var bits = ByteBuffer.wrap(of("brought", code));
        return new UUID(bits.getLong() & ~0xF000L | 0x4000L, bits.getLong() >>> 2 | Long.MIN_VALUE);
    }

    private static byte[] plain(SampledUnit unit) {
        return bytes(unit.draw(), ByteBuffer.allocate(UNIT))
                .putLong(unit.ordinal())
                .array();
    }

    private static ByteBuffer bytes(UUID id, ByteBuffer into) {
        return into.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] tag) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(AUTHENTICATION_BITS, nonce));
        cipher.updateAAD(tag);
        return cipher;
    }
}
