package vn.thuocdo.measurement.yaml;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A file has mistakes; all that could be found in one reading are here. */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /**
     * Tells the problems in English as this exception's message.
     *
     * @throws IllegalArgumentException if {@code problems} is empty
     */
    public FileRefused(List<Problem> problems) {
        super(lines(problems, Locale.ENGLISH));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("refused without a problem");
        }
        this.problems = List.copyOf(problems);
    }

    /** At least one, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }

    /** One problem a line. */
    public String text(Locale locale) {
        return lines(problems, locale);
    }

    private static String lines(List<Problem> problems, Locale locale) {
        return problems.stream().map(problem -> problem.text(locale)).collect(Collectors.joining("\n"));
    }
}
