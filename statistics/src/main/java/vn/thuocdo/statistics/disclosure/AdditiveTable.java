package vn.thuocdo.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Published numbers and the sums that tie them: all that a reader can recompute a hidden number from.
 *
 * <p>Totals are cells like others. Hierarchies and linked tables are the same thing with more sums: a cell that stands
 * in two tables is one cell in the sums of both.
 *
 * @param values one number ≥ 0 per cell: counts, or magnitudes in any unit
 * @param sums what adds up to what
 * @param open cells that are published whatever happens, such as the margins
 */
public record AdditiveTable(double[] values, List<Sum> sums, Set<Integer> open) {

    private static final double ROUNDING = 1e-9;

    public AdditiveTable {
        for (var cell = 0; cell < values.length; cell++) {
            if (!(values[cell] >= 0) || values[cell] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("cell %d holds %s".formatted(cell, values[cell]));
            }
        }
        for (var sum : sums) {
            if (Math.abs(sum.misfit(values)) > ROUNDING * Math.max(1, values[sum.total])) {
                throw new IllegalArgumentException("cell %d holds %s, which its parts miss by %s"
                        .formatted(sum.total, values[sum.total], sum.misfit(values)));
            }
        }
        sums = List.copyOf(sums);
        open = Set.copyOf(open);
    }

    /**
     * One cell that is the sum of others.
     *
     * @param total the number of the cell
     * @param parts the numbers of its parts
     */
    public record Sum(int total, int[] parts) {

        /** The parts less the total, at these values: zero where the sum holds. */
        double misfit(double[] values) {
            return Arrays.stream(parts).mapToDouble(part -> values[part]).sum() - values[total];
        }

        /** The total and then the parts. */
        int[] cells() {
            return IntStream.concat(IntStream.of(total), Arrays.stream(parts)).toArray();
        }

        /** The sign of {@code cell} in {@link #misfit}. */
        int sign(int cell) {
            return cell == total ? -1 : 1;
        }
    }

    /**
     * A table of rows and columns whose margins are published: cell (i, j) has number i · columns + j, and row totals,
     * column totals and the grand total follow in this order, all of them open.
     *
     * @param cells rows × columns
     * @throws IllegalArgumentException if rows differ in length or a cell is negative
     */
    public static AdditiveTable withMargins(double[][] cells) {
        var rows = cells.length;
        var columns = columns(cells);
        var inner = rows * columns;
        var grand = inner + rows + columns;
        var sums = new ArrayList<Sum>();
        for (var i = 0; i < rows; i++) {
            sums.add(new Sum(inner + i, numbers(i * columns, 1, columns)));
        }
        for (var j = 0; j < columns; j++) {
            sums.add(new Sum(inner + rows + j, numbers(j, columns, rows)));
        }
        sums.add(new Sum(grand, numbers(inner, 1, rows)));
        sums.add(new Sum(grand, numbers(inner + rows, 1, columns)));
        var values = Arrays.copyOf(flat(cells), grand + 1);
        for (var sum : sums) {
            values[sum.total] =
                    Arrays.stream(sum.parts).mapToDouble(part -> values[part]).sum();
        }
        var margins = IntStream.rangeClosed(inner, grand).boxed().collect(Collectors.toSet());
        return new AdditiveTable(values, sums, margins);
    }

    private static int[] numbers(int first, int step, int count) {
        return IntStream.range(0, count).map(i -> first + i * step).toArray();
    }

    private static double[] flat(double[][] cells) {
        return Arrays.stream(cells).flatMapToDouble(Arrays::stream).toArray();
    }

    /** Cells without any sum, numbered as in {@link #withMargins}: nothing can be recomputed. */
    public static AdditiveTable withoutMargins(double[][] cells) {
        columns(cells);
        return new AdditiveTable(flat(cells), List.of(), Set.of());
    }

    /** Number of cells, totals included. */
    public int size() {
        return values.length;
    }

    /** Whether each cell is among {@code hidden}. */
    boolean[] flags(Set<Integer> hidden) {
        var flags = new boolean[values.length];
        for (var cell : hidden) {
            if (cell < 0 || cell >= values.length || open.contains(cell)) {
                throw new IllegalArgumentException("cell %d cannot be hidden".formatted(cell));
            }
            flags[cell] = true;
        }
        return flags;
    }

    private static int columns(double[][] cells) {
        var lengths =
                Arrays.stream(cells).mapToInt(row -> row.length).distinct().toArray();
        if (lengths.length != 1) {
            throw new IllegalArgumentException("rows of %s cells".formatted(Arrays.toString(lengths)));
        }
        return lengths[0];
    }
}
