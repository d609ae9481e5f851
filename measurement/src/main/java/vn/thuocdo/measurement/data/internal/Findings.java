package vn.thuocdo.measurement.data.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.data.DataRefused;
import vn.thuocdo.measurement.data.Finding;
import vn.thuocdo.measurement.data.Place;
import vn.thuocdo.measurement.data.Problem;

/** Gathers what is wrong with a file: the first of each kind in each column, and how many there are in all. */
public final class Findings {

    private static final int MOST_ALIKE = 5;

    private final Path file;
    private final int mostShown;
    private final List<Finding> shown = new ArrayList<>();
    private final Map<Alike, Integer> counts = new HashMap<>();
    private long total;

    private record Alike(@Nullable String column, Problem problem) {}

    /** Nothing yet; of what follows, {@code mostShown} at most are kept. */
    public Findings(Path file, int mostShown) {
        this.file = file;
        this.mostShown = mostShown;
    }

    void add(Place place, @Nullable String column, Problem problem, String... facts) {
        total++;
        var alike = counts.merge(new Alike(column, problem), 1, Integer::sum);
        if (shown.size() < mostShown && alike <= MOST_ALIKE) {
            shown.add(new Finding(file, place, column, problem, List.of(facts)));
        }
    }

    /** Counts findings of which the first have been added one by one. */
    void addUnseen(long count) {
        total += count;
    }

    /** Adds why a file cannot be read any further. */
    public void add(Broken broken) {
        add(broken.place(), null, broken.problem(), broken.facts().toArray(String[]::new));
    }

    boolean any() {
        return total > 0;
    }

    /**
     * Goes on if nothing is wrong.
     *
     * @throws DataRefused if anything is
     */
    void refuseIfAny() {
        if (any()) {
            throw refused();
        }
    }

    /** What to throw, once there are findings. */
    public DataRefused refused() {
        return new DataRefused(shown, total);
    }

    /** A value as a message shows it: short, and without characters that would break the line. */
    static String shown(String value) {
        var printable = value.replaceAll("[\\p{Cntrl}\\p{Cf}]", "·");
        return printable.length() <= 40 ? printable : printable.substring(0, 39) + "…";
    }
}
