package vn.thuocdo.response;

import java.util.UUID;
import vn.thuocdo.access.Code;

/**
 * The code somebody gets for an answer, made of the id it was sent with: sending it again gives the same. Sixty bits,
 * in twelve characters that are not mistaken for each other; the database knows its hash only.
 *
 * @param code such as {@code 7K3M-9QXA-B2DF}
 */
record Receipt(String code) {

    private static final int LENGTH = 12;

    static Receipt of(UUID submission) {
        var code = Code.of(Code.sha256("receipt " + submission), LENGTH);
        return new Receipt(code.replaceAll("(.{4})(?=.)", "$1-"));
    }

    /** What it is found by, however it was typed. */
    byte[] hash() {
        return Code.sha256("code " + Code.plain(code));
    }
}
