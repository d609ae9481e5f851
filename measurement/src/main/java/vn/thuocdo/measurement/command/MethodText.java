package vn.thuocdo.measurement.command;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.language.Texts;
import vn.thuocdo.measurement.method.Bilingual;
import vn.thuocdo.measurement.method.Group;
import vn.thuocdo.measurement.method.Method;
import vn.thuocdo.measurement.method.Provenance;
import vn.thuocdo.measurement.method.Rule;
import vn.thuocdo.measurement.method.Scale;
import vn.thuocdo.measurement.method.Title;

/** A method in full, as text: what is asked, how it is scored, and what has not been compared with the original. */
final class MethodText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final Method method;
    private final Texts texts;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> uncertain = new LinkedHashSet<>();

    MethodText(Method method, Texts texts) {
        this.method = method;
        this.texts = texts;
    }

    List<String> lines() {
        lines.add(in(method.title().name()));
        title(method.title());
        var score = method.score();
        lines.add(texts.get("methods.score", score.formula().name()) + flag(score.provenance()));
        lines.add(texts.get("methods.minimum", method.minimumCount()));
        var tree = method.tree();
        if (tree != null) {
            lines.add("");
            group(tree, 0);
        }
        section(
                "methods.questions",
                method.questions().stream()
                        .map(question ->
                                "%s  %s".formatted(question.code(), in(question.text())) + flag(question.provenance()))
                        .toList());
        section("methods.scales", method.scales().stream().map(this::scale).toList());
        section(
                "methods.notes",
                method.notes().stream().map(note -> "– " + in(note)).toList());
        section("methods.sources", uncertain.stream().map(this::source).toList());
        return List.copyOf(lines);
    }

    private void title(Title title) {
        var decision = title.decision();
        if (decision != null) {
            var day = decision.date() == null ? "" : ", " + DAY.format(decision.date());
            lines.add(
                    texts.get("methods.decision", decision.number() + day, in(decision.body()), in(decision.title())));
        }
        var years = title.years();
        if (years != null) {
            lines.add(texts.get("methods.years", years.from(), years.to() == null ? "…" : years.to()));
        }
    }

    private void group(Group group, int depth) {
        lines.add("%s%s  %s  [%s]%s"
                .formatted(
                        "  ".repeat(depth),
                        group.code(),
                        in(group.name()),
                        rule(group.rule()),
                        flag(group.provenance())));
        if (!group.bands().isEmpty()) {
            lines.add("  ".repeat(depth + 1) + texts.get("methods.bands", bands(group)));
        }
        group.parts().forEach(part -> group(part, depth + 1));
        group.items().forEach(code -> item(code, depth + 1));
    }

    private void item(String code, int depth) {
        var item = method.item(code).orElseThrow();
        lines.add("%s%s  %s%s".formatted("  ".repeat(depth), code, in(item.text()), flag(item.provenance())));
    }

    private static String rule(Rule rule) {
        return switch (rule) {
            case Rule.ExplicitWeights(var weights) ->
                weights.entrySet().stream()
                        .map(weight -> weight.getValue() + " " + weight.getKey())
                        .collect(Collectors.joining(" + "));
            case Rule.OverallQuestion(var item) -> "%s: %s".formatted(rule.code(), item);
            case Rule.MeanOfItems _, Rule.MeanOfGroups _, Rule.Sum _ -> rule.code();
        };
    }

    private String bands(Group group) {
        return group.bands().stream()
                .map(band -> "≥ %s %s".formatted(number(band.from()), in(band.name())))
                .collect(Collectors.joining("; "));
    }

    private String number(double value) {
        return NumberFormat.getNumberInstance(texts.language().locale()).format(value);
    }

    private String scale(Scale scale) {
        var levels = scale.levels().stream().map(this::level).collect(Collectors.joining(" · "));
        return "%s  %s%s".formatted(scale.code(), levels, flag(scale.provenance()));
    }

    private String level(Scale.Level level) {
        return level.label() == null ? level.code() : "%s %s".formatted(level.code(), in(level.label()));
    }

    private void section(String heading, List<String> content) {
        if (!content.isEmpty()) {
            lines.add("");
            lines.add(texts.get(heading));
            content.forEach(line -> lines.add("  " + line));
        }
    }

    private String flag(Provenance provenance) {
        if (!provenance.unverified()) {
            return "";
        }
        remember(provenance.source());
        return " " + texts.get("methods.unverified");
    }

    private void remember(@Nullable String source) {
        if (source != null) {
            uncertain.add(source);
        }
    }

    private String source(String key) {
        var text = method.sources().get(key);
        return "– " + (text == null ? key : in(text));
    }

    private String in(Bilingual text) {
        return text.text(texts.language().locale());
    }
}
