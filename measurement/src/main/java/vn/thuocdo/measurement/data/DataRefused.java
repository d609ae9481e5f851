package vn.thuocdo.measurement.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A data file cannot be taken as it is; what is wrong with it is listed here, up to a limit. */
public final class DataRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;
    private final long total;

    /**
     * Tells the findings in English as this exception's message.
     *
     * @param findings those to be shown, in the order in which they stand in the file
     * @param total how many there are, shown or not
     * @throws IllegalArgumentException if there is none, or fewer in all than are shown
     */
    public DataRefused(List<Finding> findings, long total) {
        super(lines(findings, total, Locale.ENGLISH));
        if (findings.isEmpty() || total < findings.size()) {
            throw new IllegalArgumentException("refused for %d of %d findings".formatted(findings.size(), total));
        }
        this.findings = List.copyOf(findings);
        this.total = total;
    }

    /** At least one, in the order in which they stand in the file. */
    public List<Finding> findings() {
        return findings;
    }

    /** How many there are, shown or not. */
    public long total() {
        return total;
    }

    /** One finding a line; the last line counts those not shown. */
    public String text(Locale locale) {
        return lines(findings, total, locale);
    }

    private static String lines(List<Finding> findings, long total, Locale locale) {
        var shown = findings.stream().map(finding -> finding.text(locale)).collect(Collectors.joining("\n"));
        var others = total - findings.size();
        return others <= 0
                ? shown
                : shown + "\n" + Finding.filled(Finding.words(locale), "others", Long.toString(others));
    }
}
