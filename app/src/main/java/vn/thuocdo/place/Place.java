package vn.thuocdo.place;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An administrative unit under one name, kind and parent. A unit that is renamed, raised or moved keeps its code and
 * becomes another {@code Place}, valid from that day.
 *
 * @param code of the statistics office: two digits a province, three a district, five a commune
 * @param name with its kind: Phường Ba Đình
 * @param parent the unit it belongs to; none for a province
 * @param from its first day; nothing where that lies before what the lists know
 * @param to its last day; nothing while it is valid
 */
public record Place(
        String code,
        PlaceKind kind,
        String name,
        Optional<String> parent,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public Place {
        if (code.length() != digits(kind.level()) || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("code %s of a %s".formatted(code, kind));
        }
        if (parent.isEmpty() != (kind.level() == 1)) {
            throw new IllegalArgumentException("%s %s with parent %s".formatted(kind, code, parent));
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("%s valid from %s to %s".formatted(code, from, to));
        }
    }

    static int digits(int level) {
        return level == 1 ? 2 : level == 2 ? 3 : 5;
    }
}
