package vn.thuocdo.campaign;

import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.decision.Decisions;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Deletes a draft nobody needs: one opened by mistake, or copied once too often. The log says that it was. */
@Component
public class DiscardDraft {

    private final Drafts drafts;
    private final Decisions decisions;
    private final CampaignRights rights;
    private final Audit audit;

    DiscardDraft(Drafts drafts, Decisions decisions, CampaignRights rights, Audit audit) {
        this.drafts = drafts;
        this.decisions = decisions;
        this.rights = rights;
        this.audit = audit;
    }

    /**
     * Deletes it with all that was planned.
     *
     * @param version of the draft as the actor saw it
     * @throws Refused if it changed since, is handed up or issued, or papers or decisions belong to it
     */
    @Transactional
    public void discard(CampaignId id, int version, Actor actor) {
        var campaign = rights.plan(id, actor);
        if (!drafts.claim(id, version, actor)) {
            throw new Refused(Problem.CHANGED_MEANWHILE);
        }
        if (decisions.isAbout(CampaignGates.KIND, id.value())) {
            throw new Refused(Problem.CAMPAIGN_HAS_PAPERS);
        }
        try {
            drafts.delete(id);
        } catch (DataIntegrityViolationException papers) { // of a module after this one
            throw new Refused(Problem.CAMPAIGN_HAS_PAPERS);
        }
        audit.record(
                actor.account(),
                "campaign.discarded",
                "campaign",
                id.value().toString(),
                Map.of("title", campaign.title(), "year", campaign.year()));
    }
}
