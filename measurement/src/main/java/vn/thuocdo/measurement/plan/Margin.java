package vn.thuocdo.measurement.plan;

import java.util.List;
import vn.thuocdo.measurement.yaml.Located;

/**
 * Known sizes of the population by one column or by several crossed.
 *
 * @param by at least one column
 * @param sizes of the cells
 */
public record Margin(List<Located<String>> by, Sizes sizes) {

    /** Keeps its own copy of the columns. */
    public Margin {
        by = List.copyOf(by);
    }

    /** Where the sizes stand. */
    public sealed interface Sizes {

        /** In the plan. */
        record Listed(List<Cell> cells) implements Sizes {

            /** Keeps its own copy of the cells. */
            public Listed {
                cells = List.copyOf(cells);
            }

            /** All cells together. */
            public double sum() {
                return cells.stream().mapToDouble(Cell::size).sum();
            }
        }

        /**
         * In a CSV file that has the columns of the margin and one with the sizes.
         *
         * @param path relative to the plan's folder, or absolute
         * @param column with the sizes
         */
        record InFile(Located<String> path, Located<String> column) implements Sizes {}
    }

    /**
     * One cell.
     *
     * @param values one for each column of the margin
     * @param size not negative
     */
    public record Cell(List<Located<String>> values, double size) {

        /** Keeps its own copy of the values. */
        public Cell {
            values = List.copyOf(values);
        }
    }
}
