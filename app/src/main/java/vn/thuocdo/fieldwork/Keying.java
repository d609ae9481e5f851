package vn.thuocdo.fieldwork;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** The serial as it was typed. */
    String printed() {
        return serial == null ? "" : Lot.printed(serial);
    }
}
