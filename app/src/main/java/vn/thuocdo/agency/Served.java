package vn.thuocdo.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.sheet.CivilDay;

/**
 * An administrative unit an agency serves, and since and until when.
 *
 * @param place its code
 */
public record Served(
        String place, @Nullable LocalDate from, @Nullable LocalDate to) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{2,5})(?:\\s+từ\\s+(\\S+))?(?:\\s+đến\\s+(\\S+))?");

    /** What a cell says: 01; 79 từ 01/03/2026 đến 31/12/2026. Nothing where it cannot be read. */
    static Optional<List<Served>> read(String text) {
        var all = new ArrayList<Served>();
        for (var part : text.split(";")) {
            var found = WRITTEN.matcher(part.strip());
            if (!part.isBlank()) {
                if (!found.matches() || isNoDay(found.group(2)) || isNoDay(found.group(3))) {
                    return Optional.empty();
                }
                all.add(new Served(found.group(1), day(found.group(2)), day(found.group(3))));
            }
        }
        return Optional.of(List.copyOf(all));
    }

    private static boolean isNoDay(@Nullable String text) {
        return text != null && CivilDay.read(text).isEmpty();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : CivilDay.read(text).orElse(null);
    }

    /** The same as it is written into a cell. */
    String written() {
        return place + (from == null ? "" : " từ " + from) + (to == null ? "" : " đến " + to);
    }
}
