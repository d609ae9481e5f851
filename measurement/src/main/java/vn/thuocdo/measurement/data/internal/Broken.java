package vn.thuocdo.measurement.data.internal;

import java.io.IOException;
import java.util.List;
import vn.thuocdo.measurement.data.Place;
import vn.thuocdo.measurement.data.Problem;

/** A file cannot be read any further. */
public final class Broken extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Place place;
    private final Problem problem;
    private final transient List<String> facts;

    private Broken(Place place, Problem problem, List<String> facts) {
        super("%s %s %s".formatted(place, problem, facts));
        this.place = place;
        this.problem = problem;
        this.facts = facts;
    }

    static Broken because(Problem problem, String... facts) {
        return new Broken(new Place.WholeFile(), problem, List.of(facts));
    }

    Broken at(Place exactly) {
        return new Broken(exactly, problem, facts);
    }

    /** Where the reading stopped. */
    public Place place() {
        return place;
    }

    /** Why the reading stopped. */
    public Problem problem() {
        return problem;
    }

    /** For the words of the problem. */
    public List<String> facts() {
        return facts;
    }
}
