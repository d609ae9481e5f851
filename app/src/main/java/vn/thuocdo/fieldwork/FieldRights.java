package vn.thuocdo.fieldwork;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.agency.Reach;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.PartyRole;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Who works in the field of a campaign: whoever leads it, and whoever keys its sheets. */
@Component
class FieldRights {

    private final Campaigns campaigns;
    private final Reach reach;

    FieldRights(Campaigns campaigns, Reach reach) {
        this.campaigns = campaigns;
        this.reach = reach;
    }

    /** The bodies that lead interviewers, and at last the owner. */
    private Stream<AgencyId> bodies(Campaign campaign) {
        var bodies = campaigns.parties(campaign.id(), Set.of(PartyRole.FIELD));
        return Stream.concat(
                bodies.stream().sorted(Comparator.comparing(AgencyId::value)), Stream.of(campaign.owner()));
    }

    private boolean covers(Campaign campaign, Actor actor, Role role) {
        return bodies(campaign).anyMatch(agency -> reach.covers(actor, agency, role));
    }

    boolean leads(Campaign campaign, Actor actor) {
        return covers(campaign, actor, Role.FIELD_LEAD);
    }

    /** The body for which the actor leads the field; the owner where there is none. */
    AgencyId body(Campaign campaign, Actor actor) {
        return bodies(campaign)
                .filter(agency -> reach.covers(actor, agency, Role.FIELD_LEAD))
                .findFirst()
                .orElse(campaign.owner());
    }

    /** The campaigns in the field whose sheets the actor keys. */
    Stream<Campaign> keyed(Actor actor) {
        return campaigns.all().stream()
                .filter(FieldRights::isOpen)
                .filter(campaign -> covers(campaign, actor, Role.DATA_ENTRY));
    }

    /** Answers finished before the field was closed may still be keyed until the data are frozen. */
    static boolean isOpen(Campaign campaign) {
        return campaign.stage() == Stage.FIELDWORK || campaign.stage() == Stage.FIELD_CLOSED;
    }

    /** @throws Refused unless the actor keys sheets of the campaign, and it takes some */
    Campaign requireKeying(CampaignId id, Actor actor) {
        var campaign = campaigns.get(id);
        if (!covers(campaign, actor, Role.DATA_ENTRY)) {
            throw new Refused(Problem.NOT_ALLOWED);
        }
        if (!isOpen(campaign)) {
            throw new Refused(Problem.FIELD_STAGE);
        }
        return campaign;
    }

    /** @throws Refused unless the actor leads the field of the campaign */
    Campaign requireLead(CampaignId id, Actor actor) {
        var campaign = campaigns.get(id);
        if (!leads(campaign, actor)) {
            throw new Refused(Problem.NOT_ALLOWED);
        }
        return campaign;
    }
}
