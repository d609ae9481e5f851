package vn.thuocdo.statistics.regression;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.design.Domain;

/** What a model explains with: a quantity or a factor, one value for each row of the sample. */
public sealed interface Predictor {

    String name();

    /** The rows that have a value. */
    Domain answered();

    /**
     * A number for each row.
     *
     * @param values not a number where there is no answer
     */
    record Quantity(String name, double[] values) implements Predictor {

        @Override
        public Domain answered() {
            return Domain.where(values.length, row -> !Double.isNaN(values[row]));
        }
    }

    /**
     * A category for each row. In a model each level but one is compared with that one, the base (treatment contrasts).
     *
     * @param levels the categories, in the order of the model's columns
     * @param codes the category of each row, as an index into {@code levels}; {@value #MISSING} where there is none
     * @param base the level the others are compared with, as an index into {@code levels}
     */
    record Factor(String name, List<String> levels, int[] codes, int base) implements Predictor {

        /** The code of a row without an answer. */
        public static final int MISSING = -1;

        public Factor {
            levels = List.copyOf(levels);
            if (base < 0 || base >= levels.size()) {
                throw new IllegalArgumentException(
                        "base %d of the %d levels of %s".formatted(base, levels.size(), name));
            }
            for (var row = 0; row < codes.length; row++) {
                if (codes[row] < MISSING || codes[row] >= levels.size()) {
                    throw new IllegalArgumentException(
                            "row %d has level %d of %s, which has %d".formatted(row, codes[row], name, levels.size()));
                }
            }
        }

        /** A factor whose base is its first level. */
        public static Factor of(String name, Classification classes) {
            return new Factor(name, classes.labels(), classes.codes(), 0);
        }

        /**
         * @throws IllegalArgumentException if there is no such level
         */
        public Factor withBase(String level) {
            var index = levels.indexOf(level);
            if (index < 0) {
                throw new IllegalArgumentException("%s has no level %s among %s".formatted(name, level, levels));
            }
            return new Factor(name, levels, codes, index);
        }

        /**
         * The factor without the levels no row of {@code domain} has; if the base is among them, the first level left
         * takes its place. Rows that had such a level miss it from now on.
         *
         * @throws IllegalArgumentException if no row of the domain has a level
         */
        public Factor within(Domain domain) {
            var used = new BitSet();
            domain.and(answered()).rows().stream().forEach(row -> used.set(codes[row]));
            if (used.cardinality() == levels.size()) {
                return this;
            }
            var kept = used.stream().mapToObj(levels::get).toList();
            var recoded = Arrays.stream(codes)
                    .map(code -> code >= 0 && used.get(code) ? kept.indexOf(levels.get(code)) : MISSING)
                    .toArray();
            return new Factor(name, kept, recoded, Math.max(0, kept.indexOf(levels.get(base))));
        }

        @Override
        public Domain answered() {
            return Domain.where(codes.length, row -> codes[row] != MISSING);
        }

        /** 1 where the row has the level, 0 where it has another, not a number where it has none. */
        double[] indicator(int level) {
            return Arrays.stream(codes)
                    .mapToDouble(code -> code == MISSING ? Double.NaN : code == level ? 1 : 0)
                    .toArray();
        }
    }
}
