package vn.thuocdo.frame;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;
import vn.thuocdo.account.Waiting;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.campaign.StageWork;

/** What comes next when a plan is issued: its frame. It waits for those who planned it. */
@Component
class FrameWork implements StageWork, Waiting {

    private final CampaignRights rights;

    FrameWork(CampaignRights rights) {
        this.rights = rights;
    }

    @Override
    public Stage stage() {
        return Stage.PLANNED;
    }

    @Override
    public Optional<Work> next(Campaign campaign, Actor actor) {
        return rights.mayPlanFor(campaign.owner(), actor)
                ? Optional.of(new Work("frame.work", "frame.work.button", address(campaign)))
                : Optional.empty();
    }

    @Override
    public List<Item> of(Actor actor) {
        if (!actor.holds(Role.PROGRAMME)) {
            return List.of();
        }
        return rights.readable(actor).stream()
                .filter(campaign -> campaign.stage() == stage() && rights.mayPlanFor(campaign.owner(), actor))
                .map(campaign -> new Item(
                        "frame.waiting", List.of(campaign.title()), "frame.work.button", address(campaign), null))
                .toList();
    }

    private static String address(Campaign campaign) {
        return campaign.address() + "/frame";
    }
}
