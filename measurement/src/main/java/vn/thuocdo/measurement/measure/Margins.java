package vn.thuocdo.measurement.measure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thuocdo.measurement.data.Problem;
import vn.thuocdo.measurement.data.SmallTable;
import vn.thuocdo.measurement.plan.Margin;
import vn.thuocdo.measurement.plan.Plan;

/** The plan's margins: known sizes of the population, from the plan or from a file. */
record Margins(Plan plan, RowsLoaded.Request wanted) {

    void ask(Margin margin) {
        wanted.place(expression(margin));
    }

    static String expression(Margin margin) {
        return Sql.joined(PlannedData.names(margin.by()));
    }

    vn.thuocdo.statistics.weighting.Margin of(Margin margin, RowsLoaded rows) {
        var classes = rows.classes(wanted.place(expression(margin)));
        return vn.thuocdo.statistics.weighting.Margin.of(classes, sizes(margin));
    }

    Map<String, Double> sizes(Margin margin) {
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
        var table = SmallTable.read(plan.resolve(file.path().value()));
        var by = margin.by().stream()
                .mapToInt(column -> table.column(column.value()))
                .toArray();
        var column = file.column().value();
        var place = table.column(column);
        var sizes = new LinkedHashMap<String, Double>();
        var lines = new HashMap<String, Long>();
        for (var row : table.rows()) {
            var key = IntStream.of(by).mapToObj(row.fields()::get).collect(Collectors.joining(" · "));
            var earlier = lines.putIfAbsent(key, row.line());
            if (earlier != null) {
                throw table.refused(row, column, Problem.REPEATED, key, Long.toString(earlier));
            }
            sizes.put(key, size(table, row, column, row.fields().get(place)));
        }
        return sizes;
    }

    private static double size(SmallTable table, SmallTable.Row row, String column, String text) {
        var size = Sql.number(text).orElseThrow(() -> table.refused(row, column, Problem.NOT_A_NUMBER, text));
        if (size < 0) {
            throw table.refused(row, column, Problem.OUT_OF_RANGE, text, "0 … ∞");
        }
        return size;
    }
}
