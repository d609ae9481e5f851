package vn.thuocdo.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    private final Frames frames;
    private final UsedLists used;

    FrameWork(CampaignRights rights, Campaigns campaigns, ShowList lists, Frames frames, UsedLists used) {
        this.rights = rights;
        this.campaigns = campaigns;
        this.lists = lists;
        this.frames = frames;
        this.used = used;
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(Stage.PLANNED);
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
        return Stream.concat(works(campaign).stream(), withdrawn(campaign)).toList();
    }

    /** Lists that agencies took back after a freeze: the sample stays, and whoever leads has to know. */
    private Stream<Item> withdrawn(Campaign campaign) {
        if (campaign.stage() != Stage.FRAME_FROZEN && campaign.stage() != Stage.SAMPLED) {
            return Stream.empty();
        }
        return frames.of(campaign.id()).stream()
                .filter(frame -> frame.isFrozen() && used.withdrawn(frame.id()) > 0)
                .map(frame -> new Item(
                        "frame.waiting.withdrawn",
                        List.of(campaign.title(), used.withdrawn(frame.id())),
                        "frame.work.button",
                        frame.page(),
                        null));
    }

    private List<Item> works(Campaign campaign) {
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
