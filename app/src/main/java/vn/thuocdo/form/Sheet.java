package vn.thuocdo.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.Text;

/**
 * A page of a form as somebody sees it.
 *
 * @param language it is read in
 * @param values what stands in its fields, by the name of the question
 * @param faults what is wrong, by the name of the question
 * @param asked the questions, rows of grids and notes that are asked now; null where all are shown
 */
public record Sheet(
        String language,
        Map<String, List<String>> values,
        Map<String, String> faults,
        @Nullable Set<String> asked) {

    /** An empty one. */
    public static Sheet blank(String language) {
        return new Sheet(language, Map.of(), Map.of(), null);
    }

    /** The words in its language; nothing where there are none. */
    public String say(@Nullable Text text) {
        return text == null ? "" : text.in(language);
    }

    /** Whether that question, row or note is hidden: what was answered so far does not call for it. */
    public boolean hides(String name) {
        return asked != null && !asked.contains(name);
    }

    /** What is written in the field. */
    public String value(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /** Whether that choice is taken. */
    public boolean has(String name, String code) {
        return values.getOrDefault(name, List.of()).contains(code);
    }

    /** What is wrong with the answer; nothing where it is right. */
    public @Nullable String fault(String name) {
        return faults.get(name);
    }
}
