package vn.thuocdo.form.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.About;
import vn.thuocdo.questionnaire.Constraint;
import vn.thuocdo.questionnaire.Grid;
import vn.thuocdo.questionnaire.GridRow;
import vn.thuocdo.questionnaire.Inconsistent;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.questionnaire.Section;
import vn.thuocdo.questionnaire.condition.Condition;

/**
 * Makes one questionnaire from another. Where the outcome would be none, as a condition would look at what is no more
 * before it, {@link Inconsistent} says so.
 */
public final class FormEdit {

    private FormEdit() {}

    /** The section in which the question stands. */
    public static Optional<Section> sectionOf(Questionnaire form, String question) {
        return form.sections().stream()
                .filter(section -> at(section, question) >= 0)
                .findFirst();
    }

    private static int at(Section section, String question) {
        for (var at = 0; at < section.questions().size(); at++) {
            if (section.questions().get(at).name().equals(question)) {
                return at;
            }
        }
        return -1;
    }

    /** With other sections. */
    private static Questionnaire with(Questionnaire form, List<Section> sections) {
        return new Questionnaire(form.code(), form.title(), form.languages(), sections);
    }

    private static Section with(Section section, List<Question> questions) {
        return new Section(section.name(), section.title(), section.relevant(), questions);
    }

    /** With another question in the place of one; conditions follow its name. */
    public static Questionnaire replaced(Questionnaire form, String name, Question question) {
        return replaced(form, name, question, "");
    }

    /** The same, the other one at the end of {@code section}, where that is another section of the form. */
    public static Questionnaire replaced(Questionnaire form, String name, Question question, String section) {
        UnaryOperator<Question> change = asked -> asked.name().equals(name) ? question : asked;
        var sections = form.sections().stream()
                .map(each -> with(each, each.questions().stream().map(change).toList()))
                .toList();
        return with(form, renamed(placed(sections, question.name(), section), name, question.name()));
    }

    private static List<Section> placed(List<Section> sections, String name, String target) {
        var from = sections.stream().filter(each -> at(each, name) >= 0).findFirst();
        if (from.isEmpty()
                || from.get().name().equals(target)
                || sections.stream().noneMatch(each -> each.name().equals(target))) {
            return sections;
        }
        var left = new ArrayList<>(from.get().questions());
        var question = left.remove(at(from.get(), name));
        return sections.stream()
                .map(each -> each == from.get() ? with(each, left) : each)
                .map(each -> each.name().equals(target) ? with(each, and(each.questions(), question)) : each)
                .toList();
    }

    /** With a question more, at the end of a section. */
    public static Questionnaire added(Questionnaire form, String section, Question question) {
        return with(
                form,
                form.sections().stream()
                        .map(each -> each.name().equals(section) ? with(each, and(each.questions(), question)) : each)
                        .toList());
    }

    /** With a section more, at the end. */
    public static Questionnaire added(Questionnaire form, Section section) {
        return with(form, and(form.sections(), section));
    }

    private static <T> List<T> and(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    /** With another title and condition of a section, whose questions stay. */
    public static Questionnaire replaced(Questionnaire form, Section section) {
        return with(
                form,
                form.sections().stream()
                        .map(each -> each.name().equals(section.name()) ? with(section, each.questions()) : each)
                        .toList());
    }

    /** Without a question, or a section and all that stands in it. */
    public static Questionnaire without(Questionnaire form, String name) {
        return with(
                form,
                form.sections().stream()
                        .filter(section -> !section.name().equals(name))
                        .map(section -> with(
                                section,
                                section.questions().stream()
                                        .filter(question -> !question.name().equals(name))
                                        .toList()))
                        .toList());
    }

    /**
     * With a question or section moved by one place; beyond the edge of its section a question goes over into the next.
     *
     * @param by −1 for earlier, 1 for later
     */
    public static Questionnaire moved(Questionnaire form, String name, int by) {
        var sections = new ArrayList<>(form.sections());
        for (var at = 0; at < sections.size(); at++) {
            var place = at(sections.get(at), name);
            if (sections.get(at).name().equals(name)) {
                Collections.swap(sections, at, Math.clamp(at + by, 0, sections.size() - 1));
                break;
            }
            if (place >= 0) {
                move(sections, at, place, by);
                break;
            }
        }
        return with(form, sections);
    }

    private static void move(List<Section> sections, int section, int place, int by) {
        var questions = new ArrayList<>(sections.get(section).questions());
        var next = section + by;
        if (place + by >= 0 && place + by < questions.size()) {
            Collections.swap(questions, place, place + by);
        } else if (next >= 0 && next < sections.size()) {
            var others = new ArrayList<>(sections.get(next).questions());
            others.add(by < 0 ? others.size() : 0, questions.remove(place));
            sections.set(next, with(sections.get(next), others));
        }
        sections.set(section, with(sections.get(section), questions));
    }

    private static List<Section> renamed(List<Section> sections, String from, String to) {
        if (from.equals(to)) {
            return sections;
        }
        Function<@Nullable Condition, @Nullable Condition> rename = condition -> renamed(condition, from, to);
        return sections.stream()
                .map(section -> new Section(
                        section.name(),
                        section.title(),
                        rename.apply(section.relevant()),
                        section.questions().stream()
                                .map(question -> renamed(question, rename))
                                .toList()))
                .toList();
    }

    private static Question renamed(Question question, Function<@Nullable Condition, @Nullable Condition> rename) {
        var about = question.about();
        var constraint = about.constraint();
        var held = constraint == null ? null : rename.apply(constraint.condition());
        About other = about.when(rename.apply(about.relevant()))
                .held(constraint == null || held == null ? null : new Constraint(held, constraint.message()));
        if (question instanceof Grid grid) {
            var rows = grid.rows().stream()
                    .map(row -> new GridRow(row.name(), row.label(), row.source(), rename.apply(row.relevant())))
                    .toList();
            return new Grid(other, rows, grid.scale());
        }
        return question.about(other);
    }

    private static @Nullable Condition renamed(@Nullable Condition condition, String from, String to) {
        if (condition == null || !condition.names().contains(from)) {
            return condition;
        }
        var text =
                condition.text().replaceAll("\\$\\{\\s*" + from + "\\s*\\}", Matcher.quoteReplacement("${" + to + "}"));
        return Condition.of(text);
    }
}
