package vn.thuocdo.questionnaire.xlsform;

import java.util.List;
import vn.thuocdo.questionnaire.condition.Refusal;
import vn.thuocdo.questionnaire.wording.Wording;

/**
 * Something in a workbook that a form cannot take over, and where it stands.
 *
 * @param row as spreadsheets count, the headings being row 1; 0 where it is the sheet as a whole
 * @param column the heading of the column; "" where it is the row as a whole
 * @param details what the sentence names, the text that was found first
 */
public record XlsFault(String sheet, int row, String column, XlsProblem problem, List<Object> details) {

    public XlsFault {
        details = List.copyOf(details);
    }

    /** What is the matter and how to mend it, in the language of the reader. */
    public String in(String language) {
        var said = details.stream()
                .map(detail -> detail instanceof Refusal refusal
                        ? Wording.say(language, refusal.code(), refusal.details())
                        : detail)
                .toList();
        return Wording.say(language, problem.code(), said);
    }
}
