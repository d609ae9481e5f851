package vn.thuocdo.sheet;

/** Text that a spreadsheet would compute instead of showing. */
final class Formula {

    private Formula() {}

    static boolean startsWith(char first) {
        return switch (first) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '\uff1d', '\uff0b', '\uff0d', '\uff20' -> true;
            default -> false;
        };
    }

    /** The same text, with a mark before it where it would be computed. */
    static String guarded(String text) {
        var bare = text.stripLeading();
        var risky = !text.isEmpty() && startsWith(text.charAt(0)) || !bare.isEmpty() && startsWith(bare.charAt(0));
        return risky ? "'" + text : text;
    }
}
