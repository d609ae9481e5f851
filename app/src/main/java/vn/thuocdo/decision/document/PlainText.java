package vn.thuocdo.decision.document;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Text as a document can hold it: composed, and without the characters XML has no place for. */
final class PlainText {

    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}]");

    private PlainText() {}

    static String of(String text) {
        return UNWRITABLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    static List<String> of(List<String> texts) {
        return texts.stream().map(PlainText::of).toList();
    }
}
