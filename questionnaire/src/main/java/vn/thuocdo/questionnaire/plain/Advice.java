package vn.thuocdo.questionnaire.plain;

/**
 * What somebody may stumble over in a sentence.
 *
 * @param found the words
 * @param instead plainer ones; "" where only the writer can tell
 */
public record Advice(Kind kind, String found, String instead) {

    /** What it is. */
    public enum Kind {
        /** A long sentence; {@code found} is the number of its syllables. */
        LONG,
        /** Two questions in one. */
        DOUBLE,
        /** Two negations. */
        NEGATIVE,
        /** Words of offices. */
        OFFICE,
        /** Words that lead to an answer. */
        LEADING
    }
}
