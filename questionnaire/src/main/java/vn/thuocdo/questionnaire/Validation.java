package vn.thuocdo.questionnaire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks answers against the form they are given to, by one means.
 *
 * <p>Whoever checks many answers to one form keeps it: {@link #of} looks through the form once.
 */
public final class Validation {

    private final Questionnaire form;
    private final List<Question> questions;
    private final Set<String> known;
    private final Set<String> asked;

    private Validation(Questionnaire all, Channel channel) {
        form = all.in(channel);
        questions = new ArrayList<>();
        form.asked().forEach(question -> {
            questions.add(question);
            question.otherName().map(Validation::otherWords).ifPresent(questions::add);
        });
        known = names(all);
        asked = names(form);
    }

    /** For the questions of a form that are asked by that means. */
    public static Validation of(Questionnaire questionnaire, Channel channel) {
        return new Validation(questionnaire, channel);
    }

    /** For one use. */
    public static List<Fault> check(Questionnaire questionnaire, Channel channel, Answers answers, LocalDate today) {
        return of(questionnaire, channel).check(answers, today);
    }

    /**
     * All that is wrong: first what has no place in the form, then the rest in its order.
     *
     * @param today the day on which it was answered
     */
    public List<Fault> check(Answers answers, LocalDate today) {
        var relevance = Relevance.of(form, answers, today);
        var faults = new ArrayList<Fault>();
        for (var name : answers.byName().keySet()) {
            checkName(name, relevance, faults);
        }
        for (var question : questions) {
            if (relevance.asks(question.name())) {
                check(question, answers.of(question.name()), relevance, faults);
            }
        }
        return List.copyOf(faults);
    }

    private static Set<String> names(Questionnaire questionnaire) {
        var names = new HashSet<String>();
        for (var question : questionnaire.asked()) {
            names.add(question.name());
            question.otherName().ifPresent(names::add);
        }
        return names;
    }

    private static Question otherWords(String name) {
        return new TextQuestion(About.of(name, Text.vietnamese(name)), TextQuestion.USUAL, false);
    }

    private void checkName(String name, Relevance relevance, List<Fault> faults) {
        if (!known.contains(name)) {
            faults.add(Fault.of(name, Fault.Kind.UNKNOWN));
        } else if (!asked.contains(name)) {
            faults.add(Fault.of(name, Fault.Kind.CHANNEL));
        } else if (!relevance.asks(name)) {
            faults.add(Fault.of(name, Fault.Kind.IRRELEVANT));
        }
    }

    private static void check(Question question, Answer answer, Relevance relevance, List<Fault> faults) {
        var name = question.name();
        if (answer instanceof Answer.Absent(var reason)) {
            if (reason == Missing.BLANK && question.required()) {
                faults.add(Fault.of(name, Fault.Kind.REQUIRED));
            }
            if (reason != Missing.BLANK && !question.missing().contains(reason)) {
                faults.add(Fault.of(name, Fault.Kind.MISSING));
            }
            return;
        }
        var found = AnswerCheck.of(question, answer);
        found.ifPresent(faults::add);
        var constraint = question.constraint();
        if (found.isEmpty() && constraint != null && !constraint.condition().holds(relevance.values(answer))) {
            faults.add(Fault.of(name, Fault.Kind.CONSTRAINT, constraint.message()));
        }
    }
}
