package vn.thuocdo.sample;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.frame.Frame;
import vn.thuocdo.frame.FrameId;
import vn.thuocdo.frame.Frames;
import vn.thuocdo.frame.StrataFile;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** What everybody may know of the draws of a campaign: hashes, ceremonies, seeds, counts, and how to draw again. */
@Controller
@Allowed(everyone = true)
class DrawPages {

    private final Campaigns campaigns;
    private final Frames frames;
    private final StrataFile strata;
    private final PublishedFrames published;

    DrawPages(Campaigns campaigns, Frames frames, StrataFile strata, PublishedFrames published) {
        this.campaigns = campaigns;
        this.frames = frames;
        this.strata = strata;
        this.published = published;
    }

    /** So that a citizen finds them. */
    @GetMapping("/draws")
    String list(Model model) {
        model.addAttribute(
                "campaigns", campaigns.all().stream().filter(this::isShown).toList());
        return "sample/draws";
    }

    private boolean isShown(Campaign campaign) {
        return campaign.stage() != Stage.DRAFT && !published.of(campaign.id()).isEmpty();
    }

    @GetMapping("/draws/{campaign}")
    String show(@PathVariable UUID campaign, Model model) {
        var id = new CampaignId(campaign);
        var found = campaigns.get(id);
        if (found.stage() == Stage.DRAFT) {
            throw new Refused(Problem.CAMPAIGN_UNKNOWN);
        }
        model.addAttribute("campaign", found);
        model.addAttribute("published", published.of(id));
        model.addAttribute("open", isOpen(found));
        return "sample/public";
    }

    /** What is drawn in each stratum; an agency all of whose units are drawn must not know while the field is open. */
    @GetMapping("/draws/frames/{frame}/strata.csv")
    ResponseEntity<byte[]> table(@PathVariable UUID frame) {
        return file("strata.csv", "text/csv", strata.table(frozen(frame)));
    }

    /** The same for the command line. */
    @GetMapping("/draws/frames/{frame}/draw.yaml")
    ResponseEntity<byte[]> plan(@PathVariable UUID frame) {
        return file("draw.yaml", "application/yaml", strata.plan(frozen(frame)));
    }

    /** Whether the units drawn are public. */
    static boolean isOpen(Campaign campaign) {
        return campaign.stage().compareTo(Stage.FIELD_CLOSED) >= 0;
    }

    private Frame frozen(UUID id) {
        var frame = frames.get(new FrameId(id));
        if (frame.freezing() == null) {
            throw new Refused(Problem.FRAME_UNKNOWN);
        }
        if (!isOpen(campaigns.get(frame.campaign()))) {
            throw new Refused(Problem.NOT_PUBLIC_YET);
        }
        return frame;
    }

    private static ResponseEntity<byte[]> file(String name, String type, String text) {
        var disposition = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(MediaType.parseMediaType(type + ";charset=utf-8"))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
