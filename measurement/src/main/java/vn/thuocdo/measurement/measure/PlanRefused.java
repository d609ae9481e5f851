package vn.thuocdo.measurement.measure;

import java.util.List;

/** A plan cannot be carried out on its data: what it names is not there, or is not what the plan takes it for. */
public final class PlanRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    /**
     * @param lines one for each thing that is wrong: where, what, and how to mend it
     */
    public PlanRefused(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    public List<String> lines() {
        return lines;
    }
}
