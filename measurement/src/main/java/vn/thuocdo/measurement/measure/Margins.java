package vn.thuocdo.measurement.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import vn.thuocdo.measurement.plan.Margin;
import vn.thuocdo.measurement.plan.Plan;

/** The plan's margins: known sizes of the population, from the plan or from a file. */
record Margins(Plan plan, RowsLoaded.Request wanted) {

    void ask(Margin margin) {
        wanted.place(expression(margin));
    }

    private static String expression(Margin margin) {
        return Sql.joined(PlannedData.names(margin.by()));
    }

    vn.thuocdo.statistics.weighting.Margin of(Margin margin, RowsLoaded rows) {
        var classes = rows.classes(wanted.place(expression(margin)));
        return vn.thuocdo.statistics.weighting.Margin.of(classes, sizes(margin));
    }

    private Map<String, Double> sizes(Margin margin) {
        return switch (margin.sizes()) {
            case Margin.Sizes.Listed listed -> {
                var sizes = new LinkedHashMap<String, Double>();
                listed.cells()
                        .forEach(cell -> sizes.put(String.join(" · ", PlannedData.names(cell.values())), cell.size()));
                yield sizes;
            }
            case Margin.Sizes.InFile file -> inFile(margin, file);
        };
    }

    private Map<String, Double> inFile(Margin margin, Margin.Sizes.InFile file) {
        var sizes = new LinkedHashMap<String, Double>();
        try (var in = Files.newBufferedReader(plan.resolve(file.path().value()));
                MappingIterator<Map<String, String>> lines = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            while (lines.hasNext()) {
                var line = lines.next();
                var key = margin.by().stream()
                        .map(column -> field(line, column.value(), file))
                        .toList();
                var size = field(line, file.column().value(), file);
                sizes.put(
                        String.join(" · ", key),
                        Sql.number(size)
                                .orElseThrow(() -> PlanRefused.at(
                                        file.path().position(), "size-no-number", String.join(" · ", key), size)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sizes;
    }

    private static String field(Map<String, String> line, String column, Margin.Sizes.InFile file) {
        var value = line.get(column);
        if (value == null) {
            throw PlanRefused.at(file.path().position(), "file-lacks-column", column, String.join(", ", line.keySet()));
        }
        return value.strip();
    }
}
