package vn.thuocdo.counter;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/** Seals as {@code counter/seal.js} does. */
final class SealedAnswer {

    private static final int NONCE = 12;

    private SealedAnswer() {}

    /** In base 64. */
    static String of(UUID device, String lock, String json) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var own = generator.generateKeyPair();
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(own.getPrivate());
            var theirs = new X509EncodedKeySpec(Base64.getDecoder().decode(lock));
            agreement.doPhase(KeyFactory.getInstance("EC").generatePublic(theirs), true);
            var derived = HKDFParameterSpec.ofExtract()
                    .addIKM(agreement.generateSecret())
                    .thenExpand("thuocdo kiosk answer".getBytes(StandardCharsets.US_ASCII), 32);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var key = KDF.getInstance("HKDF-SHA256").deriveKey("AES", derived);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, new byte[NONCE])); // each has its own key
            cipher.updateAAD(device.toString().getBytes(StandardCharsets.US_ASCII));
            var sealed = new ByteArrayOutputStream();
            sealed.writeBytes(own.getPublic().getEncoded());
            sealed.writeBytes(new byte[NONCE]);
            sealed.writeBytes(cipher.doFinal(json.getBytes(StandardCharsets.UTF_8)));
            return Base64.getEncoder().encodeToString(sealed.toByteArray());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
