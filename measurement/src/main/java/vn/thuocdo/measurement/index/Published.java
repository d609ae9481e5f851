package vn.thuocdo.measurement.index;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.method.Group;

/**
 * A figure as the method publishes it.
 *
 * @param value rounded, with the decimals of the method
 * @param band the grade it falls into; absent where the node has none
 */
public record Published(BigDecimal value, Group.@Nullable Band band) {

    /** The grade, if the node has grades. */
    public Optional<Group.Band> grade() {
        return Optional.ofNullable(band);
    }
}
