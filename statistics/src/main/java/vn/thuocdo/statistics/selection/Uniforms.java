package vn.thuocdo.statistics.selection;

import java.nio.ByteBuffer;

/**
 * The uniforms of one stratum: the j-th is the first 53 bits of SHA-256(seed ":" stratum ":" j), over 2⁵³; j = 1, 2, …
 *
 * <p>Not for use by several threads at once; two streams of the same seed and stratum give the same numbers.
 *
 * @see "docs/methods/draw.md, Uniforms"
 */
public final class Uniforms {

    private static final double UNIT = 0x1.0p-53;

    private final SeededHash hash;
    private final String stratum;
    private long taken;

    Uniforms(Seed seed, String stratum) {
        FrameUnit.requireName("stratum", stratum);
        hash = new SeededHash(seed);
        this.stratum = stratum;
    }

    /** The next uniform, at least 0 and below 1. */
    public double next() {
        taken++;
        var bits = ByteBuffer.wrap(hash.of(stratum + ":" + taken)).getLong();
        return (bits >>> 11) * UNIT;
    }
}
