package vn.thuocdo.form.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.questionnaire.Grid;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.Questionnaire;

/**
 * Whether a form goes on with the series of the one it was made from: official items with the same words, answers and
 * order, all of them, and none among them that was not there.
 *
 * @param basis the code of that form
 * @param breaks where it does not; none, and figures can be compared with those of other years
 */
public record Series(String basis, List<Break> breaks) {

    public Series {
        breaks = List.copyOf(breaks);
    }

    /** What breaks a series, and the words of the item. */
    public record Break(Kind kind, String item, String words) {

        /** The key of the sentence that tells it. */
        public String text() {
            return "form.break." + kind.name();
        }
    }

    /** How an item can break it. */
    public enum Kind {
        MISSING,
        REWORDED,
        ANSWERS,
        MOVED,
        ADDED
    }

    public boolean isWhole() {
        return breaks.isEmpty();
    }

    /** Whether text, order, scale and answers of the question, or of a row in it, are those of a decision. */
    public static boolean isOfficial(Question question) {
        return question.source().official()
                || question instanceof Grid grid
                        && grid.rows().stream().anyMatch(row -> row.source().official());
    }

    /** Whether what a decision settles is the same in both. */
    public static boolean saysTheSame(Question one, Question other) {
        return settled(one).equals(settled(other));
    }

    private static List<List<String>> settled(Question question) {
        return Entry.of(question).stream()
                .map(entry -> {
                    var all = new ArrayList<String>(List.of(entry.key(), entry.name(), entry.words()));
                    all.addAll(entry.answers());
                    all.add(Boolean.toString(entry.source().official()));
                    return List.copyOf(all);
                })
                .toList();
    }

    /**
     * Compares a form with the one of {@code known} it comes from: that of the same code, or else that with most of its
     * official items. Nothing where it has none.
     */
    public static Optional<Series> of(Questionnaire form, List<Questionnaire> known) {
        var items = official(form).keySet();
        var same = known.stream()
                .filter(each ->
                        each.code().equals(form.code()) && !official(each).isEmpty())
                .findFirst();
        return same.or(() -> known.stream()
                        .filter(each -> common(items, each) > 0)
                        .max(Comparator.comparingInt((Questionnaire each) -> common(items, each))
                                .thenComparingInt(each -> -official(each).size())))
                .map(basis -> new Series(basis.code(), breaks(basis, form)));
    }

    private static int common(Set<String> items, Questionnaire other) {
        var common = new HashSet<>(items);
        common.retainAll(official(other).keySet());
        return common.size();
    }

    private static Map<String, Entry> official(Questionnaire form) {
        var official = new HashMap<String, Entry>();
        Entry.of(form).stream()
                .filter(entry -> entry.source().official())
                .forEach(entry -> official.putIfAbsent(entry.key(), entry));
        return official;
    }

    private static List<Break> breaks(Questionnaire basis, Questionnaire form) {
        var breaks = new ArrayList<Break>();
        var here = official(form);
        var there = official(basis);
        for (var entry : Entry.of(basis)) {
            if (!entry.source().official() || !entry.equals(there.get(entry.key()))) {
                continue;
            }
            var now = here.get(entry.key());
            if (now == null) {
                breaks.add(new Break(Kind.MISSING, entry.key(), entry.words()));
            } else if (!now.words().equals(entry.words())) {
                breaks.add(new Break(Kind.REWORDED, entry.key(), now.words()));
            } else if (!now.says(entry)) {
                breaks.add(new Break(Kind.ANSWERS, entry.key(), now.words()));
            }
        }
        moved(basis, form, here.keySet(), there.keySet()).ifPresent(breaks::add);
        breaks.addAll(added(basis, form, there.keySet()));
        return breaks;
    }

    private static Optional<Break> moved(Questionnaire basis, Questionnaire form, Set<String> here, Set<String> there) {
        var before = order(basis, here);
        var after = order(form, there);
        for (var at = 0; at < Math.min(before.size(), after.size()); at++) {
            var now = after.get(at);
            if (!before.get(at).key().equals(now.key())) {
                return Optional.of(new Break(Kind.MOVED, now.key(), now.words()));
            }
        }
        return Optional.empty();
    }

    private static List<Entry> order(Questionnaire form, Set<String> among) {
        var seen = new HashSet<String>();
        return Entry.of(form).stream()
                .filter(entry -> entry.source().official() && among.contains(entry.key()) && seen.add(entry.key()))
                .toList();
    }

    /** What stands between the first official item and the last, and stood not there before. */
    private static List<Break> added(Questionnaire basis, Questionnaire form, Set<String> there) {
        var known = new HashSet<String>(there);
        Entry.of(basis).forEach(entry -> known.add(entry.name()));
        var entries = Entry.of(form);
        var from = 0;
        while (from < entries.size() && !there.contains(entries.get(from).key())) {
            from++;
        }
        var to = entries.size();
        while (to > from && !there.contains(entries.get(to - 1).key())) {
            to--;
        }
        return entries.subList(from, to).stream()
                .filter(entry -> !known.contains(entry.key()) && !known.contains(entry.name()))
                .map(entry -> new Break(Kind.ADDED, entry.key(), entry.words()))
                .toList();
    }
}
