package vn.thuocdo.measurement.measure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.data.SmallTable;
import vn.thuocdo.measurement.index.DomainIndex;
import vn.thuocdo.measurement.method.Bilingual;
import vn.thuocdo.measurement.plan.Domain;
import vn.thuocdo.measurement.plan.Labels;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.measurement.yaml.Located;

/** What domains are called, and in which order they are shown. */
final class DomainLabels {

    private static final String VALUE = "value";
    private static final String LABEL = "label";
    private static final String SEPARATOR = " · ";

    private final Plan plan;
    private final Map<String, Map<String, String>> byColumn = new HashMap<>();

    DomainLabels(Plan plan) {
        this.plan = plan;
        plan.results().labels().forEach((column, labels) -> byColumn.put(column, read(labels)));
    }

    static String key(List<String> values) {
        return String.join(SEPARATOR, values);
    }

    String title(Domain domain) {
        var title = domain.title();
        return title == null ? domain.name().value() : text(title);
    }

    String label(Domain domain, List<String> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> {
                    var labels = byColumn.get(domain.by().get(i).value());
                    return labels == null ? values.get(i) : labels.getOrDefault(values.get(i), values.get(i));
                })
                .collect(Collectors.joining(SEPARATOR));
    }

    /** Ranked domains by rank, others as the plan lists their labels, then by key. */
    void sort(Domain domain, List<DomainIndex> domains) {
        var order =
                domain.by().size() == 1 ? byColumn.get(domain.by().getFirst().value()) : null;
        var places = order == null ? List.<String>of() : List.copyOf(order.keySet());
        domains.sort(Comparator.<DomainIndex>comparingInt(each -> each.ranking() == null
                        ? Integer.MAX_VALUE
                        : each.ranking().rank())
                .thenComparingInt(each -> place(places, each.key()))
                .thenComparing(DomainIndex::key));
    }

    private static int place(List<String> places, String key) {
        var place = places.indexOf(key);
        return place < 0 ? places.size() : place;
    }

    private Map<String, String> read(Labels labels) {
        return switch (labels) {
            case Labels.Listed(var byValue) -> {
                var texts = new LinkedHashMap<String, String>();
                byValue.forEach((value, label) -> texts.put(value, text(label)));
                yield texts;
            }
            case Labels.InFile file -> inFile(file);
        };
    }

    private String text(Bilingual label) {
        var language = plan.heading().language();
        return language != null && language.getLanguage().equals("en") ? label.en() : label.vi();
    }

    /** Of columns that the plan does not name, those called value and label; else the first two. */
    private Map<String, String> inFile(Labels.InFile file) {
        var table = SmallTable.read(plan.resolve(file.path().value()));
        var named = table.names().containsAll(List.of(VALUE, LABEL));
        var value = column(table, file.value(), named ? VALUE : table.names().getFirst());
        var second = table.names().size() > 1 ? table.names().get(1) : LABEL;
        var label = column(table, file.label(), named ? LABEL : second);
        var texts = new LinkedHashMap<String, String>();
        table.rows()
                .forEach(row -> texts.put(row.fields().get(value), row.fields().get(label)));
        return texts;
    }

    private static int column(SmallTable table, @Nullable Located<String> wanted, String otherwise) {
        return table.column(wanted == null ? otherwise : wanted.value());
    }
}
