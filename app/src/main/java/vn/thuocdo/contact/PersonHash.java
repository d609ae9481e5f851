package vn.thuocdo.contact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Recognises a person without knowing them: the first 16 bytes of HMAC-SHA-256 under a key of its own. Telephone
 * numbers are few enough to be tried one by one, which is why a hash without a key would hide nobody.
 */
@Component
public class PersonHash {

    private static final int BYTES = 16;

    private final Mac keyed;

    PersonHash(KeyRing ring) {
        try {
            keyed = Mac.getInstance("HmacSHA256");
            keyed.init(ring.person());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same person has the same telephone, or else the same e-mail; names are shared by too many. */
    public byte @Nullable [] of(Contact contact) {
        if (!contact.phone().isEmpty()) {
            return of(contact.phone());
        }
        return contact.email().isEmpty() ? null : of(contact.email());
    }

    /** @param text in the one form it is always hashed in, such as a number as {@link Phone} writes it */
    public byte[] of(String text) {
        try {
            var mac = (Mac) keyed.clone();
            return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), BYTES);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
