package vn.thuocdo.questionnaire.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.thuocdo.questionnaire.Answer;
import vn.thuocdo.questionnaire.Answers;
import vn.thuocdo.questionnaire.Missing;

/**
 * Answers as JSON: codes in a list, a number, words as a string, a day as {@code {"day":"2026-03-31"}}, no answer as
 * {@code {"missing":"dont-know"}}, each under the name of its question.
 *
 * <p>What is written is canonical: equal answers have equal texts.
 */
public final class AnswersJson {

    private static final String DAY = "day";
    private static final String MISSING = "missing";
    private static final int LONGEST_NAME = 80;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private AnswersJson() {}

    /** The canonical text. */
    public static String write(Answers answers) {
        var map = new HashMap<String, Object>();
        answers.byName().forEach((name, answer) -> map.put(name, write(answer)));
        return JsonWriter.write(map);
    }

    /**
     * The answers in {@code text}, which anybody may have sent.
     *
     * @throws Malformed if it is no JSON, or not of this form
     */
    public static Answers read(String text) throws Malformed {
        if (!(JsonReader.read(text) instanceof Map<?, ?> map)) {
            throw new Malformed("no object");
        }
        var answers = new HashMap<String, Answer>();
        for (var entry : map.entrySet()) {
            var name = (String) entry.getKey();
            if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
                throw new Malformed("no name of a question");
            }
            answers.put(name, answer(name, entry.getValue()));
        }
        return new Answers(answers);
    }

    private static Object write(Answer answer) {
        return switch (answer) {
            case Answer.Chosen(var codes) -> codes;
            case Answer.Typed(var number) -> number;
            case Answer.Written(var words) -> words;
            case Answer.Day(var date) -> Map.of(DAY, date.toString());
            case Answer.Absent(var reason) -> Map.of(MISSING, Codes.code(reason));
        };
    }

    private static Answer answer(String name, Object value) throws Malformed {
        try {
            return switch (value) {
                case List<?> codes ->
                    new Answer.Chosen(codes.stream().map(String.class::cast).toList());
                case BigDecimal number -> new Answer.Typed(number);
                case String words -> new Answer.Written(words);
                case Map<?, ?> map when map.size() == 1 && map.get(DAY) instanceof String day -> day(day);
                case Map<?, ?> map
                when map.size() == 1 && map.get(MISSING) instanceof String reason ->
                    new Answer.Absent(Codes.read(Missing.class, reason));
                default -> throw new Malformed(name + ": no answer");
            };
        } catch (IllegalArgumentException | ClassCastException | DateTimeException e) {
            throw new Malformed(name + ": no answer");
        }
    }

    private static Answer day(String day) {
        if (day.length() != 10) {
            throw new IllegalArgumentException(day);
        }
        return new Answer.Day(LocalDate.parse(day));
    }
}
