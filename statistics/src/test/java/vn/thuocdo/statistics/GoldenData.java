package vn.thuocdo.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A data file of the golden cases: {@code GoldenData.read("apiclus1.csv").numbers("api00")}. */
public final class GoldenData {

    private final List<String> names;
    private final List<String[]> rows;

    private GoldenData(List<String> names, List<String[]> rows) {
        this.names = names;
        this.rows = rows;
    }

    public static GoldenData read(String file) {
        try (var in = GoldenData.class.getResourceAsStream("/golden/data/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no golden data " + file);
            }
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(GoldenData::fields)
                    .toList();
            return new GoldenData(List.of(lines.getFirst()), lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields of a line; quotes are dropped, a comma inside them is not expected. */
    private static String[] fields(String line) {
        return line.replace("\"", "").split(",", -1);
    }

    public int rows() {
        return rows.size();
    }

    public boolean has(String column) {
        return names.contains(column);
    }

    public List<String> text(String column) {
        var place = place(column);
        return rows.stream().map(row -> row[place]).toList();
    }

    /** NA is not a number. */
    public double[] numbers(String column) {
        return text(column).stream().mapToDouble(GoldenData::number).toArray();
    }

    /** 1 where the column has that value, else 0. */
    public double[] dummy(String column, String value) {
        return text(column).stream()
                .mapToDouble(each -> each.equals(value) ? 1 : 0)
                .toArray();
    }

    public double[] ones() {
        var ones = new double[rows()];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double number(String text) {
        return text.isEmpty() || text.equals("NA") ? Double.NaN : Double.parseDouble(text);
    }

    private int place(String column) {
        var place = names.indexOf(column);
        if (place < 0) {
            throw new IllegalArgumentException("no column %s among %s".formatted(column, names));
        }
        return place;
    }
}
