package vn.thuocdo.questionnaire.condition;

import java.util.List;

/** The form of words, as a pattern writes it. */
sealed interface Form {

    /** One character out of ranges of code points, or one outside all of them. */
    record One(List<Range> ranges, boolean outside) implements Form {

        boolean has(int character) {
            return outside != ranges.stream().anyMatch(range -> range.has(character));
        }
    }

    /** Code points from the first to the last. */
    record Range(int first, int last) {

        boolean has(int character) {
            return first <= character && character <= last;
        }
    }

    /** The beginning of the words, or their end. */
    record Edge(boolean end) implements Form {}

    /** One after the other. */
    record Sequence(List<Form> parts) implements Form {}

    /** One of several. */
    record Either(List<Form> parts) implements Form {}

    /** The same again; {@code most} is {@link #ANY_NUMBER} where there is no limit. */
    record Repeated(Form part, int least, int most) implements Form {}

    int ANY_NUMBER = -1;
}
