package vn.thuocdo.identity;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.audit.Audit;

/** Finds whom no reminder need reach any more, because an answer has come. The first of the three who open links. */
@Component
public class StopReminders {

    private final IdentityLinks links;
    private final Audit audit;

    StopReminders(IdentityLinks links, Audit audit) {
        this.links = links;
        this.audit = audit;
    }

    /**
     * The units of the cases that have answered, without telling which is whose.
     *
     * @throws vn.thuocdo.problem.Refused if the campaign was parted
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW) // recorded even where the caller's work comes to nothing
    public Set<SampledUnit> unitsOf(UUID campaign, Set<CaseNumber> answered, UUID actor) {
        audit.record(
                actor,
                "identity.opened-for-reminders",
                "campaign",
                campaign.toString(),
                Map.of("purpose", "stop-reminders", "cases", answered.size()));
        return Set.copyOf(links.of(campaign, answered).values());
    }
}
