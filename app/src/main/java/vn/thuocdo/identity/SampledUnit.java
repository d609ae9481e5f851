package vn.thuocdo.identity;

import java.util.UUID;

/**
 * A unit of a sample.
 *
 * @param draw which drew it
 * @param ordinal of the unit in the frame
 */
public record SampledUnit(UUID draw, long ordinal) {

    public SampledUnit {
        if (ordinal < 1) {
            throw new IllegalArgumentException("unit " + ordinal);
        }
    }
}
