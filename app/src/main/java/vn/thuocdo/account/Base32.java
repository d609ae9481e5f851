package vn.thuocdo.account;

/** Bytes as letters and digits that are read aloud and typed without mistake: the base 32 of RFC 4648. */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /** @param bytes a multiple of five of them, so that nothing has to be filled up */
    static String of(byte[] bytes) {
        if (bytes.length % BITS != 0) {
            throw new IllegalArgumentException("%d bytes are no multiple of five".formatted(bytes.length));
        }
        var text = new StringBuilder();
        var held = 0;
        var bits = 0;
        for (var each : bytes) {
            held = held << 8 | each & 0xff;
            bits += 8;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(LETTERS.charAt(held >> bits & 31));
            }
            held &= (1 << bits) - 1;
        }
        return text.toString();
    }

    /** The same in groups of four. */
    static String inGroups(String text) {
        return text.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
