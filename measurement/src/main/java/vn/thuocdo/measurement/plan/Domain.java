package vn.thuocdo.measurement.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.method.Bilingual;
import vn.thuocdo.measurement.yaml.Located;

/**
 * A breakdown: an index for each value of a column, or each combination of values of several.
 *
 * @param name by which comparisons and results call it
 * @param title as results print it; absent for the name
 * @param by at least one column
 * @param ranked whether its values are ranked
 * @param peers the column that tells among whom each value is ranked; absent to rank all together
 * @param minimumCount answers below which a figure is not shown; absent for that of the plan
 */
public record Domain(
        Located<String> name,
        @Nullable Bilingual title,
        List<Located<String>> by,
        boolean ranked,
        @Nullable Located<String> peers,
        @Nullable Integer minimumCount) {

    /** Keeps its own copy of the columns. */
    public Domain {
        by = List.copyOf(by);
    }

    /** Answers below which a figure is not shown, where the plan's are {@code usual}. */
    public int minimumCount(int usual) {
        return minimumCount == null ? usual : minimumCount;
    }
}
