package vn.thuocdo.invitation;

/**
 * How long a text is as short messages. Vietnamese letters with marks do not stand in the alphabet of seven bits, and
 * one of them makes the whole text one of sixteen.
 *
 * @param characters counted as the network counts them
 * @param segments short messages that are paid for
 * @param unicode whether each character takes sixteen bits
 * @see "3GPP TS 23.038, § 6.2.1"
 */
public record SmsLength(int characters, int segments, boolean unicode) {

    private static final String PLAIN =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNO"
                    + "PQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String DOUBLE = "\f^{}\\[~]|€";

    static SmsLength of(String text) {
        var unicode = text.chars().anyMatch(c -> PLAIN.indexOf(c) < 0 && DOUBLE.indexOf(c) < 0);
        var characters = unicode
                ? text.length()
                : text.chars().map(c -> DOUBLE.indexOf(c) < 0 ? 1 : 2).sum();
        var whole = unicode ? 70 : 160;
        var part = unicode ? 67 : 153;
        var segments = characters == 0 ? 0 : characters <= whole ? 1 : Math.ceilDiv(characters, part);
        return new SmsLength(characters, segments, unicode);
    }
}
