package vn.thuocdo.campaign;

import java.time.LocalDate;
import java.util.Map;
import vn.thuocdo.agency.AgencyId;

/** Tells how many finished dossiers each agency has confirmed; without one, the planner types numbers. */
public interface PopulationCounts {

    /** Dossiers returned from {@code from} to {@code to}, both included, of confirmed lists; agencies with none left out. */
    Map<AgencyId, Long> confirmed(LocalDate from, LocalDate to);
}
