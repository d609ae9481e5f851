package vn.thuocdo.agency;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An agency under one name, as long as it has it.
 *
 * @param code by Decision 20/2020/QĐ-TTg where it has one: H26.15; else one of its own
 * @param parent the agency it belongs to; none at the top
 * @param seat code of the administrative unit it sits in
 * @param from its first day; nothing where that is not known
 * @param to its last day; nothing while it is there
 */
public record Agency(
        AgencyId id,
        String code,
        String name,
        AgencyKind kind,
        Level level,
        Optional<AgencyId> parent,
        Optional<String> seat,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public Agency {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("agency “%s” with code “%s”".formatted(name, code));
        }
        if (parent.isPresent() && parent.get().equals(id)) {
            throw new IllegalArgumentException("%s within itself".formatted(code));
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("%s valid from %s to %s".formatted(code, from, to));
        }
    }

    /** Whether it leads a whole tree: its administrators keep the whole site. A body beside the state leads none. */
    boolean isTop() {
        return parent.isEmpty() && (kind == AgencyKind.MINISTRY || kind == AgencyKind.PROVINCIAL_COMMITTEE);
    }

    Period period() {
        return new Period(from, to);
    }
}
