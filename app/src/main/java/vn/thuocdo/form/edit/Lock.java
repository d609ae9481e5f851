package vn.thuocdo.form.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.questionnaire.Grid;
import vn.thuocdo.questionnaire.GridRow;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.questionnaire.Source;
import vn.thuocdo.questionnaire.Text;

/** Keeps official items as they are, and remembers whether an officer compared their words with the original. */
public final class Lock {

    private Lock() {}

    /** What was typed, with all that is locked of an official question as it was. */
    public static Typed kept(Typed typed, Question before) {
        return typed.over(TypedOf.of(before), Lock::isLocked);
    }

    private static boolean isLocked(String field) {
        return !(field.startsWith("hint.")
                                || field.startsWith("message.")
                                || field.matches("(label|choice\\.\\d+\\.label|row\\.\\d+\\.label)\\..*"))
                        && !List.of("required", "relevant", "constraint", "channel", "missing")
                                .contains(field)
                || field.matches("(.*\\.)?label\\." + Text.FIRST);
    }

    /** The same, compared with the original by an officer. */
    public static Question verified(Question question) {
        var source = question.source();
        var about = question.about().from(new Source(source.item(), source.credit(), source.official(), true));
        if (question instanceof Grid grid) {
            var rows = grid.rows().stream().map(row -> marked(row, true)).toList();
            return new Grid(about, rows, grid.scale());
        }
        return question.about(about);
    }

    private static GridRow marked(GridRow row, boolean verified) {
        var source = row.source();
        return new GridRow(
                row.name(),
                row.label(),
                new Source(source.item(), source.credit(), source.official(), verified),
                row.relevant());
    }

    /** Whether the question, or a row of it, is still to be compared. */
    public static boolean isUnverified(Question question) {
        return !question.source().verified()
                || question instanceof Grid grid
                        && grid.rows().stream().anyMatch(row -> !row.source().verified());
    }

    /**
     * What was handed in from outside, with official words unverified unless they are in {@code before} and verified
     * there, and others unverified if they are so there: a mark in a file is nobody's word.
     */
    public static Questionnaire unproven(Questionnaire form, Optional<Questionnaire> before) {
        var known = before.map(Entry::of).orElse(List.of());
        var changed = form;
        for (var question : form.questions()) {
            changed = FormEdit.replaced(changed, question.name(), unproven(question, known));
        }
        return changed;
    }

    private static Question unproven(Question question, List<Entry> known) {
        var entries = Entry.of(question);
        var head = unproven(entries.getFirst(), known);
        var about = question.about().from(head);
        if (question instanceof Grid grid) {
            var rows = new ArrayList<GridRow>();
            for (var at = 0; at < grid.rows().size(); at++) {
                var source = unproven(entries.get(at + 1), known);
                rows.add(marked(grid.rows().get(at), source.verified()));
            }
            return new Grid(about, rows, grid.scale());
        }
        return question.about(about);
    }

    private static Source unproven(Entry entry, List<Entry> known) {
        var source = entry.source();
        var same = known.stream().filter(each -> each.key().equals(entry.key()));
        var proven = source.official()
                ? same.anyMatch(
                        each -> each.source().verified() && each.source().official() && each.says(entry))
                : same.allMatch(each -> each.source().verified());
        return !source.verified() || proven
                ? source
                : new Source(source.item(), source.credit(), source.official(), false);
    }
}
