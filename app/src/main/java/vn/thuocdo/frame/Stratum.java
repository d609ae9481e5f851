package vn.thuocdo.frame;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stratum (tầng), and what is to be drawn in it.
 *
 * @param code its name in the frame file: S0001, or the id of a unit drawn before
 * @param name as people read it
 * @param agency whose quota it draws from; null for a group of several
 * @param cells what it is made of; none in a list
 * @param units N
 * @param size n; 0 where the quota does not reach it
 * @param reserves r
 */
public record Stratum(
        String code,
        String name,
        @Nullable UUID agency,
        boolean former,
        List<Cell> cells,
        long units,
        int size,
        int reserves) {

    public Stratum {
        cells = List.copyOf(cells);
        if (units < 1 || size < 0 || size > units || reserves < 0) {
            throw new IllegalArgumentException(
                    "stratum %s: %d of %d units, %d reserves".formatted(code, size, units, reserves));
        }
    }

    Stratum taking(int newSize, int newReserves) {
        return new Stratum(code, name, agency, former, cells, units, newSize, newReserves);
    }
}
