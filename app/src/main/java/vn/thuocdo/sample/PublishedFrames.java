package vn.thuocdo.sample;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.frame.Frames;

/** Finds what a campaign has published of frames and draws: also of frames that were given up after their freeze. */
@Component
class PublishedFrames {

    private final Frames frames;
    private final Ceremonies ceremonies;
    private final Draws draws;

    PublishedFrames(Frames frames, Ceremonies ceremonies, Draws draws) {
        this.frames = frames;
        this.ceremonies = ceremonies;
        this.draws = draws;
    }

    List<Published> of(CampaignId campaign) {
        return frames.of(campaign).stream()
                .filter(frame -> frame.freezing() != null)
                .map(frame -> new Published(frame, ceremonies.of(frame.id()), draws.of(frame.id())))
                .toList();
    }
}
