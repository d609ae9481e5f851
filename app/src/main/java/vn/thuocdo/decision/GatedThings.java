package vn.thuocdo.decision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thuocdo.agency.AgencyId;

/** Tells of things that wait for decisions; each module that has such things supplies one. */
public interface GatedThings {

    /** As {@link Gate#kind}. */
    String kind();

    Optional<GatedThing> find(UUID subject);

    /**
     * A thing that waits for decisions.
     *
     * @param agency whose it is: people there, or above it, enter and confirm
     * @param address of its page
     * @param proposer who proposed what is decided, if somebody has
     * @param about the agencies it decides something about
     * @param open the steps a decision may be entered for now
     * @param earliest the first day a document about it can be signed on
     */
    record GatedThing(
            String title,
            AgencyId agency,
            String address,
            Optional<UUID> proposer,
            Set<AgencyId> about,
            Set<String> open,
            LocalDate earliest) {}
}
