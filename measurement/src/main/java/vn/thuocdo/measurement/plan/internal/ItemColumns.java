package vn.thuocdo.measurement.plan.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.thuocdo.measurement.method.Item;
import vn.thuocdo.measurement.method.Known;
import vn.thuocdo.measurement.method.Method;
import vn.thuocdo.measurement.method.Question;
import vn.thuocdo.measurement.method.Scale;
import vn.thuocdo.measurement.plan.ColumnList;
import vn.thuocdo.measurement.plan.ItemColumn;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Problems;

/** Gives the items and questions of a method their columns, and the values there their meaning. */
final class ItemColumns {

    private final Method method;
    private final ColumnsWanted wanted;
    private final Problems problems;

    ItemColumns(Method method, ColumnsWanted wanted, Problems problems) {
        this.method = method;
        this.wanted = wanted;
        this.problems = problems;
    }

    List<ItemColumn> items() {
        problems.each(wanted.items(), entry -> knownItem(entry.code()));
        var notAsked = problems.each(wanted.notAsked(), this::knownItem);
        var entries = IntStream.range(0, method.items().size())
                .filter(place -> !notAsked.contains(method.items().get(place).code()))
                .mapToObj(this::entry)
                .toList();
        var without = method.items().stream()
                .map(Item::code)
                .filter(code -> !notAsked.contains(code))
                .filter(code -> entries.stream()
                        .flatMap(Optional::stream)
                        .noneMatch(entry -> entry.code().value().equals(code)))
                .toList();
        if (!without.isEmpty()) {
            throw problems.refuse(
                    wanted.position(), Message.of(ItemColumns.class, "no-column", String.join(", ", without)));
        }
        return problems.each(entries.stream().flatMap(Optional::stream).toList(), this::itemColumn);
    }

    List<ItemColumn> questions() {
        var codes = method.questions().stream().flatMap(Question::codes).toList();
        return problems.each(wanted.questions(), entry -> {
            var code = Known.in(codes, entry.code(), problems, ItemColumns.class, "unknown-question");
            var question = method.question(code).orElseThrow();
            return question.kind() == Question.Kind.NUMBER
                    ? column(entry.withOwnRecodes(), List.of())
                    : column(entry, method.answers(question));
        });
    }

    private String knownItem(Located<String> code) {
        return Known.in(method.itemCodes(), code, problems, Known.class, "unknown-item");
    }

    /** What the plan says about the item at a place, or what its pattern makes of it. */
    private Optional<ColumnEntry> entry(int place) {
        var code = method.items().get(place).code();
        return wanted.items().stream()
                .filter(entry -> entry.code().value().equals(code))
                .findFirst()
                .or(() -> Optional.ofNullable(wanted.pattern()).map(pattern -> byPattern(pattern, code, place + 1)));
    }

    private static ColumnEntry byPattern(Located<String> pattern, String code, int number) {
        var column =
                pattern.value().replace(ColumnsWanted.ITEM, code).replace(ColumnList.NUMBER, Integer.toString(number));
        return new ColumnEntry(
                new Located<>(code, pattern.position()),
                new Located<>(column, pattern.position()),
                null,
                false,
                null,
                null,
                null);
    }

    private ItemColumn itemColumn(ColumnEntry entry) {
        var item = method.item(entry.code().value()).orElseThrow();
        return column(entry, method.scale(item.scale()).map(Scale::codes).orElseThrow());
    }

    private ItemColumn column(ColumnEntry entry, List<String> answers) {
        var recoding = new Recoding(entry.code().value(), answers, problems);
        var own = entry.recodes();
        var recodes = own == null ? recoding.ofPlan(wanted.recodes()) : recoding.own(own);
        return new ItemColumn(entry.code().value(), entry.column(), recodes, entry.reversed());
    }
}
