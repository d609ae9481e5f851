package vn.thuocdo.form.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import vn.thuocdo.questionnaire.About;
import vn.thuocdo.questionnaire.Choice;
import vn.thuocdo.questionnaire.Constraint;
import vn.thuocdo.questionnaire.Grid;
import vn.thuocdo.questionnaire.GridRow;
import vn.thuocdo.questionnaire.MultipleChoice;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.questionnaire.Section;
import vn.thuocdo.questionnaire.SingleChoice;
import vn.thuocdo.questionnaire.Text;

/** All words of a form side by side in two languages, and the title with its languages. */
public final class Translation {

    private static final String TAGS = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*( [a-z]{2,3}(-[A-Za-z0-9]{2,8})*){0,9}";

    private final BiFunction<String, Text, Text> step;

    /** @param step what becomes of the text of a field */
    private Translation(BiFunction<String, Text, Text> step) {
        this.step = step;
    }

    /**
     * Words to be translated.
     *
     * @param field where the translation is typed
     * @param original in the first language of the form
     */
    public record Line(String field, String original, String translation) {}

    /** Those of a form in their order, equal lists of answers each by themselves; what was typed goes before. */
    public static List<Line> lines(Questionnaire form, String to, Typed typed) {
        var lines = new ArrayList<Line>();
        var first = form.languages().getFirst();
        new Translation((field, text) -> {
                    var known = text.byLanguage().getOrDefault(to, "");
                    var written = typed.fields().containsKey(field) ? typed.get(field) : known;
                    lines.add(new Line(field, text.in(first), written));
                    return text;
                })
                .of(form);
        return lines;
    }

    /** The form with what was typed; a field left blank takes the words away. */
    public static Questionnaire translated(Questionnaire form, String to, Typed typed) {
        return to.equals(form.languages().getFirst())
                ? form
                : new Translation((field, text) ->
                                typed.fields().containsKey(field) ? translated(text, to, typed.get(field)) : text)
                        .of(form);
    }

    private static Text translated(Text text, String to, String written) {
        var words = new TreeMap<>(text.byLanguage());
        words.remove(to);
        if (!written.isEmpty()) {
            words.put(to, written);
        }
        return words.isEmpty() ? text : new Text(words);
    }

    /** The same form with another title and other languages; nothing where something is wrong. */
    public static Optional<Questionnaire> titled(Questionnaire form, Typed typed, List<Mistake> mistakes) {
        var tags = typed.get("languages").replaceAll("[ ,;]+", " ").strip();
        if (!tags.matches(TAGS)) {
            mistakes.add(Mistake.of("languages", "form.mistake.languages"));
            return Optional.empty();
        }
        var languages = List.of(tags.split(" ")).stream().distinct().toList();
        var words = new TreeMap<String, String>();
        for (var language : languages) {
            var title = typed.get("title." + language);
            if (!title.isEmpty()) {
                words.put(language, title);
            }
        }
        if (!words.containsKey(languages.getFirst())) {
            mistakes.add(Mistake.of("title." + languages.getFirst(), "form.mistake.blank"));
            return Optional.empty();
        }
        return Optional.of(new Questionnaire(form.code(), new Text(words), languages, form.sections()));
    }

    /** A form with the title and languages of another. */
    public static Questionnaire withHeadOf(Questionnaire form, Questionnaire other) {
        return new Questionnaire(form.code(), other.title(), other.languages(), form.sections());
    }

    private Questionnaire of(Questionnaire form) {
        UnaryOperator<Section> section = each -> new Section(
                each.name(),
                text("s." + each.name(), each.title()),
                each.relevant(),
                each.questions().stream().map(question -> question(question)).toList());
        return new Questionnaire(
                form.code(),
                text("title", form.title()),
                form.languages(),
                form.sections().stream().map(section).toList());
    }

    private Text text(String field, Text text) {
        return step.apply("t." + field, text);
    }

    private Question question(Question question) {
        var name = question.name();
        var about = about(question.about());
        return switch (question) {
            case SingleChoice single -> new SingleChoice(about, choices(name, single.choices()));
            case MultipleChoice multiple -> new MultipleChoice(about, choices(name, multiple.choices()));
            case Grid grid -> new Grid(about, rows(grid), choices(name, grid.scale()));
            default -> question.about(about);
        };
    }

    private About about(About about) {
        var hint = about.hint();
        var constraint = about.constraint();
        return new About(
                about.name(),
                text(about.name() + ".label", about.label()),
                hint == null ? null : text(about.name() + ".hint", hint),
                about.required(),
                about.relevant(),
                constraint == null
                        ? null
                        : new Constraint(constraint.condition(), text(about.name() + ".message", constraint.message())),
                about.source(),
                about.channels(),
                about.missing());
    }

    private List<GridRow> rows(Grid grid) {
        return grid.rows().stream()
                .map(row ->
                        new GridRow(row.name(), text(row.name() + ".label", row.label()), row.source(), row.relevant()))
                .toList();
    }

    private List<Choice> choices(String name, List<Choice> choices) {
        return choices.stream()
                .map(choice -> new Choice(
                        choice.code(),
                        text(name + "/" + choice.code(), choice.label()),
                        choice.exclusive(),
                        choice.other(),
                        choice.score()))
                .toList();
    }
}
