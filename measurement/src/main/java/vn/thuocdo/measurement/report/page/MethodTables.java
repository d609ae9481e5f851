package vn.thuocdo.measurement.report.page;

import static vn.thuocdo.measurement.report.page.Tag.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.Node;
import vn.thuocdo.measurement.method.Group;
import vn.thuocdo.measurement.method.Method;
import vn.thuocdo.measurement.method.Rule;
import vn.thuocdo.measurement.method.Scale;
import vn.thuocdo.measurement.report.wording.Wording;

/** The rules of the method group by group, its scales, and what its sources do not say. */
record MethodTables(IndexSet set, Wording wording) {

    List<Markup> markup() {
        var content = new ArrayList<Markup>();
        var groups = set.nodes().stream()
                .flatMap(node -> set.used().group(node.code()).stream())
                .toList();
        if (!groups.isEmpty()) {
            content.add(rules(groups));
        }
        var heads = List.of(Grid.head(wording.say("scales.scale")), Grid.head(wording.say("scales.answers")));
        var scales = scales().stream().map(this::row).toList();
        content.add(new Grid(wording.say("scales.caption"), heads, scales).markup());
        if (!method().notes().isEmpty()) {
            var notes = method().notes().stream()
                    .map(note -> tag("li").of(wording.text(note)))
                    .toList();
            content.add(tag("details")
                    .of(
                            tag("summary").of(wording.say("method.notes")),
                            tag("ul").of(notes)));
        }
        return content;
    }

    private Markup rules(List<Group> groups) {
        var graded = groups.stream().anyMatch(group -> !group.bands().isEmpty());
        var heads = new ArrayList<Markup>();
        heads.add(Grid.head(wording.say("rules.group")));
        heads.add(Grid.head(wording.say("rules.rule")));
        if (graded) {
            heads.add(Grid.head(wording.say("column.grade")));
        }
        var rows = groups.stream().map(group -> row(group, graded)).toList();
        return new Grid(wording.say("rules.caption"), heads, rows).markup();
    }

    private Method method() {
        return set.used().method();
    }

    private Markup row(Group group, boolean graded) {
        var flag = new MethodFacts(set.used(), wording).flag(group.provenance(), method());
        var cells = new ArrayList<Markup>();
        cells.add(tag("th").with("scope", "row").of(wording.text(group.name())));
        cells.add(tag("td").of(Markup.text(rule(group)), flag));
        if (graded) {
            cells.add(tag("td")
                    .of(group.bands().stream()
                            .map(band ->
                                    "≥ %s %s".formatted(wording.figures().plain(band.from(), 2), wording.grade(band)))
                            .collect(Collectors.joining("; "))));
        }
        return tag("tr").of(cells);
    }

    private String rule(Group group) {
        return switch (group.rule()) {
            case Rule.MeanOfItems _ -> wording.say("rule.mean-of-items");
            case Rule.MeanOfGroups _ -> wording.say("rule.mean-of-groups");
            case Rule.Sum _ -> wording.say("rule.sum");
            case Rule.ExplicitWeights(var weights) ->
                weights.entrySet().stream()
                        .map(weight -> "%s × %s"
                                .formatted(
                                        wording.figures().plain(weight.getValue(), 6),
                                        wording.name(set, weight.getKey())))
                        .collect(Collectors.joining(" + "));
            case Rule.OverallQuestion(var item) -> wording.say("rule.overall-question", question(item));
        };
    }

    private String question(String code) {
        return method().item(code).map(item -> wording.text(item.text())).orElse(code);
    }

    /** The scales of the items that were measured. */
    private List<Scale> scales() {
        return set.nodes().stream()
                .filter(node -> node.kind() == Node.Kind.ITEM)
                .flatMap(node -> method().item(node.code()).stream())
                .flatMap(item -> method().scale(item.scale()).stream())
                .distinct()
                .toList();
    }

    private Markup row(Scale scale) {
        var answers = scale.levels().stream().map(this::level).collect(Collectors.joining(" · "));
        return tag("tr")
                .of(
                        tag("th").with("scope", "row").of(scale.code()),
                        tag("td")
                                .of(
                                        Markup.text(answers),
                                        new MethodFacts(set.used(), wording).flag(scale.provenance(), method())));
    }

    private String level(Scale.Level level) {
        var label = level.label();
        return label == null ? level.code() : level.code() + " " + wording.text(label);
    }
}
