package vn.thuocdo.sample;

import java.util.EnumSet;
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
import vn.thuocdo.frame.Frames;

/** After the freeze: whoever leads calls the ceremony and draws; each body hands in and opens. */
@Component
class CeremonyWork implements StageWork, Waiting {

    private final CampaignRights rights;
    private final Frames frames;
    private final Ceremonies ceremonies;
    private final Draws draws;
    private final TakePart takePart;

    CeremonyWork(CampaignRights rights, Frames frames, Ceremonies ceremonies, Draws draws, TakePart takePart) {
        this.rights = rights;
        this.frames = frames;
        this.ceremonies = ceremonies;
        this.draws = draws;
        this.takePart = takePart;
    }

    @Override
    public Set<Stage> stages() {
        return EnumSet.of(Stage.FRAME_FROZEN, Stage.SAMPLED);
    }

    @Override
    public Optional<Work> next(Campaign campaign, Actor actor) {
        if (isAwaited(campaign, actor)) {
            return Optional.of(work("sample.work", campaign));
        }
        if (!rights.mayPlanFor(campaign.owner(), actor)) {
            return Optional.empty();
        }
        if (campaign.stage() == Stage.FRAME_FROZEN) {
            return Optional.of(work("sample.work", campaign));
        }
        return isDrawnAgain(campaign) ? Optional.of(work("sample.work.again", campaign)) : Optional.empty();
    }

    private static Work work(String text, Campaign campaign) {
        return new Work(text, "sample.work.button", address(campaign));
    }

    @Override
    public List<Item> of(Actor actor) {
        return rights.readable(actor).stream()
                .filter(campaign -> stages().contains(campaign.stage()))
                .flatMap(campaign -> item(campaign, actor))
                .toList();
    }

    private Stream<Item> item(Campaign campaign, Actor actor) {
        if (isAwaited(campaign, actor)) {
            return Stream.of(item("sample.waiting.body", campaign));
        }
        return next(campaign, actor).stream()
                .map(_ -> item(
                        campaign.stage() == Stage.SAMPLED ? "sample.waiting.again" : "sample.waiting.lead", campaign));
    }

    private static Item item(String text, Campaign campaign) {
        return new Item(text, List.of(campaign.title()), "sample.work.button", address(campaign), null);
    }

    /** Whether a running ceremony waits for a body this account acts for. */
    private boolean isAwaited(Campaign campaign, Actor actor) {
        return ceremonies(campaign)
                .filter(Ceremony::isRunning)
                .anyMatch(ceremony -> ceremony.present().stream()
                        .anyMatch(body -> ceremony.awaits(body) && takePart.actsFor(body, actor)));
    }

    /** Whether a sample is about to be replaced: a ceremony runs, or its seed waits to be drawn by. */
    private boolean isDrawnAgain(Campaign campaign) {
        return ceremonies(campaign)
                .anyMatch(ceremony -> ceremony.isRunning()
                        || ceremony.state() == Ceremony.State.DONE
                                && draws.of(ceremony.frame()).stream()
                                        .noneMatch(drawing -> drawing.ceremony().equals(ceremony.id())));
    }

    private Stream<Ceremony> ceremonies(Campaign campaign) {
        return frames.of(campaign.id()).stream().flatMap(frame -> ceremonies.of(frame.id()).stream());
    }

    private static String address(Campaign campaign) {
        return campaign.address() + "/sample";
    }
}
