package vn.thuocdo.campaign;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Keeps a step of the wizard, hands the plan up, takes it back. */
@Component
public class ChangePlan {

    private final Drafts drafts;
    private final CampaignRights rights;
    private final PlanSteps steps;
    private final Audit audit;

    ChangePlan(Drafts drafts, CampaignRights rights, PlanSteps steps, Audit audit) {
        this.drafts = drafts;
        this.rights = rights;
        this.steps = steps;
        this.audit = audit;
    }

    /**
     * Keeps a step that has no errors.
     *
     * @param version of the draft the typing began with
     * @return whether it was kept; not where somebody else changed the draft since
     * @throws Refused if the plan is not open to changes
     */
    @Transactional
    public boolean save(CampaignId id, PlanStepCode code, int version, Typed typed, Locale locale, Actor actor) {
        var campaign = rights.plan(id, actor);
        if (!campaign.isOpen()) {
            throw new Refused(Problem.CAMPAIGN_CLOSED_TO_CHANGES);
        }
        if (!drafts.claim(id, version, actor)) {
            return false;
        }
        steps.of(code).save(campaign, typed, locale);
        record(campaign, "campaign.plan-changed", Map.of("step", code.path(), "version", version + 1), actor);
        return true;
    }

    /**
     * Hands the plan up: documents are made of it, and it is changed no more.
     *
     * @throws Refused if something is missing, or somebody changed it since {@code version}
     */
    @Transactional
    public void submit(CampaignId id, int version, Actor actor) {
        var campaign = rights.plan(id, actor);
        if (!steps.missing(campaign).isEmpty()) {
            throw new Refused(Problem.CAMPAIGN_INCOMPLETE);
        }
        drafts.submit(id, version, actor);
        record(campaign, "campaign.plan-submitted", Map.of("version", version), actor);
    }

    /** Takes a plan back that was handed up and not issued, so that it can be changed. */
    @Transactional
    public void takeBack(CampaignId id, Actor actor) {
        var campaign = rights.plan(id, actor);
        drafts.takeBack(id);
        record(campaign, "campaign.plan-taken-back", Map.of(), actor);
    }

    private void record(Campaign campaign, String deed, Map<String, ?> details, Actor actor) {
        audit.record(actor.account(), deed, "campaign", campaign.id().value().toString(), details);
    }
}
