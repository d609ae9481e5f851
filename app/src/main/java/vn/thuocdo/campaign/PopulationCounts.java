package vn.thuocdo.campaign;

import java.time.LocalDate;
import java.util.Map;
import vn.thuocdo.agency.AgencyId;

/** Tells how many finished dossiers each agency has confirmed; without one, the planner types numbers. */
public interface PopulationCounts {

    /** Dossiers of confirmed lists returned from {@code from} to {@code to}; agencies with none are left out. */
    Map<AgencyId, Long> confirmed(LocalDate from, LocalDate to);
}
