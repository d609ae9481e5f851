package vn.thuocdo.sample;

import org.jspecify.annotations.Nullable;
import vn.thuocdo.agency.AgencyId;

/**
 * A body that takes part in a ceremony.
 *
 * @param name of its agency
 * @param commitment SHA-256 of its contribution; null until it is handed in
 * @param contribution the line itself; null until it is opened. It is told to nobody before all are open
 * @param replaced why another body took its place; null while it takes part
 */
public record Body(
        int ordinal,
        AgencyId agency,
        String name,
        boolean supervisor,
        @Nullable String commitment,
        @Nullable String contribution,
        @Nullable String replaced) {

    public boolean takesPart() {
        return replaced == null;
    }

    public boolean hasCommitted() {
        return commitment != null;
    }

    public boolean hasOpened() {
        return contribution != null;
    }

    /** As a column of a table shows it. */
    public String hash() {
        return commitment == null ? "" : commitment;
    }

    /** What it contributed; blank before it was opened. */
    public String line() {
        return contribution == null ? "" : contribution;
    }
}
