package vn.thuocdo.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as people write it into a cell: 2026-09-30, 30/09/2026, 30-9-2026, 30.9.2026, with or without a time. */
public final class CivilDay {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?: .*)?");

    private CivilDay() {}

    /** Nothing where the text is no day; a month never comes before its day. */
    public static Optional<LocalDate> read(String text) {
        var first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return of(first.group(1), first.group(2), first.group(3));
        }
        var last = DAY_FIRST.matcher(text);
        return last.matches() ? of(last.group(3), last.group(2), last.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
