package vn.thuocdo.form.edit;

import vn.thuocdo.questionnaire.DateQuestion;
import vn.thuocdo.questionnaire.Grid;
import vn.thuocdo.questionnaire.MultipleChoice;
import vn.thuocdo.questionnaire.Note;
import vn.thuocdo.questionnaire.NumberQuestion;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.SingleChoice;
import vn.thuocdo.questionnaire.TextQuestion;

/** The kinds of questions somebody may add. */
public enum Kind {
    SINGLE,
    MULTIPLE,
    GRID,
    NUMBER,
    TEXT,
    DATE,
    NOTE;

    /** That of a question. */
    public static Kind of(Question question) {
        return switch (question) {
            case SingleChoice single -> SINGLE;
            case MultipleChoice multiple -> MULTIPLE;
            case Grid grid -> GRID;
            case NumberQuestion number -> NUMBER;
            case TextQuestion text -> TEXT;
            case DateQuestion date -> DATE;
            case Note note -> NOTE;
        };
    }

    /** Whether it has choices. */
    public boolean chooses() {
        return this == SINGLE || this == MULTIPLE || this == GRID;
    }

    /** The key of its name. */
    public String text() {
        return "form.kind." + name();
    }
}
