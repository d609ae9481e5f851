package vn.thuocdo.questionnaire.xlsform;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuocdo.questionnaire.Choice;

/** Writes lists of choices; equal ones once, under the name of the first question that has them. */
final class ChoicesWriter {

    static final String SCORE = Column.OWN + "score";
    static final String EXCLUSIVE = Column.OWN + "exclusive";
    static final String OTHER = Column.OWN + "other";

    private final Map<List<Choice>, String> names = new LinkedHashMap<>();
    private final Sheets sheet;

    ChoicesWriter(List<String> languages) {
        sheet = new Sheets("choices", languages, "list_name", "name", "label::", SCORE, EXCLUSIVE, OTHER);
    }

    /** The name of the list, which is written unless it stands there already. */
    String list(String question, List<Choice> choices) {
        var known = names.get(choices);
        if (known != null) {
            return known;
        }
        names.put(choices, question);
        choices.forEach(choice -> write(question, choice));
        return question;
    }

    private void write(String list, Choice choice) {
        var line = sheet.line()
                .put("list_name", list)
                .put("name", choice.code())
                .put("label", choice.label())
                .yes(EXCLUSIVE, choice.exclusive())
                .yes(OTHER, choice.other());
        var score = choice.score();
        if (score != null) {
            line.put(SCORE, BigDecimal.valueOf(score).stripTrailingZeros().toPlainString());
        }
    }

    Workbook.Sheet sheet() {
        return sheet.sheet();
    }
}
