package vn.thuocdo.measurement.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Gathers the problems of one reading, so that they are told together. */
public final class Problems {

    private static final Comparator<Problem> IN_ORDER_OF_THE_FILE = Comparator.comparing(
                    (Problem problem) -> problem.position().file())
            .thenComparing(problem -> problem.position().line())
            .thenComparing(problem -> problem.position().column());

    private final List<Problem> found = new ArrayList<>();

    Problems() {}

    /** Keeps a problem and lets the reading go on. */
    public void report(Position position, Message message) {
        var problem = new Problem(position, message);
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    /**
     * Keeps a problem after which the value at hand cannot be made.
     *
     * @return what to throw; the reading goes on with the next value
     */
    public RuntimeException refuse(Position position, Message message) {
        report(position, message);
        return new Broken();
    }

    /**
     * Keeps the problems of another file that this one leans on.
     *
     * @return what to throw; the reading goes on with the next value
     */
    public RuntimeException refuse(FileRefused other) {
        other.problems().forEach(problem -> report(problem.position(), problem.message()));
        return new Broken();
    }

    /**
     * Makes a value of each source, going on after those that are given up.
     *
     * @param maker may throw what this class gives it to throw
     */
    public <S, T> List<T> each(List<S> sources, Function<S, T> maker) {
        var values = new ArrayList<T>();
        for (var source : sources) {
            try {
                values.add(maker.apply(source));
            } catch (Broken reported) {
                // the others may be sound
            }
        }
        if (values.size() < sources.size()) {
            throw new Broken();
        }
        return List.copyOf(values);
    }

    boolean areEmpty() {
        return found.isEmpty();
    }

    FileRefused refused() {
        return new FileRefused(found.stream().sorted(IN_ORDER_OF_THE_FILE).toList());
    }
}
