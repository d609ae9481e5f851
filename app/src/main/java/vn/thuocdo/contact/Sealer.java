package vn.thuocdo.contact;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals what is told about a person: AES-256-GCM under the newest key of the ring. The first four bytes are the key's
 * version, the next twelve the nonce. The id of the row goes in as associated data, so that a sealed text moved to
 * another row does not open.
 */
@Component
public class Sealer {

    private static final int VERSION = 4;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing ring;
    private final SecureRandom random = new SecureRandom();

    Sealer(KeyRing ring) {
        this.ring = ring;
    }

    public byte[] seal(UUID row, byte[] plain) {
        try {
            var version = ring.newest();
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, version, nonce, row);
            var sealed = ByteBuffer.allocate(VERSION + NONCE + plain.length + TAG_BITS / 8);
            sealed.putInt(version).put(nonce);
            cipher.doFinal(ByteBuffer.wrap(plain), sealed);
            return sealed.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("row " + row + " cannot be sealed", e);
        }
    }

    /**
     * @throws KeyMissing if the ring has lost the key it was sealed under
     * @throws IllegalStateException if it was changed, or sealed for another row
     */
    public byte[] open(UUID row, byte[] sealed) {
        try {
            var nonce = new byte[NONCE];
            System.arraycopy(sealed, VERSION, nonce, 0, NONCE);
            return cipher(Cipher.DECRYPT_MODE, version(sealed), nonce, row)
                    .doFinal(sealed, VERSION + NONCE, sealed.length - VERSION - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("row " + row + " does not open", e);
        }
    }

    int newest() {
        return ring.newest();
    }

    /** The version of the key it was sealed under. */
    static int version(byte[] sealed) {
        return ByteBuffer.wrap(sealed).getInt();
    }

    private Cipher cipher(int mode, int version, byte[] nonce, UUID row) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, ring.sealing(version), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(16)
                .putLong(row.getMostSignificantBits())
                .putLong(row.getLeastSignificantBits())
                .array());
        return cipher;
    }
}
