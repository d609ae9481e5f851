package vn.thuocdo.frame;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;
import vn.thuocdo.account.Waiting;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.campaign.StageWork;

/** What comes next when a plan is issued: its frame. It waits for those who planned it. */
@Component
class FrameWork implements StageWork, Waiting {

    private final CampaignRights rights;
    private final Campaigns campaigns;
    private final ShowList lists;

    FrameWork(CampaignRights rights, Campaigns campaigns, ShowList lists) {
        this.rights = rights;
        this.campaigns = campaigns;
        this.lists = lists;
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
                .filter(campaign -> rights.mayPlanFor(campaign.owner(), actor))
                .flatMap(campaign -> items(campaign).stream())
                .toList();
    }

    private List<Item> items(Campaign campaign) {
        return switch (campaign.stage()) {
            case PLANNED -> List.of(item("frame.waiting", campaign, address(campaign)));
            case FRAME_FROZEN ->
                campaigns.arms(campaign.id()).stream()
                        .filter(arm -> lists.isAwaited(campaign, arm))
                        .map(arm -> item("frame.waiting.next", campaign, address(campaign) + "?arm=" + arm.code()))
                        .toList();
            case DRAFT, SAMPLED, FIELDWORK, FIELD_CLOSED, DATA_FROZEN, INDEXED, APPROVED, RELEASED, ARCHIVED ->
                List.of();
        };
    }

    private static Item item(String text, Campaign campaign, String address) {
        return new Item(text, List.of(campaign.title()), "frame.work.button", address, null);
    }

    private static String address(Campaign campaign) {
        return campaign.address() + "/frame";
    }
}
