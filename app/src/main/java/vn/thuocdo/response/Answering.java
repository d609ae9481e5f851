package vn.thuocdo.response;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.form.Fields;
import vn.thuocdo.form.Form;
import vn.thuocdo.questionnaire.Answer;
import vn.thuocdo.questionnaire.Answers;
import vn.thuocdo.questionnaire.Channel;
import vn.thuocdo.questionnaire.Fault;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.questionnaire.Relevance;
import vn.thuocdo.questionnaire.Section;
import vn.thuocdo.questionnaire.Validation;

/** One person's way through a form: the sections that are asked of them, one a page. */
final class Answering {

    private final Form form;
    private final Questionnaire questionnaire;
    private final Channel channel;
    private final Clock clock;
    private Draft draft;

    Answering(Form form, Channel channel, Draft draft, Clock clock) {
        this.form = form;
        this.channel = channel;
        this.draft = draft;
        this.clock = clock;
        questionnaire = form.questionnaire().in(channel);
    }

    Draft draft() {
        return draft;
    }

    /** In which the form can be answered, the first being its own. */
    List<String> languages() {
        return questionnaire.languages();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Relevance relevance() {
        return Relevance.of(questionnaire, draft.answers(), today());
    }

    /** The sections that are asked, after what was answered so far. */
    List<Section> sections() {
        var relevance = relevance();
        return questionnaire.sections().stream()
                .filter(section -> relevance.asks(section.name()))
                .toList();
    }

    /** The section called {@code name}; the first where there is none, or it is not asked. */
    Section section(String name) {
        var sections = sections();
        return sections.stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .orElse(sections.getFirst());
    }

    /** The questions, rows of grids and notes of a section that are asked, after what was answered so far. */
    Set<String> asked(Section section) {
        var relevance = relevance();
        return Stream.concat(section.questions().stream(), section.asked().stream())
                .map(Question::name)
                .filter(relevance::asks)
                .collect(Collectors.toSet());
    }

    /** Those of them that have no answer yet, and need one. */
    Set<String> unanswered(Section section) {
        var relevance = relevance();
        return section.asked().stream()
                .filter(question -> question.required() && relevance.asks(question.name()))
                .map(Question::name)
                .filter(name -> draft.answers().of(name).equals(Answer.BLANK))
                .collect(Collectors.toSet());
    }

    /** Where a section stands in the whole form, from 1. */
    int place(Section section) {
        return questionnaire.sections().indexOf(section) + 1;
    }

    int places() {
        return questionnaire.sections().size();
    }

    /** The section so many after {@code section}; nothing beyond the last or before the first. */
    Optional<Section> beside(Section section, int steps) {
        var sections = sections();
        var at = sections.indexOf(section) + steps;
        return at < 0 || at >= sections.size() ? Optional.empty() : Optional.of(sections.get(at));
    }

    /**
     * Takes what was typed on a page. What cannot be read is told and not kept, the rest is.
     *
     * @return what is wrong, by the name of the question
     */
    Map<String, Fault> take(Section section, Map<String, List<String>> typed) {
        var asked = section.asked();
        var read = Fields.read(asked, typed);
        var kept = draft.answers();
        for (var each : read.answers().byName().entrySet()) {
            kept = kept.with(each.getKey(), each.getValue());
        }
        draft = draft.with(kept);
        var relevance = relevance();
        var faults = new TreeMap<>(read.unreadable());
        faults.keySet().removeIf(name -> !relevance.asks(name));
        var names = asked.stream().flatMap(Answering::fields).collect(Collectors.toSet());
        faults().stream()
                .filter(fault -> names.contains(fault.question()))
                .forEach(fault -> faults.putIfAbsent(fault.question(), fault));
        return faults;
    }

    private static Stream<String> fields(Question question) {
        return Stream.concat(Stream.of(question.name()), question.otherName().stream());
    }

    /** What counts: answers to what was not asked in the end are left out. */
    private Answers counted() {
        return relevance().pruned();
    }

    private List<Fault> faults() {
        return Validation.check(form.questionnaire(), channel, counted(), today());
    }

    /** The first section with something wrong, before the answer is sent. */
    Optional<Section> unfinished() {
        var wrong = faults().stream().map(Fault::question).toList();
        return sections().stream()
                .filter(section -> section.asked().stream().anyMatch(question -> wrong.contains(question.name())))
                .findFirst();
    }

    /** The whole answer, ready to be sent. */
    Submission submission(OpenCase open, String language, byte @Nullable [] device) {
        return new Submission(
                draft.submission(),
                open.number(),
                open.campaign(),
                open.arm(),
                open.form(),
                open.origin(),
                open.agency(),
                channel,
                language,
                today(),
                counted(),
                device,
                null,
                (int) Math.min(
                        86_400, Duration.between(draft.begun(), clock.instant()).toSeconds()));
    }
}
