package vn.thuocdo.sample;

import java.util.List;
import java.util.Optional;
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
    private final TakePart takePart;

    CeremonyWork(CampaignRights rights, Frames frames, Ceremonies ceremonies, TakePart takePart) {
        this.rights = rights;
        this.frames = frames;
        this.ceremonies = ceremonies;
        this.takePart = takePart;
    }

    @Override
    public Stage stage() {
        return Stage.FRAME_FROZEN;
    }

    @Override
    public Optional<Work> next(Campaign campaign, Actor actor) {
        return rights.mayPlanFor(campaign.owner(), actor) || isAwaited(campaign, actor)
                ? Optional.of(new Work("sample.work", "sample.work.button", address(campaign)))
                : Optional.empty();
    }

    @Override
    public List<Item> of(Actor actor) {
        return rights.readable(actor).stream()
                .filter(campaign -> campaign.stage() == stage())
                .flatMap(campaign -> item(campaign, actor))
                .toList();
    }

    private Stream<Item> item(Campaign campaign, Actor actor) {
        if (isAwaited(campaign, actor)) {
            return Stream.of(item("sample.waiting.body", campaign));
        }
        return rights.mayPlanFor(campaign.owner(), actor)
                ? Stream.of(item("sample.waiting.lead", campaign))
                : Stream.empty();
    }

    private static Item item(String text, Campaign campaign) {
        return new Item(text, List.of(campaign.title()), "sample.work.button", address(campaign), null);
    }

    /** Whether a running ceremony waits for a body this account acts for. */
    private boolean isAwaited(Campaign campaign, Actor actor) {
        return frames.of(campaign.id()).stream()
                .flatMap(frame -> ceremonies.of(frame.id()).stream())
                .filter(Ceremony::isRunning)
                .anyMatch(ceremony -> ceremony.present().stream()
                        .anyMatch(body -> ceremony.awaits(body) && takePart.actsFor(body, actor)));
    }

    private static String address(Campaign campaign) {
        return campaign.address() + "/sample";
    }
}
