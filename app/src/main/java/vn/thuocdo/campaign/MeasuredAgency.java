package vn.thuocdo.campaign;

import org.jspecify.annotations.Nullable;
import vn.thuocdo.agency.AgencyId;

/**
 * An agency a campaign measures, as the bench of sample sizes sees it.
 *
 * @param kind of agency, by which fixed sizes are given
 * @param population dossiers or people; null while nobody knows
 * @param chosen the size chosen for it; null while none is
 */
public record MeasuredAgency(
        AgencyId id,
        String name,
        String kind,
        @Nullable Long population,
        @Nullable Long chosen) {}
