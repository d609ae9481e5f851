package vn.thuocdo.measurement.measure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plan cannot be carried out on its data: what it names is not there, or is not what the plan takes it for. */
public final class PlanRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PlanProblem> problems;

    /** Tells the problems in English as this exception's message. */
    public PlanRefused(List<PlanProblem> problems) {
        super(lines(problems, Locale.ENGLISH));
        this.problems = List.copyOf(problems);
    }

    /**
     * One problem.
     *
     * @param where a file, or a position in one
     * @param key of its words in the bundle {@code messages} of this package
     */
    static PlanRefused at(Object where, String key, Object... arguments) {
        return new PlanRefused(List.of(PlanProblem.at(where, key, arguments)));
    }

    public List<PlanProblem> problems() {
        return problems;
    }

    /** One problem a line. */
    public String text(Locale locale) {
        return lines(problems, locale);
    }

    private static String lines(List<PlanProblem> problems, Locale locale) {
        return problems.stream().map(problem -> problem.text(locale)).collect(Collectors.joining("\n"));
    }
}
