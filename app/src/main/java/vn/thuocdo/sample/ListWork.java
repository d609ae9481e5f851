package vn.thuocdo.sample;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.account.Waiting;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.campaign.StageWork;
import vn.thuocdo.frame.Frame;
import vn.thuocdo.frame.Frames;

/** After the draw: its minutes are signed and recorded, and then the field fetches its lists. */
@Component
class ListWork implements StageWork, Waiting {

    private final CampaignRights campaigns;
    private final SampleRights rights;
    private final Frames frames;
    private final Draws draws;
    private final SampleGate gate;

    ListWork(CampaignRights campaigns, SampleRights rights, Frames frames, Draws draws, SampleGate gate) {
        this.campaigns = campaigns;
        this.rights = rights;
        this.frames = frames;
        this.draws = draws;
        this.gate = gate;
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(Stage.SAMPLED);
    }

    @Override
    public Optional<Work> next(Campaign campaign, Actor actor) {
        if (rights.leadsField(campaign, actor)) {
            var again = isHandedAgain(campaign);
            if (gates(campaign).allMatch(each -> each.confirmed().isPresent())) {
                return Optional.of(lists(again ? "sample.work.lists-again" : "sample.work.lists", campaign));
            }
            if (again) {
                return Optional.of(lists("sample.work.lists-stopped", campaign));
            }
        }
        return rights.oversees(campaign, actor) && gates(campaign).anyMatch(SampleGate.State::due)
                ? Optional.of(new Work("sample.work.gate", "sample.work.gate.button", campaign.address() + "/sample"))
                : Optional.empty();
    }

    private static Work lists(String text, Campaign campaign) {
        return new Work(text, "sample.work.lists.button", campaign.address() + "/lists");
    }

    private Stream<SampleGate.State> gates(Campaign campaign) {
        return last(campaign)
                .flatMap(frame -> draws.living(frame.id()).stream())
                .map(gate::of);
    }

    private Stream<Frame> last(Campaign campaign) {
        return frames.of(campaign.id()).stream().filter(frame -> frame.isFrozen() && DrawSample.isLast(frame));
    }

    /** Whether a list that may be with the field was replaced by that of another draw. */
    private boolean isHandedAgain(Campaign campaign) {
        return last(campaign)
                .flatMap(frame -> draws.of(frame.id()).stream())
                .anyMatch(drawing ->
                        !drawing.stands() && gate.of(drawing).confirmed().isPresent());
    }

    @Override
    public List<Item> of(Actor actor) {
        return campaigns.readable(actor).stream()
                .filter(campaign -> stages().contains(campaign.stage()))
                .flatMap(campaign -> next(campaign, actor).map(work -> item(campaign, work)).stream())
                .toList();
    }

    private static Item item(Campaign campaign, Work work) {
        return new Item("sample.waiting." + key(work), List.of(campaign.title()), work.button(), work.address(), null);
    }

    private static String key(Work work) {
        return work.text().substring(work.text().lastIndexOf('.') + 1);
    }
}
