package vn.thuocdo.statistics.selection;

import java.util.HexFormat;
import java.util.Random;

/** Lists and seeds for laws that must hold whatever the numbers. */
final class RandomList {

    private RandomList() {}

    /** Inclusion probabilities of {@code count} units with skewed sizes, some tied, some of probability 1 or 0. */
    static double[] probabilities(Random random, int count) {
        var sizes = new double[count];
        for (var k = 0; k < count; k++) {
            sizes[k] = random.nextInt(12) == 0 ? 0 : Math.ceil(-20 * Math.log(random.nextDouble()));
        }
        return InclusionProbabilities.of(sizes, 2 + random.nextInt(count / 2 - 2));
    }

    static Seed seed(Random random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return new Seed(HexFormat.of().formatHex(bytes));
    }
}
