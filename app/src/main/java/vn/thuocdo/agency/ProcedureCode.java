package vn.thuocdo.agency;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ways the national code of a procedure is written: 1.000656, with the agency that published it behind
 * (1.000656.000.00.00.H29, 1.012753.H19), or as a spreadsheet leaves it when it takes 2.000720 for the number 2.00072.
 */
public final class ProcedureCode {

    private static final Pattern WRITTEN =
            Pattern.compile("([1-9])\\.(\\d{1,6})(?:\\.000\\.00\\.00)?(?:\\.[A-Z]\\d{2})?");
    private static final int DIGITS = 6;

    private ProcedureCode() {}

    /** The code alone, in full; nothing where {@code text} is none. */
    public static Optional<String> of(String text) {
        var found = WRITTEN.matcher(text.strip());
        return found.matches()
                ? Optional.of(found.group(1) + "." + found.group(2)
                        + "0".repeat(DIGITS - found.group(2).length()))
                : Optional.empty();
    }
}
