package vn.thuocdo.decision;

import java.util.Optional;
import java.util.UUID;

/**
 * What a decision is about: one step of one thing.
 *
 * @param kind of the thing, such as {@code campaign}
 * @param subject which one
 * @param step of it that the decision opens, such as {@code plan}
 */
public record Gate(String kind, UUID subject, String step) {

    /** As it stands in addresses: {@code campaign:UUID:plan}. */
    public String text() {
        return "%s:%s:%s".formatted(kind, subject, step);
    }

    static Optional<Gate> of(String text) {
        var parts = text.split(":", -1);
        try {
            return parts.length == 3
                    ? Optional.of(new Gate(parts[0], UUID.fromString(parts[1]), parts[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException noIdentifier) {
            return Optional.empty();
        }
    }
}
