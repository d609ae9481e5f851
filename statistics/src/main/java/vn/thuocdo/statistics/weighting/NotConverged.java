package vn.thuocdo.statistics.weighting;

/** No weights were found that keep every rule of the step. */
public final class NotConverged extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Misfit misfit;

    NotConverged(String step, int rounds, Misfit misfit) {
        super("%s did not converge in %d rounds: %s".formatted(step, rounds, misfit));
        this.misfit = misfit;
    }

    /** The total missed most when the search ended. */
    public Misfit misfit() {
        return misfit;
    }
}
