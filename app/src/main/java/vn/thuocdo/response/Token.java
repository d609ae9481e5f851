package vn.thuocdo.response;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.access.Code;
import vn.thuocdo.identity.InvitationTokens;

/**
 * What opens one case, as its holder has it. The database knows its hash only, and what is kept for the holder is
 * sealed under it: without the letter nobody reads it, not even with the whole database.
 *
 * @param text as it was typed or stood in the link
 */
record Token(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_LENGTH = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 64;

    Token {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a token of %d characters".formatted(text.length()));
        }
    }

    /** A new one that belongs to no drawn unit: eighty bits, in sixteen characters that are not mistaken. */
    static Token random() {
        return new Token(Code.random(RANDOM_LENGTH));
    }

    /** As it is printed: in groups of four. */
    String grouped() {
        return text.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** What somebody brought; nothing where it can be none. */
    static Optional<Token> of(@Nullable String text) {
        return text == null || text.isBlank() || text.length() > LONGEST
                ? Optional.empty()
                : Optional.of(new Token(text));
    }

    /** SHA-256 of the token, by which the case is found. */
    byte[] hash() {
        return InvitationTokens.hash(text);
    }

    byte[] seal(byte[] open) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(open);
            var all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return all;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** @throws IllegalStateException if it was sealed under another token, or damaged */
    byte[] open(byte[] sealed) {
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE))
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var key = new SecretKeySpec(InvitationTokens.hash("seal" + text), "AES"); // not the hash the database has
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
