package vn.thuocdo.fieldwork;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thuocdo.form.Fields;
import vn.thuocdo.questionnaire.Choice;
import vn.thuocdo.questionnaire.Grid;
import vn.thuocdo.questionnaire.Missing;
import vn.thuocdo.questionnaire.MultipleChoice;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.SingleChoice;

/**
 * What clerks type instead of ticking: the number of a choice, several with commas between, {@code k} for "không biết",
 * {@code t} for "từ chối", {@code o} for "không áp dụng". A choice is also known by its code; where all codes are
 * numbers, as on the scales of the state, the number is the code.
 */
public final class Shorthand {

    private static final Map<String, Missing> MISSING =
            Map.of("k", Missing.DONT_KNOW, "t", Missing.REFUSED, "o", Missing.NOT_APPLICABLE);

    private Shorthand() {}

    /** A choice as the clerk sees it: what to type, and the choice. */
    public record Key(String typed, Choice choice) {}

    /** The choices of a question with what is typed for each; none where there are none. */
    static List<Key> keys(Question question) {
        var choices = choices(question);
        var coded = choices.stream().allMatch(choice -> choice.code().matches("\\d{1,3}"));
        return IntStream.range(0, choices.size())
                .mapToObj(at -> new Key(coded ? choices.get(at).code() : String.valueOf(at + 1), choices.get(at)))
                .toList();
    }

    private static List<Choice> choices(Question question) {
        return switch (question) {
            case SingleChoice single -> single.choices();
            case MultipleChoice several -> several.choices();
            case Grid grid -> grid.scale();
            default -> List.of();
        };
    }

    /** What was typed as the values of the fields of a page. What is no shorthand stays, and is refused there. */
    static Map<String, List<String>> values(List<Question> asked, Map<String, String> typed) {
        return asked.stream()
                .flatMap(question -> Arrays.stream(
                        question.otherName().isPresent()
                                ? new String[] {
                                    question.name(), question.otherName().get()
                                }
                                : new String[] {question.name()}))
                .collect(Collectors.toMap(name -> name, name -> {
                    var text = typed.getOrDefault(name, "").strip();
                    return asked.stream()
                            .filter(question -> question.name().equals(name))
                            .findFirst()
                            .map(question -> values(question, text))
                            .orElse(List.of(text));
                }));
    }

    private static List<String> values(Question question, String typed) {
        var missing = MISSING.get(typed.toLowerCase(Locale.ROOT));
        if (missing != null && question.missing().contains(missing)) {
            return List.of(Fields.of(missing));
        }
        var keys = keys(question);
        if (typed.isEmpty() || keys.isEmpty()) {
            return List.of(typed);
        }
        var codes = new ArrayList<String>();
        for (var part : typed.split("[,;\\s]+")) {
            codes.add(keys.stream()
                    .filter(key ->
                            key.typed().equals(part) || key.choice().code().equalsIgnoreCase(part))
                    .findFirst()
                    .map(key -> key.choice().code())
                    .orElse(part));
        }
        return codes;
    }
}
