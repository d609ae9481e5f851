package vn.thuocdo.questionnaire;

import org.jspecify.annotations.Nullable;

/**
 * Where a question comes from, and whom its answer speaks of.
 *
 * @param item the item or question of the method that is measured by it, such as {@code q9.24}
 * @param credit the body it is credited to
 * @param official whether text, order, scale and answers are those of a decision, and therefore locked
 * @param verified whether an officer compared the words with the original
 */
public record Source(@Nullable String item, Credit credit, boolean official, boolean verified) {

    /** A question of one's own, which nobody need compare with anything. */
    public static final Source OWN = new Source(null, Credit.NONE, false, true);

    public Source {
        if (item != null && item.isBlank()) {
            throw new IllegalArgumentException("a blank item");
        }
    }
}
