package vn.thuocdo.measurement.conform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import vn.thuocdo.statistics.design.Classification;

/**
 * The columns of a case's data file. Which are categories, and in which order, says {@code manifest.json}; a column it
 * does not know is a category if it holds anything but numbers. Categories it gives no order are in that of the
 * alphabet.
 */
final class CaseData {

    private final int rows;
    private final Map<String, List<String>> columns;
    private final Map<String, List<String>> levels;

    private CaseData(int rows, Map<String, List<String>> columns, Map<String, List<String>> levels) {
        this.rows = rows;
        this.columns = columns;
        this.levels = levels;
    }

    static CaseData read(Path folder, String file) {
        try (var in = open(folder.resolve(file));
                MappingIterator<List<String>> lines = CsvMapper.builder()
                        .enable(CsvReadFeature.WRAP_AS_ARRAY)
                        .build()
                        .readerForListOf(String.class)
                        .with(CsvReadFeature.WRAP_AS_ARRAY)
                        .readValues(in)) {
            if (!lines.hasNext()) {
                throw new BrokenCase("data-empty", folder.resolve(file));
            }
            var names = lines.next();
            var rows = lines.readAll();
            for (var row = 0; row < rows.size(); row++) {
                var values = rows.get(row).size();
                if (values != names.size()) {
                    throw new BrokenCase("data-ragged", folder.resolve(file), row + 2, values, names.size());
                }
            }
            var columns = columns(names, rows);
            return new CaseData(rows.size(), columns, levels(folder, file, columns));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> columns(List<String> names, List<List<String>> rows) {
        var columns = new LinkedHashMap<String, List<String>>();
        for (var i = 0; i < names.size(); i++) {
            var column = i;
            columns.put(
                    names.get(i),
                    rows.stream().map(row -> row.get(column).strip()).toList());
        }
        return columns;
    }

    private static InputStream open(Path file) throws IOException {
        var in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private static Map<String, List<String>> levels(Path folder, String file, Map<String, List<String>> columns) {
        var manifest = folder.resolveSibling("manifest.json");
        var levels = new HashMap<String, List<String>>();
        if (!Files.exists(manifest)) {
            return levels;
        }
        for (var entry : JsonFile.read(manifest).path("data")) {
            if (entry.path("file").asString("").equals(file)) {
                for (var column : entry.path("columns")) {
                    var name = column.path("name").asString("");
                    if (column.has("levels")) {
                        levels.put(name, texts(column.get("levels")));
                    } else if (column.path("type").asString("").equals("category") && columns.containsKey(name)) {
                        levels.put(name, alphabetically(columns.get(name)));
                    }
                }
            }
        }
        return levels;
    }

    static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    int rows() {
        return rows;
    }

    List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** The values as they stand in the file; empty or {@code NA} where there is none. */
    List<String> text(String name) {
        var column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("no column %s among %s".formatted(name, columns.keySet()));
        }
        return column;
    }

    static boolean missing(String value) {
        return value.isEmpty() || value.equals("NA");
    }

    boolean isCategory(String name) {
        return levels.containsKey(name) || text(name).stream().anyMatch(value -> !missing(value) && !isNumber(value));
    }

    /** The column as numbers; not a number where there is no value. */
    double[] numbers(String name) {
        return text(name).stream()
                .mapToDouble(value -> missing(value) ? Double.NaN : number(value))
                .toArray();
    }

    /** The levels of a category: as the manifest says, else numbers by size and texts by alphabet. */
    List<String> levels(String name) {
        var known = levels.get(name);
        if (known != null) {
            return known;
        }
        var values = text(name).stream().filter(value -> !missing(value)).collect(Collectors.toSet());
        if (values.stream().allMatch(CaseData::isNumber)) {
            return values.stream()
                    .sorted(Comparator.comparingDouble(CaseData::number))
                    .toList();
        }
        return alphabetically(values);
    }

    private static List<String> alphabetically(Collection<String> values) {
        return values.stream()
                .filter(value -> !missing(value))
                .distinct()
                .sorted()
                .toList();
    }

    /** The column as a classification with its levels in order; a missing value may not occur. */
    Classification classes(String name) {
        var names = levels(name);
        var codes = text(name).stream().mapToInt(names::indexOf).toArray();
        return new Classification(codes, names);
    }

    /** One column of zeros and ones for each level; not a number where the category is missing. */
    double[][] indicators(String name) {
        var names = levels(name);
        return names.stream()
                .map(level -> text(name).stream()
                        .mapToDouble(value -> missing(value) ? Double.NaN : value.equals(level) ? 1 : 0)
                        .toArray())
                .toArray(double[][]::new);
    }

    /** A copy with one more column of numbers. */
    CaseData with(String name, double[] values) {
        var more = new LinkedHashMap<>(columns);
        more.put(
                name,
                Arrays.stream(values)
                        .mapToObj(value -> Double.isNaN(value) ? "" : Double.toString(value))
                        .toList());
        return new CaseData(rows, more, levels);
    }

    /** R writes infinity {@code Inf}. */
    private static double number(String value) {
        return switch (value) {
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(value);
        };
    }

    private static boolean isNumber(String value) {
        try {
            number(value);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
