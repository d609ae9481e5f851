package vn.thuocdo.fieldwork;

import java.util.List;
import vn.thuocdo.form.Form;
import vn.thuocdo.questionnaire.Channel;
import vn.thuocdo.questionnaire.Missing;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.Text;
import vn.thuocdo.questionnaire.TextQuestion;

/** A section as it is keyed: a field for each question, rows of grids among them. */
public record KeyedSection(Text title, List<KeyedField> fields) {

    /**
     * A field.
     *
     * @param keys what is typed for which choice; none where words, numbers or days are typed
     * @param missing the ways of not answering it allows
     * @param other the name of the field for other words; empty where it has none
     * @param lines whether it takes more than a line
     */
    public record KeyedField(
            String name, Text label, List<Shorthand.Key> keys, List<Missing> missing, String other, boolean lines) {

        /** Whether one touch of a key answers it. */
        public boolean isOneKey() {
            return !keys.isEmpty() && keys.stream().allMatch(key -> key.typed().length() == 1);
        }
    }

    static List<KeyedSection> of(Form form) {
        return form.questionnaire().in(Channel.PAPER).sections().stream()
                .map(section -> new KeyedSection(
                        section.title(),
                        section.asked().stream().map(KeyedSection::field).toList()))
                .filter(section -> !section.fields().isEmpty())
                .toList();
    }

    private static KeyedField field(Question question) {
        return new KeyedField(
                question.name(),
                question.label(),
                Shorthand.keys(question),
                question.missing().stream()
                        .filter(reason -> reason != Missing.BLANK)
                        .sorted()
                        .toList(),
                question.otherName().orElse(""),
                question instanceof TextQuestion text && text.lines());
    }
}
