package vn.thuocdo.questionnaire.wording;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says what a code means, in the language of the reader: English, and Vietnamese for everybody else. */
public final class Wording {

    private Wording() {}

    /** The sentence of that code, with its details in their places. */
    public static String say(String language, String code, List<Object> details) {
        var locale = Locale.forLanguageTag(language.startsWith("en") ? "en" : "vi");
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var words = ResourceBundle.getBundle("vn.thuocdo.questionnaire.wording.wording", locale, control);
        var sentence = words.getString(code);
        for (var i = 0; i < details.size(); i++) {
            // a detail that is itself a word of ours has its own translation
            var own = code + "." + details.get(i);
            var detail = words.containsKey(own) ? words.getString(own) : String.valueOf(details.get(i));
            sentence = sentence.replace("{" + i + "}", detail);
        }
        return sentence;
    }
}
