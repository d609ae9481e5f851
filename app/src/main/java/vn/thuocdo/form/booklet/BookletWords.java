package vn.thuocdo.form.booklet;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.thuocdo.questionnaire.Text;

/** The sentences of a booklet in the language it is printed in. */
public record BookletWords(MessageSource texts, String language) {

    String say(String key, Object... details) {
        return texts.getMessage(key, details, Locale.forLanguageTag(language));
    }

    /** Our own sentence, safe within a page. */
    String html(String key, Object... details) {
        return escaped(say(key, details));
    }

    /** Words of the form, safe within a page; nothing where there are none. */
    String html(@Nullable Text text) {
        return text == null ? "" : escaped(text.in(language)).replace("\n", "<br/>");
    }

    static String escaped(String text) {
        var safe = new StringBuilder();
        text.codePoints()
                .filter(each -> each == '\n' || each >= ' ' && each != 0xFFFE && each != 0xFFFF)
                .forEach(each -> {
                    switch (each) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '"' -> safe.append("&quot;");
                        default -> safe.appendCodePoint(each);
                    }
                });
        return safe.toString();
    }
}
