package vn.thuocdo.statistics.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Columns of numbers of the golden data files; empty and NA are missing. */
final class GoldenColumns {

    private GoldenColumns() {}

    static double[][] of(String file, List<String> names) {
        try (var in = Objects.requireNonNull(GoldenColumns.class.getResourceAsStream("/golden/data/" + file));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var lines = reader.lines().map(line -> line.split(",", -1)).toList();
            var header = Arrays.asList(lines.get(0));
            return names.stream()
                    .map(name -> column(lines.subList(1, lines.size()), header.indexOf(name)))
                    .toArray(double[][]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] column(List<String[]> rows, int place) {
        return rows.stream().mapToDouble(row -> number(row[place])).toArray();
    }

    private static double number(String text) {
        return text.isEmpty() || text.equals("NA") ? Double.NaN : Double.parseDouble(text);
    }
}
