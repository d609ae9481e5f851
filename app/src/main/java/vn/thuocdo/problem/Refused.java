package vn.thuocdo.problem;

import java.util.List;

/** Ends a request with a refusal. Its subclasses are named after the fact that was in the way. */
public class Refused extends RuntimeException {

    private final Problem problem;
    private final transient List<Object> details;

    /** @param details what the sentence of the problem shows, in its order */
    public Refused(Problem problem, Object... details) {
        super(problem.code() + " " + List.of(details));
        this.problem = problem;
        this.details = List.of(details);
    }

    public Problem problem() {
        return problem;
    }

    public List<Object> details() {
        return details;
    }
}
