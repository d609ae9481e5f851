package vn.thuocdo.measurement.method;

import java.util.Locale;
import vn.thuocdo.measurement.yaml.Node;

/** A text in Vietnamese and in English. */
public record Bilingual(String vi, String en) {

    /** The same text in both languages, as someone writes it who has only one. */
    public Bilingual(String text) {
        this(text, text);
    }

    /** Reads {@code {vi: …, en: …}}. */
    public static Bilingual read(Node node) {
        return node.fields(fields -> {
            var vi = fields.required("vi", Node::text);
            var en = fields.required("en", Node::text);
            return new Bilingual(vi.get(), en.get());
        });
    }

    /** Reads {@code {vi: …, en: …}}, or one text for both languages. */
    public static Bilingual readEither(Node node) {
        return node.isScalar() ? new Bilingual(node.text()) : read(node);
    }

    /** The Vietnamese text where {@code locale} asks for it, and otherwise the English one. */
    public String text(Locale locale) {
        return locale.getLanguage().equals("vi") ? vi : en;
    }
}
