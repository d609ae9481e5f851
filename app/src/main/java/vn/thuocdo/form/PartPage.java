package vn.thuocdo.form;

import java.util.List;
import vn.thuocdo.form.edit.Mistake;
import vn.thuocdo.form.edit.Typed;
import vn.thuocdo.screen.Screen;

/**
 * A section, the title of a form, or its translation while it is edited.
 *
 * @param was the section's name in the draft; "" for a new one
 * @param changed whether somebody else saved the form meanwhile
 */
public record PartPage(Form form, String was, Typed typed, boolean changed, List<Mistake> mistakes) {

    public List<String> languages() {
        return form.questionnaire().languages();
    }

    /** What is wrong with a field; "" where nothing is. */
    public String mistake(Screen screen, String field) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(mistake -> QuestionPage.said(screen, mistake))
                .findFirst()
                .orElse("");
    }
}
