package vn.thuocdo.statistics.coverage;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What R draws after {@code set.seed(seed)}: the Mersenne twister, with {@code sample()} by rejection as since R 3.6.
 *
 * @see "M. Matsumoto, T. Nishimura (1998), Mersenne Twister, ACM Trans. Model. Comput. Simul. 8"
 * @see "R 4.2.2, src/main/RNG.c and src/main/unique.c"
 */
final class RGenerator implements Lots {

    private static final int WORDS = 624;
    private static final int APART = 397;
    private static final double UNIT = 2.3283064365386963e-10;

    private final int[] state = new int[WORDS];
    private int next = WORDS;

    RGenerator(int seed) {
        var word = seed;
        for (var i = 0; i < 51; i++) {
            word = 69069 * word + 1;
        }
        for (var i = 0; i < WORDS; i++) {
            word = 69069 * word + 1;
            state[i] = word;
        }
    }

    /** {@code runif(1)}. */
    @Override
    public double uniform() {
        if (next == WORDS) {
            renew();
        }
        var word = state[next++];
        word ^= word >>> 11;
        word ^= (word << 7) & 0x9d2c5680;
        word ^= (word << 15) & 0xefc60000;
        word ^= word >>> 18;
        return Math.clamp(Integer.toUnsignedLong(word) * UNIT, UNIT / 2, 1 - UNIT / 2);
    }

    private void renew() {
        for (var i = 0; i < WORDS; i++) {
            var word = (state[i] & 0x80000000) | (state[(i + 1) % WORDS] & 0x7fffffff);
            state[i] = state[(i + APART) % WORDS] ^ (word >>> 1) ^ ((word & 1) * 0x9908b0df);
        }
        next = 0;
    }

    /** {@code sample.int(n, count) - 1}. */
    @Override
    public int[] choose(int n, int count) {
        if (count < 2) {
            return chooseAgain(n, count);
        }
        var left = IntStream.range(0, n).toArray();
        var chosen = new int[count];
        for (var i = 0; i < count; i++) {
            var place = below(n - i);
            chosen[i] = left[place];
            left[place] = left[n - i - 1];
        }
        return chosen;
    }

    /** {@code sample.int(n, count, replace = TRUE) - 1}. */
    int[] chooseAgain(int n, int count) {
        var chosen = new int[count];
        Arrays.setAll(chosen, i -> below(n));
        return chosen;
    }

    /** As many bits as {@code n} needs, drawn again until they are below it. */
    private int below(int n) {
        var bits = Integer.SIZE - Integer.numberOfLeadingZeros(n - 1);
        while (true) {
            var drawn = 0L;
            for (var taken = 0; taken <= bits; taken += 16) {
                drawn = drawn << 16 | (long) (uniform() * 65536);
            }
            drawn &= (1L << bits) - 1;
            if (drawn < n) {
                return (int) drawn;
            }
        }
    }
}
