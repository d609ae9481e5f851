package vn.thuocdo.statistics.selection;

import java.util.regex.Pattern;

/**
 * The 256 bits a draw is decided by, published so that anybody can repeat it: 64 lower-case hexadecimal digits.
 *
 * <p>A seed is made in a {@link SeedCeremony}, after the frame is frozen.
 *
 * @param hex 64 digits of {@code 0…9a…f}
 * @see "docs/methods/draw.md, Seed"
 */
public record Seed(String hex) {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if {@code hex} is not 64 lower-case hexadecimal digits */
    public Seed {
        requireDigits("a seed", hex);
    }

    /**
     * The uniforms that belong to one stratum under this seed, beginning with the first.
     *
     * @throws IllegalArgumentException if {@code stratum} is not a name a frame may hold, see {@link FrameUnit}
     */
    public Uniforms uniforms(String stratum) {
        return new Uniforms(this, stratum);
    }

    static void requireDigits(String what, String hex) {
        if (!DIGITS.matcher(hex).matches()) {
            throw new IllegalArgumentException("%s is 64 lower-case hexadecimal digits, not \"%s\" (%d characters)"
                    .formatted(what, hex, hex.length()));
        }
    }
}
