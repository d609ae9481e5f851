package vn.thuocdo.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What simulated people answer. Most are honest: a rating is drawn around the mark of their agency, whatever else by
 * lot. Some cheat, for the screening to find.
 */
final class SimulatedAnswers {

    /** Of those asked, by link and by interviewers; the others never answer. */
    static final double BY_LINK = 0.30;

    static final double BY_INTERVIEW = 0.22;
    /** Of those who answer by link, give the same mark to everything. */
    static final double STRAIGHT_LINED = 0.06;
    /** So many letters of one agency are answered by its own staff, on one device, with top marks. */
    static final int STAFFED = 9;
    /** So many interviews are copies of one, by one interviewer. */
    static final int COPIED = 11;
    /** So many sheets are keyed, and in so many of them two clerks differ. */
    static final int SHEETS = 14;

    static final int DIFFERENT = 2;

    private static final double HANDLED_IT = 0.94;
    private static final double DOES_NOT_KNOW = 0.03;
    private static final double SPREAD = 0.9;

    private final RandomGenerator chance;
    private final Map<String, Double> marks = new HashMap<>();

    SimulatedAnswers(RandomGenerator chance) {
        this.chance = chance;
    }

    boolean happens(double share) {
        return chance.nextDouble() < share;
    }

    /** One of several, the same chance for each. */
    <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    /** What an honest person of {@code agency} answers to a question with these codes. */
    String honest(String agency, String question, List<String> codes) {
        if (question.equals("self")) {
            return happens(HANDLED_IT) ? "yes" : "no";
        }
        if (!isScale(codes)) {
            return one(codes);
        }
        if (happens(DOES_NOT_KNOW)) {
            return "";
        }
        var mark = marks.computeIfAbsent(agency, _ -> 3.4 + chance.nextDouble());
        var drawn = Math.round(mark + SPREAD * chance.nextGaussian());
        return String.valueOf(Math.clamp(drawn, 1, codes.size()));
    }

    /** The same mark to everything. */
    String flat(String question, List<String> codes, String mark) {
        return question.equals("self") ? "yes" : isScale(codes) ? mark : codes.getFirst();
    }

    static boolean isScale(List<String> codes) {
        return codes.size() == 5 && codes.stream().allMatch(code -> code.matches("[1-5]"));
    }
}
