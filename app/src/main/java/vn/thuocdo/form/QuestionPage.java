package vn.thuocdo.form;

import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.form.edit.FormEdit;
import vn.thuocdo.form.edit.Kind;
import vn.thuocdo.form.edit.Mistake;
import vn.thuocdo.form.edit.Typed;
import vn.thuocdo.questionnaire.Choice;
import vn.thuocdo.questionnaire.Grid;
import vn.thuocdo.questionnaire.MultipleChoice;
import vn.thuocdo.questionnaire.SingleChoice;
import vn.thuocdo.questionnaire.Text;
import vn.thuocdo.questionnaire.condition.Refusal;
import vn.thuocdo.questionnaire.plain.Advice;
import vn.thuocdo.questionnaire.plain.PlainWords;
import vn.thuocdo.questionnaire.wording.Wording;
import vn.thuocdo.screen.Screen;

/**
 * One question while it is edited.
 *
 * @param was its name in the draft; "" for a new one
 * @param section in which it is to stand
 * @param official whether a decision settles its words, answers and place
 * @param unlocked whether they may be changed all the same
 * @param stored what somebody else saved meanwhile; "" where nobody did
 */
public record QuestionPage(
        Form form,
        String was,
        String section,
        Typed typed,
        boolean official,
        boolean unlocked,
        String stored,
        List<Mistake> mistakes) {

    /** A question of choices that a condition may look at, and the answers it may look for. */
    public record Earlier(String words, List<Answer> answers) {}

    /** An answer, and the condition that looks for it. */
    public record Answer(String words, String condition) {}

    public Kind kind() {
        return Kind.valueOf(typed.get("kind"));
    }

    public List<String> languages() {
        return form.questionnaire().languages();
    }

    /** Whether what a decision settles may not be typed. */
    public boolean isLocked() {
        return official && !unlocked;
    }

    /** Whether it is to stand in another section than it does. */
    boolean isMoved() {
        return FormEdit.sectionOf(form.questionnaire(), was)
                .filter(stands -> !stands.name().equals(section))
                .isPresent();
    }

    /** Whether words of it are still to be compared with the original. */
    public boolean isUnverified() {
        return !was.isEmpty()
                && (typed.has("unverified")
                        || typed.lines("row").stream().anyMatch(row -> typed.has("row.%d.unverified".formatted(row))));
    }

    /** Whether the words in this language may not be typed. */
    public boolean isLocked(String language) {
        return isLocked() && language.equals(Text.FIRST);
    }

    /** What is wrong with a field; "" where nothing is. */
    public String mistake(Screen screen, String field) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(mistake -> said(screen, mistake))
                .findFirst()
                .orElse("");
    }

    static String said(Screen screen, Mistake mistake) {
        var language = screen.locale().getLanguage();
        return screen.say(
                mistake.code(),
                mistake.details().stream()
                        .map(detail -> detail instanceof Refusal refusal
                                ? Wording.say(language, refusal.code(), refusal.details())
                                : detail)
                        .toArray());
    }

    /** What somebody may stumble over in the words as they are typed. */
    public List<Advice> advice() {
        var advice = new ArrayList<>(PlainWords.advice(typed.get("label." + Text.FIRST)));
        typed.lines("row")
                .forEach(row ->
                        advice.addAll(PlainWords.advice(typed.get("row.%d.label.%s".formatted(row, Text.FIRST)))));
        return advice.stream().distinct().toList();
    }

    /** The questions before it whose answers are chosen. */
    public List<Earlier> earlier(String language) {
        var earlier = new ArrayList<Earlier>();
        for (var question : form.questionnaire().questions()) {
            if (question.name().equals(was)) {
                break;
            }
            switch (question) {
                case SingleChoice single ->
                    earlier.add(earlier(single.label(), single.name(), single.choices(), false, language));
                case MultipleChoice multiple ->
                    earlier.add(earlier(multiple.label(), multiple.name(), multiple.choices(), true, language));
                case Grid grid ->
                    grid.rows()
                            .forEach(row ->
                                    earlier.add(earlier(row.label(), row.name(), grid.scale(), false, language)));
                default -> {}
            }
        }
        return earlier;
    }

    private static Earlier earlier(Text words, String name, List<Choice> choices, boolean several, String language) {
        var form = several ? "selected(${%s}, '%s')" : "${%s} = '%s'";
        return new Earlier(
                words.in(language),
                choices.stream()
                        .map(choice -> new Answer(choice.label().in(language), form.formatted(name, choice.code())))
                        .toList());
    }

    QuestionPage changedMeanwhile(Form now) {
        return new QuestionPage(now, was, section, typed, official, unlocked, "–", mistakes);
    }

    QuestionPage with(Typed other, List<Mistake> wrong) {
        return new QuestionPage(form, was, section, other, official, unlocked, stored, wrong);
    }
}
