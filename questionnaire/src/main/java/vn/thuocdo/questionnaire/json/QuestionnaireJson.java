package vn.thuocdo.questionnaire.json;

import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.questionnaire.Section;

/**
 * A form as JSON: what is frozen, hashed, and sent to the browser.
 *
 * <p>What is written is canonical: equal forms have equal texts. What is false, empty or usual is left out.
 */
public final class QuestionnaireJson {

    private QuestionnaireJson() {}

    /** The canonical text. */
    public static String write(Questionnaire questionnaire) {
        return JsonWriter.write(Map.of(
                "code", questionnaire.code(),
                "title", questionnaire.title().byLanguage(),
                "languages", questionnaire.languages(),
                "sections",
                        questionnaire.sections().stream()
                                .map(QuestionnaireJson::section)
                                .toList()));
    }

    /**
     * The form in {@code text}.
     *
     * @throws Malformed if it is no JSON, not of this form, or the form breaks its own rules
     */
    public static Questionnaire read(String text) throws Malformed {
        var form = Node.of(JsonReader.read(text));
        try {
            return new Questionnaire(
                    form.string("code"),
                    form.text("title"),
                    form.strings("languages"),
                    form.all("sections", QuestionnaireJson::section));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Malformed(String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, Object> section(Section section) {
        var map = new TreeMap<String, Object>();
        map.put("name", section.name());
        map.put("title", section.title().byLanguage());
        var relevant = section.relevant();
        if (relevant != null) {
            map.put("relevant", relevant.text());
        }
        map.put(
                "questions",
                section.questions().stream().map(QuestionWriter::write).toList());
        return map;
    }

    private static Section section(Node node) throws Malformed {
        return new Section(
                node.string("name"),
                node.text("title"),
                node.condition("relevant"),
                List.copyOf(node.all("questions", QuestionReader::question)));
    }
}
