package vn.thuocdo.form.edit;

import java.util.List;

/**
 * What is wrong with a field.
 *
 * @param field its name
 * @param code the key of the sentence that tells it
 * @param details what the sentence shows
 */
public record Mistake(String field, String code, List<Object> details) {

    public Mistake {
        details = List.copyOf(details);
    }

    static Mistake of(String field, String code, Object... details) {
        return new Mistake(field, code, List.of(details));
    }

    /** For the sentence. */
    public Object[] said() {
        return details.toArray();
    }
}
