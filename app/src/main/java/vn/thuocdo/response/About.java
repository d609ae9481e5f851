package vn.thuocdo.response;

import java.nio.charset.StandardCharsets;

/**
 * What somebody is asked about.
 *
 * @param agency that dealt with it; blank where residents are asked in general
 * @param what the procedure; blank where it must not be named
 */
public record About(String agency, String what) {

    byte[] bytes() {
        return (agency + "\n" + what).getBytes(StandardCharsets.UTF_8);
    }

    static About of(byte[] bytes) {
        var lines = new String(bytes, StandardCharsets.UTF_8).split("\n", 2);
        return new About(lines[0], lines.length < 2 ? "" : lines[1]);
    }
}
