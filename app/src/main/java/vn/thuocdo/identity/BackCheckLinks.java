package vn.thuocdo.identity;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.audit.Audit;

/** Finds whom to ask again, to see whether they were asked at all. The second of the three who open links. */
@Component
public class BackCheckLinks {

    private final IdentityLinks links;
    private final Audit audit;

    BackCheckLinks(IdentityLinks links, Audit audit) {
        this.links = links;
        this.audit = audit;
    }

    /**
     * The unit of each of the cases that has one.
     *
     * @throws vn.thuocdo.problem.Refused if the campaign was parted
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW) // recorded even where the caller's work comes to nothing
    public Map<CaseNumber, SampledUnit> unitsOf(UUID campaign, Set<CaseNumber> cases, UUID actor) {
        audit.record(
                actor,
                "identity.opened-for-back-check",
                "campaign",
                campaign.toString(),
                Map.of("purpose", "back-check", "cases", cases.size()));
        return links.of(campaign, cases);
    }
}
