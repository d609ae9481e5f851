package vn.thuocdo.decision.document;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Text as a document can hold it: composed, and without what XML has no place for or no eye sees. */
final class PlainText {

    private static final Pattern UNWRITABLE = Pattern.compile("\\p{C}");

    private static final Pattern LONG_WORD = Pattern.compile("[^ ]{20}");

    private PlainText() {}

    static String of(String text) {
        return UNWRITABLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** Whether {@code text} holds a word, such as a hash or a row of dots, that tears a justified line apart. */
    static boolean isHardToJustify(String text) {
        return LONG_WORD.matcher(text).find();
    }

    static List<String> of(List<String> texts) {
        return texts.stream().map(PlainText::of).toList();
    }
}
