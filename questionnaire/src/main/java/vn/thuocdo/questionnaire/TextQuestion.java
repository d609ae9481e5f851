package vn.thuocdo.questionnaire;

/**
 * Words to be written.
 *
 * @param longest the number of characters that are accepted
 * @param lines whether there is room for several lines
 */
public record TextQuestion(About about, int longest, boolean lines) implements Question {

    /** What fits where nobody said anything else. */
    public static final int USUAL = 2000;

    public TextQuestion {
        if (longest < 1 || longest > 20_000) {
            throw new IllegalArgumentException("%s: %d characters".formatted(about.name(), longest));
        }
    }

    @Override
    public TextQuestion about(About other) {
        return new TextQuestion(other, longest, lines);
    }
}
