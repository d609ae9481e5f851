package vn.thuocdo.campaign;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.account.Waiting;
import vn.thuocdo.decision.Decision;
import vn.thuocdo.decision.Decisions;
import vn.thuocdo.decision.Gate;

/** What comes next while the plan is drawn up and issued. It waits for those who plan, and then for a second person. */
@Component
class PlanWork implements StageWork, Waiting {

    private final PlanSteps steps;
    private final CampaignRights rights;
    private final Campaigns campaigns;
    private final Decisions decisions;

    PlanWork(PlanSteps steps, CampaignRights rights, Campaigns campaigns, Decisions decisions) {
        this.steps = steps;
        this.rights = rights;
        this.campaigns = campaigns;
        this.decisions = decisions;
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(Stage.DRAFT);
    }

    @Override
    public Optional<Work> next(Campaign campaign, Actor actor) {
        if (campaign.submitted() != null) {
            return Optional.of(new Work(
                    "campaign.work.decide",
                    "campaign.work.decide.button",
                    "/decisions/new?subject=" + gate(campaign).text()));
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

    private static Gate gate(Campaign campaign) {
        return new Gate(CampaignGates.KIND, campaign.id().value(), CampaignGates.PLAN);
    }

    @Override
    public List<Item> of(Actor actor) {
        return rights.readable(actor).stream()
                .filter(campaign -> stages().contains(campaign.stage()))
                .flatMap(campaign -> waiting(campaign, actor).stream())
                .toList();
    }

    private Optional<Item> waiting(Campaign campaign, Actor actor) {
        var entered = campaign.submitted() == null ? Optional.<Decision>empty() : entered(campaign);
        if (entered.isPresent()) {
            return entered.filter(decision -> isForSecond(decision, campaign, actor))
                    .map(decision -> confirming(campaign, decision));
        }
        return campaign.submitted() != null || rights.mayPlanFor(campaign.owner(), actor)
                ? next(campaign, actor).map(work -> item(campaign, work))
                : Optional.empty();
    }

    /** The signed document that one person entered and no other confirmed yet. */
    private Optional<Decision> entered(Campaign campaign) {
        return decisions.at(List.of(campaign.owner())).stream()
                .filter(decision -> decision.gate().equals(gate(campaign)) && !decision.isConfirmed())
                .findFirst();
    }

    /** Whoever handed the plan up or entered the document leaves it to another. */
    private boolean isForSecond(Decision decision, Campaign campaign, Actor actor) {
        return !decision.entered().account().equals(actor.account())
                && campaigns
                        .proposer(campaign.id())
                        .filter(actor.account()::equals)
                        .isEmpty();
    }

    private static Item item(Campaign campaign, Work work) {
        var what = work.text().substring(work.text().lastIndexOf('.') + 1);
        return new Item("campaign.waiting." + what, List.of(campaign.title()), work.button(), work.address(), null);
    }

    private static Item confirming(Campaign campaign, Decision decision) {
        return new Item(
                "campaign.waiting.confirm",
                List.of(campaign.title(), decision.document().number()),
                "campaign.waiting.confirm.button",
                "/decisions/" + decision.id().value(),
                null);
    }
}
