package vn.thuocdo.identity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.audit.Audit;

/** Finds the unit of each case when the data are frozen, for the weights. The third of the three who open links. */
@Component
public class FreezeLinks {

    private final IdentityLinks links;
    private final Audit audit;

    FreezeLinks(IdentityLinks links, Audit audit) {
        this.links = links;
        this.audit = audit;
    }

    /**
     * The unit of each of the cases that has one.
     *
     * @throws vn.thuocdo.problem.Refused if the campaign was parted
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW) // recorded even where the caller's work comes to nothing
    public Map<CaseNumber, SampledUnit> all(UUID campaign, Collection<CaseNumber> cases, UUID actor) {
        audit.record(
                actor,
                "identity.opened-for-freeze",
                "campaign",
                campaign.toString(),
                Map.of("purpose", "freeze", "cases", cases.size()));
        return links.of(campaign, cases);
    }
}
