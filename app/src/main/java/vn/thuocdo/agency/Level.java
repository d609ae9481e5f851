package vn.thuocdo.agency;

/** The tiers of government; the district tier ended on 30/06/2025. Titles stand under {@code agency.level.NAME}. */
public enum Level {
    CENTRAL,
    PROVINCE,
    DISTRICT,
    COMMUNE;

    boolean isAbove(Level other) {
        return compareTo(other) < 0;
    }
}
