package vn.thuocdo.invitation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;
import vn.thuocdo.account.Waiting;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.agency.Reach;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.campaign.StageWork;

/** An agency is told to post the notice until it has. */
@Component
class KitWork implements StageWork, Waiting {

    private final CampaignRights campaigns;
    private final Postings postings;
    private final Reach reach;

    KitWork(CampaignRights campaigns, Postings postings, Reach reach) {
        this.campaigns = campaigns;
        this.postings = postings;
        this.reach = reach;
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(Stage.SAMPLED, Stage.FIELDWORK);
    }

    @Override
    public Optional<Work> next(Campaign campaign, Actor actor) {
        var own = reach.of(actor, Role.AGENCY);
        var waits = !own.isEmpty()
                && postings.of(campaign.id()).stream()
                        .anyMatch(each -> !each.isDone() && own.contains(new AgencyId(each.agency())));
        return waits
                ? Optional.of(
                        new Work("invitation.work.kit", "invitation.work.kit.button", campaign.address() + "/kit"))
                : Optional.empty();
    }

    @Override
    public List<Item> of(Actor actor) {
        if (!actor.holds(Role.AGENCY)) {
            return List.of();
        }
        return campaigns.readable(actor).stream()
                .filter(campaign -> stages().contains(campaign.stage()))
                .flatMap(campaign -> next(campaign, actor).map(work -> item(campaign, work)).stream())
                .toList();
    }

    private static Item item(Campaign campaign, Work work) {
        return new Item("invitation.waiting.kit", List.of(campaign.title()), work.button(), work.address(), null);
    }
}
