package vn.thuocdo.statistics.selection;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;

/**
 * Knows whether an id stood twice in a frame, from eight bytes each.
 *
 * <p>Ids whose first 64 bits of hash agree are suspects only: a reading of the frame for them alone decides.
 */
final class IdRegister {

    private long[] prints = new long[1024];
    private int count;

    void add(byte[] hash) {
        if (count == prints.length) {
            prints = Arrays.copyOf(prints, Math.multiplyExact(count, 2));
        }
        prints[count] = print(hash);
        count++;
    }

    /** @throws FrameRefused if an id stands twice in {@code frame}, which is read only if there is a suspect */
    void requireUnique(Iterable<FrameUnit> frame, SeededHash hash) {
        var suspects = suspects();
        if (suspects.isEmpty()) {
            return;
        }
        var orders = new HashMap<String, Long>();
        for (var unit : frame) {
            if (!suspects.contains(print(hash.of(unit.id())))) {
                continue;
            }
            var earlier = orders.put(unit.id(), unit.order());
            if (earlier != null) {
                throw new FrameRefused(unit, FrameRefused.Reason.ID, earlier);
            }
        }
    }

    private Set<Long> suspects() {
        Arrays.sort(prints, 0, count);
        var suspects = new HashSet<Long>();
        for (var i = 1; i < count; i++) {
            if (prints[i] == prints[i - 1]) {
                suspects.add(prints[i]);
            }
        }
        return suspects;
    }

    private static long print(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }
}
