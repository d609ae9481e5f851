package vn.thuocdo.statistics.coverage;

import java.util.stream.IntStream;
import vn.thuocdo.statistics.selection.Seed;
import vn.thuocdo.statistics.selection.SimpleRandom;
import vn.thuocdo.statistics.selection.Uniforms;

/** The chance of our own selection. */
final class HashedLots implements Lots {

    private final Seed seed;
    private final Uniforms uniforms;
    private int choices;

    /** The draw of that number; the same each time. */
    HashedLots(long number) {
        seed = new Seed("%064x".formatted(number));
        uniforms = seed.uniforms("answers");
    }

    @Override
    public double uniform() {
        return uniforms.next();
    }

    @Override
    public int[] choose(int n, int count) {
        var choice = "%d.".formatted(choices++);
        var ids = IntStream.range(0, n).mapToObj(i -> choice + i).toList();
        return SimpleRandom.draw(seed, ids, count).stream()
                .mapToInt(id -> Integer.parseInt(id.substring(choice.length())))
                .toArray();
    }
}
