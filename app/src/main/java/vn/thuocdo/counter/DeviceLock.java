package vn.thuocdo.counter;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Opens what a device sealed: it has one half of a pair of keys, with which nothing is opened again, and the server the
 * other. A sealed answer is the half of a pair made for it alone (91 bytes), a nonce (12 bytes), and the answer under
 * AES-256-GCM, bound to the id of the device. {@code counter/seal.js} does the sealing.
 *
 * @see "RFC 5869, HMAC-based Extract-and-Expand Key Derivation Function; NIST SP 800-56A Rev. 3, § 6.1.2.2"
 */
final class DeviceLock {

    private static final String CURVE = "secp256r1";
    private static final byte[] PURPOSE = "thuocdo kiosk answer".getBytes(StandardCharsets.US_ASCII);
    private static final int HALF = 91;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private DeviceLock() {}

    /** Both halves, as they are kept. */
    @SuppressWarnings("ArrayRecordComponent") // is never compared
    record Pair(byte[] lock, byte[] opener) {}

    static Pair make() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            var pair = generator.generateKeyPair();
            return new Pair(pair.getPublic().getEncoded(), pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a Java without P-256", failure);
        }
    }

    /** @throws GeneralSecurityException if it was sealed for another device, damaged, or never sealed */
    static byte[] open(UUID device, byte[] opener, byte[] sealed) throws GeneralSecurityException {
        if (sealed.length < HALF + NONCE + TAG_BITS / 8) {
            throw new GeneralSecurityException("%d bytes".formatted(sealed.length));
        }
        var halves = KeyFactory.getInstance("EC");
        var own = halves.generatePrivate(new PKCS8EncodedKeySpec(opener));
        var other = halves.generatePublic(new X509EncodedKeySpec(Arrays.copyOf(sealed, HALF)));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var nonce = new GCMParameterSpec(TAG_BITS, sealed, HALF, NONCE);
        cipher.init(Cipher.DECRYPT_MODE, KDF.getInstance("HKDF-SHA256").deriveKey("AES", derived(own, other)), nonce);
        cipher.updateAAD(device.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher.doFinal(sealed, HALF + NONCE, sealed.length - HALF - NONCE);
    }

    private static HKDFParameterSpec derived(PrivateKey own, PublicKey other) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own);
        agreement.doPhase(other, true);
        return HKDFParameterSpec.ofExtract().addIKM(agreement.generateSecret()).thenExpand(PURPOSE, KEY_BYTES);
    }
}
