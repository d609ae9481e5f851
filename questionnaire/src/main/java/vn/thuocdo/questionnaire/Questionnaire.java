package vn.thuocdo.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form: what is asked, in which order, under which conditions.
 *
 * <p>A condition looks at answers to earlier questions only, so a form can be answered from the top to the bottom, page
 * by page, and nothing hangs on itself.
 *
 * @param code its name in files and addresses, such as {@code sipas-2026}
 * @param languages the languages in which it can be answered, the first being the one it was written in
 */
public record Questionnaire(String code, Text title, List<String> languages, List<Section> sections) {

    public Questionnaire {
        languages = List.copyOf(languages);
        sections = List.copyOf(sections);
        if (!code.matches("[a-z0-9][a-z0-9_-]{0,63}")) {
            throw new IllegalArgumentException("no code of a form: " + code);
        }
        if (languages.isEmpty()) {
            throw new IllegalArgumentException(code + ": in no language");
        }
        Names.check(code, sections);
    }

    /** All questions and notes in order, a grid being one. */
    public List<Question> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }

    /** All questions that are answered under a name of their own, in order: the rows of grids, and no notes. */
    public List<Question> asked() {
        return questions().stream().flatMap(Questionnaire::asked).toList();
    }

    /** The question answered under {@code name}; of a grid, its row as a question of its own. */
    public Optional<Question> find(String name) {
        return Stream.concat(questions().stream(), asked().stream())
                .filter(question -> question.name().equals(name))
                .findFirst();
    }

    /** The form as it is asked by that means: without the questions that are asked by others only. */
    public Questionnaire in(Channel channel) {
        var kept = sections.stream()
                .map(section -> new Section(
                        section.name(),
                        section.title(),
                        section.relevant(),
                        section.questions().stream()
                                .filter(question -> question.askedBy(channel))
                                .toList()));
        return new Questionnaire(
                code,
                title,
                languages,
                kept.filter(section -> !section.questions().isEmpty()).toList());
    }

    static Stream<Question> asked(Question question) {
        if (question instanceof Grid grid) {
            return grid.asked().stream().map(Question.class::cast);
        }
        return question instanceof Note ? Stream.of() : Stream.of(question);
    }
}
