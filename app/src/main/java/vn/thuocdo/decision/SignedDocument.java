package vn.thuocdo.decision;

import java.time.LocalDate;

/**
 * What stands on a document that was signed.
 *
 * @param number with its sign: {@code 77/KH-UBND}
 * @param body that issued it
 * @param capacity the signatory acts in: {@code TM.}, {@code KT.}, …; blank for the head as such
 * @param post of the signatory
 * @param signatory by name
 */
public record SignedDocument(
        String number, LocalDate signedOn, String body, String capacity, String post, String signatory) {

    /** @throws IllegalArgumentException if number, body or signatory is blank */
    public SignedDocument {
        if (number.isBlank() || body.isBlank() || signatory.isBlank()) {
            throw new IllegalArgumentException("number “%s” of “%s” signed by “%s”".formatted(number, body, signatory));
        }
    }
}
