package vn.thuocdo.sheet;

import java.text.Normalizer;

/** How the text of a cell is written once it is read, whoever typed it. */
final class CellText {

    private CellText() {}

    /** In NFC, without blanks around it, and without the mark that kept it from being taken for a formula. */
    static String of(String found) {
        var text = isPlain(found)
                ? found
                : Normalizer.normalize(found, Normalizer.Form.NFC).replace('\u00a0', ' ');
        var bare = text.strip();
        return bare.length() > 1 && bare.charAt(0) == '\'' && Formula.startsWith(bare.charAt(1))
                ? bare.substring(1)
                : bare;
    }

    private static boolean isPlain(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
