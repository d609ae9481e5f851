package vn.thuocdo.statistics.regression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.thuocdo.statistics.design.Domain;

/**
 * The numbers a model explains with.
 *
 * @param names of the columns, as R gives them: {@code (Intercept)}, {@code stypeH}, {@code stypeH:api99}
 * @param columns by name and row; not a number where an answer is missing
 * @param terms for each column, the term it belongs to, as an index into {@code labels}
 * @param labels of the terms: {@code (Intercept)}, {@code stype}, {@code stype:api99}
 */
public record ModelMatrix(List<String> names, double[][] columns, int[] terms, List<String> labels) {

    public ModelMatrix {
        names = List.copyOf(names);
        labels = List.copyOf(labels);
        if (columns.length != names.size() || terms.length != names.size()) {
            throw new IllegalArgumentException(
                    "%d names, %d columns, %d terms of columns".formatted(names.size(), columns.length, terms.length));
        }
        if (columns.length == 0) {
            throw new IllegalArgumentException("a model without columns");
        }
        for (var column : columns) {
            if (column.length != columns[0].length) {
                throw new IllegalArgumentException(
                        "columns of %d and of %d rows".formatted(columns[0].length, column.length));
            }
        }
    }

    public int rows() {
        return columns[0].length;
    }

    /** The rows that have every number. */
    public Domain answered() {
        return Domain.where(rows(), row -> Arrays.stream(columns).noneMatch(column -> Double.isNaN(column[row])));
    }

    /** The matrix of these columns only, in this order. */
    public ModelMatrix keep(int... kept) {
        return new ModelMatrix(
                Arrays.stream(kept).mapToObj(names::get).toList(),
                Arrays.stream(kept).mapToObj(c -> columns[c]).toArray(double[][]::new),
                Arrays.stream(kept).map(c -> terms[c]).toArray(),
                labels);
    }

    /**
     * The columns of a term.
     *
     * @param label with its variables in any order: {@code a:b} is {@code b:a}
     * @throws IllegalArgumentException if the model has no such term
     */
    public int[] columnsOf(String label) {
        var term = IntStream.range(0, labels.size())
                .filter(t -> canonical(labels.get(t)).equals(canonical(label)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no term %s among %s".formatted(label, labels)));
        return IntStream.range(0, terms.length).filter(c -> terms[c] == term).toArray();
    }

    private static List<String> canonical(String label) {
        return Arrays.stream(label.split(":")).sorted().toList();
    }
}
