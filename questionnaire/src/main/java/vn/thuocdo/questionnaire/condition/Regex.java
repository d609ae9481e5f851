package vn.thuocdo.questionnaire.condition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.thuocdo.questionnaire.condition.Form.Edge;
import vn.thuocdo.questionnaire.condition.Form.Either;
import vn.thuocdo.questionnaire.condition.Form.One;
import vn.thuocdo.questionnaire.condition.Form.Repeated;
import vn.thuocdo.questionnaire.condition.Form.Sequence;
import vn.thuocdo.questionnaire.condition.Refusal.Reason;

/**
 * A pattern that words have as a whole.
 *
 * <p>It is compiled to steps and followed along all its ways at once, so the time is that of the words times the steps
 * whatever the pattern: an answer cannot keep the server busy. Java and the browser would each do this otherwise, and
 * not agree.
 *
 * @see "K. Thompson, Regular Expression Search Algorithm, CACM 11 (1968)"
 */
final class Regex {

    private static final int LONGEST = 5000;

    private final List<Step> steps = new ArrayList<>();

    private Regex() {}

    /** What the search does at one place: takes a character, checks an edge, or goes on at one of two places. */
    private sealed interface Step {

        record Take(One one) implements Step {}

        record Check(boolean end) implements Step {}

        record Go(int first, int second) implements Step {}

        record Done() implements Step {}
    }

    /** @throws Unreadable if the pattern, written in a condition at {@code offset}, says more than is allowed */
    static Regex read(String pattern, int offset) {
        try {
            var regex = new Regex();
            regex.add(FormParser.parse(pattern));
            regex.steps.add(new Step.Done());
            if (regex.steps.size() > LONGEST) {
                throw new Unreadable(offset, Reason.PATTERN, pattern);
            }
            return regex;
        } catch (FormParser.NoForm e) {
            throw new Unreadable(offset, Reason.PATTERN, String.valueOf(e.getMessage()));
        }
    }

    private void add(Form form) {
        if (steps.size() > LONGEST) {
            return;
        }
        switch (form) {
            case One one -> steps.add(new Step.Take(one));
            case Edge(var end) -> steps.add(new Step.Check(end));
            case Sequence(var parts) -> parts.forEach(this::add);
            case Either(var parts) -> addEither(parts);
            case Repeated(var part, var least, var most) -> addRepeated(part, least, most);
        }
    }

    private void addEither(List<Form> parts) {
        if (parts.size() == 1) {
            add(parts.get(0));
            return;
        }
        var fork = reserve();
        add(parts.get(0));
        var over = reserve();
        steps.set(fork, new Step.Go(fork + 1, steps.size()));
        addEither(parts.subList(1, parts.size()));
        steps.set(over, new Step.Go(steps.size(), steps.size()));
    }

    private void addRepeated(Form part, int least, int most) {
        for (var i = 0; i < least; i++) {
            add(part);
        }
        if (most == Form.ANY_NUMBER) {
            var fork = reserve();
            add(part);
            steps.add(new Step.Go(fork, fork));
            steps.set(fork, new Step.Go(fork + 1, steps.size()));
        }
        for (var i = least; i < most; i++) {
            var fork = reserve();
            add(part);
            steps.set(fork, new Step.Go(fork + 1, steps.size()));
        }
    }

    private int reserve() {
        steps.add(new Step.Done());
        return steps.size() - 1;
    }

    /** Whether all of {@code words} has the form. */
    boolean matches(String words) {
        var characters = words.codePoints().toArray();
        var at = new BitSet();
        follow(0, at, true, characters.length == 0);
        for (var i = 0; i < characters.length && !at.isEmpty(); i++) {
            var after = new BitSet();
            for (var place = at.nextSetBit(0); place >= 0; place = at.nextSetBit(place + 1)) {
                if (steps.get(place) instanceof Step.Take(var one) && one.has(characters[i])) {
                    follow(place + 1, after, false, i + 1 == characters.length);
                }
            }
            at = after;
        }
        return at.get(steps.size() - 1);
    }

    /** Adds a place and all that are reached from there without a character. */
    private void follow(int from, BitSet reached, boolean start, boolean end) {
        var ahead = new ArrayList<>(List.of(from));
        while (!ahead.isEmpty()) {
            int place = ahead.removeLast();
            if (reached.get(place)) {
                continue;
            }
            reached.set(place);
            switch (steps.get(place)) {
                case Step.Go(var first, var second) -> ahead.addAll(List.of(first, second));
                case Step.Check(var atEnd) -> {
                    if (atEnd ? end : start) {
                        ahead.add(place + 1);
                    }
                }
                case Step.Take ignored -> {}
                case Step.Done ignored -> {}
            }
        }
    }
}
