package vn.thuocdo.statistics.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which category each row belongs to: a stratum, a cluster, an agency.
 *
 * @param codes the category of each row, as an index into {@code labels}
 * @param labels the categories' names
 */
public record Classification(int[] codes, List<String> labels) {

    public Classification {
        labels = List.copyOf(labels);
        for (var row = 0; row < codes.length; row++) {
            if (codes[row] < 0 || codes[row] >= labels.size()) {
                throw new IllegalArgumentException(
                        "row %d has category %d of %d".formatted(row, codes[row], labels.size()));
            }
        }
    }

    /** Categories by name, numbered as they first appear. */
    public static Classification of(List<String> names) {
        var numbers = new HashMap<String, Integer>();
        var labels = new ArrayList<String>();
        var codes = new int[names.size()];
        for (var row = 0; row < codes.length; row++) {
            codes[row] = numbers.computeIfAbsent(names.get(row), name -> {
                labels.add(name);
                return labels.size() - 1;
            });
        }
        return new Classification(codes, labels);
    }

    public static Classification of(String... names) {
        return of(Arrays.asList(names));
    }

    /** Everybody in one category. */
    public static Classification single(int rows) {
        return new Classification(new int[rows], List.of("all"));
    }

    /** Every row a category of its own. */
    public static Classification each(int rows) {
        var labels = new ArrayList<String>(rows);
        var codes = new int[rows];
        for (var row = 0; row < rows; row++) {
            codes[row] = row;
            labels.add(Integer.toString(row + 1));
        }
        return new Classification(codes, labels);
    }

    /** The combinations of both that occur, called {@code "this.other"}. */
    public Classification cross(Classification other) {
        if (other.rows() != rows()) {
            throw new IllegalArgumentException("%d rows crossed with %d".formatted(rows(), other.rows()));
        }
        Map<Long, Integer> numbers = new HashMap<>();
        var names = new ArrayList<String>();
        var crossed = new int[rows()];
        for (var row = 0; row < crossed.length; row++) {
            var mine = codes[row];
            var theirs = other.codes[row];
            crossed[row] = numbers.computeIfAbsent((long) mine * other.size() + theirs, key -> {
                names.add(labels.get(mine) + "." + other.labels.get(theirs));
                return names.size() - 1;
            });
        }
        return new Classification(crossed, names);
    }

    public int rows() {
        return codes.length;
    }

    /** How many categories there are, including those no row is in. */
    public int size() {
        return labels.size();
    }

    public String label(int row) {
        return labels.get(codes[row]);
    }
}
