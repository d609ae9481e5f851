package vn.thuocdo.measurement.plan;

import java.util.List;
import vn.thuocdo.measurement.yaml.Located;

/**
 * Where the answers to an item or a question stand in the data, and what they mean there.
 *
 * @param item its code in the method
 * @param column in the data
 * @param recodes values that do not stand for themselves; a value that is neither here nor on the scale is a mistake
 * @param reversed whether the answers are numbered the other way round, the most favourable first; applied after the
 *     recodes
 */
public record ItemColumn(String item, Located<String> column, List<Recode> recodes, boolean reversed) {

    /** Keeps its own copy of the recodes. */
    public ItemColumn {
        recodes = List.copyOf(recodes);
    }

    /**
     * A value in the data that means something else than it says.
     *
     * @param value as it stands in the data; numbers match by value, so that 9 matches 9.0
     * @param meaning what it means
     */
    public record Recode(Located<String> value, Answer meaning) {}
}
