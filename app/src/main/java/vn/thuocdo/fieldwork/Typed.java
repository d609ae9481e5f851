package vn.thuocdo.fieldwork;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/**
 * A sheet as somebody typed it.
 *
 * @param code that stands on the sheet, and opens the case
 * @param serial of the booklet; empty where it has none
 * @param answers shorthand by the name of the question
 */
record Typed(String code, String serial, LocalDate answered, String interviewer, Map<String, String> answers) {

    private static final int LONGEST_INTERVIEWER = 40;

    Typed {
        code = code.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        serial = serial.strip();
        interviewer = interviewer.strip();
        if (interviewer.length() > LONGEST_INTERVIEWER || !serial.matches("\\d{0,9}")) {
            throw new Refused(Problem.SHEET_FIELDS);
        }
        answers = answers.entrySet().stream()
                .filter(field ->
                        field.getKey().indexOf(':') < 0 && !field.getKey().equals("_csrf"))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Integer> number() {
        return serial.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(serial));
    }

    /** The interviewer's code; null where nobody asked. */
    @Nullable
    String asker() {
        return interviewer.isEmpty() ? null : interviewer;
    }
}
