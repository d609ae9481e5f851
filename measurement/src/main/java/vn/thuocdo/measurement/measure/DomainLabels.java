package vn.thuocdo.measurement.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import vn.thuocdo.measurement.index.DomainIndex;
import vn.thuocdo.measurement.method.Bilingual;
import vn.thuocdo.measurement.plan.Domain;
import vn.thuocdo.measurement.plan.Labels;
import vn.thuocdo.measurement.plan.Plan;

/** What domains are called, and in which order they are shown. */
final class DomainLabels {

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

    private Map<String, String> inFile(Labels.InFile file) {
        var path = plan.resolve(file.path().value());
        var schema = CsvSchema.emptySchema().withHeader();
        var texts = new LinkedHashMap<String, String>();
        try (var in = Files.newBufferedReader(path);
                MappingIterator<Map<String, String>> lines = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(schema)
                        .readValues(in)) {
            while (lines.hasNext()) {
                var line = lines.next();
                var columns = List.copyOf(line.keySet());
                var value = column(file.value(), columns, 0, line, file);
                texts.put(value, column(file.label(), columns, 1, line, file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String column(
            vn.thuocdo.measurement.yaml.@Nullable Located<String> wanted,
            List<String> columns,
            int place,
            Map<String, String> line,
            Labels.InFile file) {
        var name = wanted == null && place < columns.size() ? columns.get(place) : wanted == null ? "" : wanted.value();
        var value = line.get(name);
        if (value == null) {
            throw PlanRefused.at(file.path().position(), "file-lacks-column", name, String.join(", ", columns));
        }
        return value;
    }
}
