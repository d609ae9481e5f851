package vn.thuocdo.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.decision.DecisionConfirmed;
import vn.thuocdo.decision.GatedThings;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Opens the first gate of a campaign: a confirmed decision issues its plan. */
@Component
class CampaignGates implements GatedThings {

    static final String KIND = "campaign";
    static final String PLAN = "plan";
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    private final Campaigns campaigns;
    private final PlanAgencies plan;
    private final Audit audit;
    private final Clock clock;

    CampaignGates(Campaigns campaigns, PlanAgencies plan, Audit audit, Clock clock) {
        this.campaigns = campaigns;
        this.plan = plan;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<GatedThing> find(UUID subject) {
        return campaigns
                .find(new CampaignId(subject))
                .map(campaign -> new GatedThing(
                        campaign.title(),
                        campaign.owner(),
                        campaign.address(),
                        campaigns.proposer(campaign.id()),
                        plan.leftOut(campaign),
                        open(campaign),
                        LocalDate.ofInstant(Objects.requireNonNullElse(campaign.submitted(), FIRST), clock.getZone())));
    }

    private static Set<String> open(Campaign campaign) {
        return campaign.stage() == Stage.DRAFT && campaign.submitted() != null ? Set.of(PLAN) : Set.of();
    }

    /** @throws Refused if the plan was taken back or issued meanwhile; the confirmation falls with it */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(DecisionConfirmed confirmed) {
        if (!confirmed.subjectKind().equals(KIND) || !confirmed.gate().equals(PLAN)) {
            return;
        }
        var id = new CampaignId(confirmed.subject());
        if (campaigns.get(id).submitted() == null) {
            throw new Refused(Problem.CAMPAIGN_NOT_SUBMITTED);
        }
        campaigns.advance(id, Stage.DRAFT, Stage.PLANNED);
        audit.record(
                Actor.SYSTEM,
                "campaign.planned",
                KIND,
                confirmed.subject().toString(),
                Map.of("decision", confirmed.decision().toString()));
    }
}
