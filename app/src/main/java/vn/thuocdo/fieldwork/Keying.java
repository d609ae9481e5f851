package vn.thuocdo.fieldwork;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/**
 * What one person typed of a sheet.
 *
 * @param pass 1 and 2, or 3 of whoever resolved a difference
 * @param serial of the booklet; null where none was typed
 * @param typed shorthand by the name of the question
 */
public record Keying(
        int pass,
        UUID keyer,
        LocalDate answered,
        String interviewer,
        @Nullable Integer serial,
        Map<String, String> typed) {

    static Keying of(int pass, UUID keyer, Typed typed) {
        return new Keying(
                pass,
                keyer,
                typed.answered(),
                typed.interviewer(),
                typed.number().orElse(null),
                typed.answers());
    }

    /** Of somebody who found the sheet invalid: the reason is in the place of answers, under no question's name. */
    static Keying invalid(int pass, UUID keyer, Typed typed, InvalidReason reason) {
        return new Keying(
                pass,
                keyer,
                typed.answered(),
                "",
                typed.number().orElse(null),
                Map.of(Difference.INVALID, reason.name()));
    }

    /** Why whoever typed it found the sheet invalid; "" where they did not. */
    String reason() {
        return typed.getOrDefault(Difference.INVALID, "");
    }

    boolean isInvalid() {
        return !reason().isEmpty();
    }

    /** @throws Refused if one of those is of that keyer */
    static void requireAnother(List<Keying> before, UUID keyer) {
        if (before.stream().anyMatch(keying -> keying.keyer().equals(keyer))) {
            throw new Refused(Problem.SHEET_OWN);
        }
    }

    /** The serial as it was typed. */
    String printed() {
        return serial == null ? "" : Lot.printed(serial);
    }
}
