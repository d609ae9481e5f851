package vn.thuocdo.invitation;

/**
 * The text of a message.
 *
 * @param subject blank where the medium has none
 */
public record Wording(String subject, String body) {

    static final int LONGEST_SUBJECT = 150;
    static final int LONGEST_BODY = 4_000;
}
