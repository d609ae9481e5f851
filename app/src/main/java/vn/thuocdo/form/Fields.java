package vn.thuocdo.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.thuocdo.questionnaire.Answer;
import vn.thuocdo.questionnaire.Answers;
import vn.thuocdo.questionnaire.DateQuestion;
import vn.thuocdo.questionnaire.Fault;
import vn.thuocdo.questionnaire.Grid;
import vn.thuocdo.questionnaire.Missing;
import vn.thuocdo.questionnaire.MultipleChoice;
import vn.thuocdo.questionnaire.Note;
import vn.thuocdo.questionnaire.NumberQuestion;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.SingleChoice;
import vn.thuocdo.questionnaire.TextQuestion;

/** The fields of a page of a form: what was typed into them as answers, and answers as what stands in them. */
public final class Fields {

    /** Before the way of not answering, in the value of a field: no code of a choice begins so. */
    public static final String MISSING = "!";

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}([.,]\\d{1,9})?");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\u00a0]");

    private final Map<String, List<String>> typed;
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, Fault> unreadable = new TreeMap<>();

    private Fields(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    /**
     * What was typed.
     *
     * @param answers those that could be read; a field left empty is {@link Answer#BLANK}
     * @param unreadable what is wrong with the others, by the name of the question
     */
    public record Read(Answers answers, Map<String, Fault> unreadable) {}

    /** Reads the fields of {@code asked}, rows of grids among them. */
    public static Read read(List<Question> asked, Map<String, List<String>> typed) {
        var fields = new Fields(typed);
        asked.forEach(fields::read);
        return new Read(new Answers(fields.answers), fields.unreadable);
    }

    /** What stands in the fields where {@code answers} were given. */
    public static Map<String, List<String>> of(Answers answers) {
        var values = new HashMap<String, List<String>>();
        answers.byName().forEach((name, answer) -> values.put(name, of(answer)));
        return values;
    }

    /** The value of the field that says why there is no answer. */
    public static String of(Missing reason) {
        return MISSING + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> of(Answer answer) {
        return switch (answer) {
            case Answer.Chosen(var codes) -> codes;
            case Answer.Typed(var number) -> List.of(number.toPlainString().replace('.', ','));
            case Answer.Written(var text) -> List.of(text);
            case Answer.Day(var date) -> List.of(date.toString());
            case Answer.Absent(var reason) -> reason == Missing.BLANK ? List.of() : List.of(of(reason));
        };
    }

    private void read(Question question) {
        var name = question.name();
        var values = typed.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
        try {
            answers.put(name, values.isEmpty() ? Answer.BLANK : answer(question, values));
        } catch (IllegalArgumentException | DateTimeException unfit) {
            unreadable.put(name, new Fault(name, Fault.Kind.KIND.code(), List.of(), null));
        }
        question.otherName().ifPresent(other -> answers.put(other, text(other).orElse(Answer.BLANK)));
    }

    private Optional<Answer> text(String name) {
        return typed.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(Answer.Written::new);
    }

    private static Answer answer(Question question, List<String> values) {
        var first = values.getFirst();
        if (values.size() == 1 && first.startsWith(MISSING)) {
            return new Answer.Absent(
                    Missing.valueOf(first.substring(1).toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        return switch (question) {
            case SingleChoice _, MultipleChoice _ -> new Answer.Chosen(values);
            case NumberQuestion _ -> new Answer.Typed(number(first));
            case TextQuestion _ -> new Answer.Written(first);
            case DateQuestion _ -> new Answer.Day(LocalDate.parse(first.strip()));
            case Grid _, Note _ -> throw new IllegalArgumentException(question.name() + " has no field");
        };
    }

    private static BigDecimal number(String typed) {
        var digits = SEPARATORS.matcher(typed).replaceAll("");
        if (!NUMBER.matcher(digits).matches()) {
            throw new IllegalArgumentException("no number");
        }
        return new BigDecimal(digits.replace(',', '.'));
    }
}
