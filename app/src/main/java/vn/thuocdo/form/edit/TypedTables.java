package vn.thuocdo.form.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.questionnaire.Choice;
import vn.thuocdo.questionnaire.GridRow;

/** Reads the tables of a question: its choices, and the rows of a grid. Lines left blank are passed over. */
record TypedTables(Typed typed, TypedQuestion fields, List<Mistake> mistakes) {

    private static final String CODE = "[A-Za-z0-9_.-]{1,64}";

    /** @param withWords whether a choice may ask for words */
    Optional<List<Choice>> choices(boolean withWords) {
        var choices = new ArrayList<Choice>();
        var codes = new HashSet<String>();
        var others = 0;
        for (var line : written("choice")) {
            var prefix = "choice.%d.".formatted(line);
            var code = typed.get(prefix + "code").isEmpty() ? free(codes) : typed.get(prefix + "code");
            var other = withWords && typed.has(prefix + "other");
            others += other ? 1 : 0;
            if (!code.matches(CODE)) {
                mistakes.add(Mistake.of(prefix + "code", "form.mistake.code"));
            } else if (!codes.add(code)) {
                mistakes.add(Mistake.of(prefix + "code", "form.mistake.twice", code));
            }
            if (others > 1) {
                mistakes.add(Mistake.of(prefix + "other", "form.mistake.others"));
            }
            var label = fields.required(prefix + "label");
            var score = fields.decimal(prefix + "score");
            if (label != null && mistakes.isEmpty()) {
                var points = score == null ? null : score.doubleValue();
                choices.add(new Choice(code, label, typed.has(prefix + "exclusive"), other, points));
            }
        }
        return checked("choice", choices);
    }

    Optional<List<GridRow>> rows() {
        var rows = new ArrayList<GridRow>();
        for (var line : written("row")) {
            var prefix = "row.%d.".formatted(line);
            var name = typed.get(prefix + "code").isEmpty()
                    ? "%s_%d".formatted(typed.get("name"), line + 1)
                    : fields.name(prefix + "code");
            var label = fields.required(prefix + "label");
            var relevant = fields.condition(prefix + "relevant", false);
            if (label != null && mistakes.isEmpty()) {
                rows.add(new GridRow(name, label, fields.source(prefix), relevant));
            }
        }
        return checked("row", rows);
    }

    /** The first number that is no code yet: nobody has to think of one. */
    private String free(Set<String> codes) {
        var taken = new HashSet<>(codes);
        typed.lines("choice").forEach(line -> taken.add(typed.get("choice.%d.code".formatted(line))));
        var number = 1;
        while (taken.contains(Integer.toString(number))) {
            number++;
        }
        return Integer.toString(number);
    }

    private List<Integer> written(String table) {
        return typed.lines(table).stream()
                .filter(line -> !typed.isBlank(table, line))
                .toList();
    }

    private <T> Optional<List<T>> checked(String table, List<T> lines) {
        if (lines.isEmpty() && mistakes.isEmpty()) {
            mistakes.add(Mistake.of(table, "form.mistake.none." + table));
        }
        return mistakes.isEmpty() ? Optional.of(lines) : Optional.empty();
    }
}
