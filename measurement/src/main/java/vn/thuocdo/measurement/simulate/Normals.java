package vn.thuocdo.measurement.simulate;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Seeded chance that comes out the same on every machine: uniforms of L64X128MixRandom, normals by Marsaglia's polar
 * method in strict arithmetic. The library's own normals and bounded integers may change with its version.
 *
 * @see "G. Marsaglia, T. A. Bray, SIAM Review 6 (1964), 260–264"
 */
final class Normals {

    static final String GENERATOR = "L64X128MixRandom";

    private final RandomGenerator random;
    private double spare = Double.NaN;

    Normals(long seed) {
        random = RandomGeneratorFactory.of(GENERATOR).create(seed);
    }

    /** Uniform on [0, 1). */
    double uniform() {
        return random.nextDouble();
    }

    boolean happens(double chance) {
        return uniform() < chance;
    }

    /** A whole number from 0 to below {@code bound}. */
    int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** The first place whose cumulated share exceeds a uniform; the last where rounding leaves none. */
    int among(double... shares) {
        var left = uniform();
        for (var i = 0; i < shares.length - 1; i++) {
            left -= shares[i];
            if (left < 0) {
                return i;
            }
        }
        return shares.length - 1;
    }

    /** Normal with mean 0. */
    double normal(double standardDeviation) {
        if (!Double.isNaN(spare)) {
            var value = spare;
            spare = Double.NaN;
            return value * standardDeviation;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * uniform() - 1;
            y = 2 * uniform() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        var factor = Math.sqrt(-2 * StrictMath.log(square) / square);
        spare = y * factor;
        return x * factor * standardDeviation;
    }

    /** The first {@code count} of a shuffle of {@code size} places, in rising order. */
    int[] draw(int size, int count) {
        var places = new int[size];
        for (var i = 0; i < size; i++) {
            places[i] = i;
        }
        for (var i = 0; i < count; i++) {
            var other = i + below(size - i);
            var held = places[i];
            places[i] = places[other];
            places[other] = held;
        }
        var drawn = Arrays.copyOf(places, count);
        Arrays.sort(drawn);
        return drawn;
    }
}
