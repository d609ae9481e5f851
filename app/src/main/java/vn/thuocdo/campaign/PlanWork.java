package vn.thuocdo.campaign;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;

/** What comes next while the plan is drawn up. */
@Component
class PlanWork implements StageWork {

    private final PlanSteps steps;

    PlanWork(PlanSteps steps) {
        this.steps = steps;
    }

    @Override
    public Stage stage() {
        return Stage.DRAFT;
    }

    @Override
    public Optional<Work> next(Campaign campaign, Actor actor) {
        if (campaign.submitted() != null) {
            var subject = "%s:%s:%s".formatted(CampaignGates.KIND, campaign.id().value(), CampaignGates.PLAN);
            return Optional.of(new Work(
                    "campaign.work.decide", "campaign.work.decide.button", "/decisions/new?subject=" + subject));
        }
        var missing = steps.missing(campaign).keySet();
        var plan = campaign.address() + "/plan/";
        return Optional.of(
                missing.isEmpty()
                        ? new Work(
                                "campaign.work.review", "campaign.work.review.button", campaign.address() + "/review")
                        : new Work(
                                "campaign.work.fill",
                                "campaign.work.fill.button",
                                plan + missing.iterator().next().path()));
    }
}
