package vn.thuocdo.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The agencies of all days and the procedures, held in memory while a list is checked.
 *
 * @param agencies by code; one code may have passed from one agency to another
 */
record Directory(Map<String, List<Entry>> agencies, Set<String> procedures) {

    /** An agency and the days it was there; open ends are nothing. */
    record Entry(
            UUID id, @Nullable LocalDate from, @Nullable LocalDate to) {

        boolean isValidOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    boolean knows(String code) {
        return agencies.containsKey(code);
    }

    Optional<UUID> agency(String code, LocalDate day) {
        for (var entry : agencies.getOrDefault(code, List.of())) {
            if (entry.isValidOn(day)) {
                return Optional.of(entry.id());
            }
        }
        return Optional.empty();
    }
}
