package vn.thuocdo.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.frame.Frame;
import vn.thuocdo.frame.FrameId;
import vn.thuocdo.frame.Frames;

/** The ceremony of the seed, and the draw: each body hands in, opens and sees; whoever leads calls and draws. */
@Controller
@Allowed({Role.PROGRAMME, Role.APPROVER, Role.SUPERVISOR, Role.FIELD_LEAD})
class CeremonyPages {

    private final CampaignRights rights;
    private final Frames frames;
    private final Ceremonies ceremonies;
    private final CeremonyBodies bodies;
    private final HoldCeremony hold;
    private final TakePart takePart;
    private final DrawSample drawSample;
    private final PublishedFrames published;
    private final SampleGate gate;
    private final SampleRights sampleRights;
    private final Clock clock;

    CeremonyPages(
            CampaignRights rights,
            Frames frames,
            Ceremonies ceremonies,
            CeremonyBodies bodies,
            HoldCeremony hold,
            TakePart takePart,
            DrawSample drawSample,
            PublishedFrames published,
            SampleGate gate,
            SampleRights sampleRights,
            Clock clock) {
        this.rights = rights;
        this.frames = frames;
        this.ceremonies = ceremonies;
        this.bodies = bodies;
        this.hold = hold;
        this.takePart = takePart;
        this.drawSample = drawSample;
        this.published = published;
        this.gate = gate;
        this.sampleRights = sampleRights;
        this.clock = clock;
    }

    @GetMapping("/campaigns/{id}/sample")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        var campaign = rights.read(new CampaignId(id), actor);
        var found = published.of(campaign.id());
        model.addAttribute("campaign", campaign);
        model.addAttribute("published", found);
        model.addAttribute("gates", gates(found));
        model.addAttribute("oversees", sampleRights.oversees(campaign, actor));
        model.addAttribute("supervises", sampleRights.supervises(campaign, actor));
        model.addAttribute("leadsField", sampleRights.leadsField(campaign, actor));
        model.addAttribute("now", clock.instant());
        model.addAttribute("leads", rights.mayPlanFor(campaign.owner(), actor));
        model.addAttribute("calls", campaign.stage() == Stage.FRAME_FROZEN || campaign.stage() == Stage.SAMPLED);
        model.addAttribute("offered", bodies.offered(campaign.id()));
        model.addAttribute("mine", mine(found, actor));
        model.addAttribute("usual", LocalDate.now(clock).plusDays(3));
        return "sample/ceremonies";
    }

    private Map<DrawId, SampleGate.State> gates(List<Published> found) {
        return found.stream().flatMap(each -> each.draws().stream()).collect(Collectors.toMap(Drawing::id, gate::of));
    }

    /** The bodies this account may act for in each ceremony that is under way. */
    private Map<CeremonyId, Set<Body>> mine(List<Published> found, Actor actor) {
        return found.stream()
                .flatMap(each -> each.ceremonies().stream())
                .filter(Ceremony::isRunning)
                .collect(Collectors.toMap(
                        Ceremony::id,
                        ceremony -> ceremony.present().stream()
                                .filter(body -> takePart.actsFor(body, actor))
                                .collect(Collectors.toSet())));
    }

    @PostMapping("/frames/{id}/ceremonies")
    String call(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> body,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate deadline,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        var frame = frames.get(new FrameId(id));
        var end = deadline.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        hold.call(frame.id(), body.stream().map(AgencyId::new).toList(), end, reason, actor);
        return redirect(frame);
    }

    @PostMapping("/ceremonies/{id}/commit")
    String commit(@PathVariable UUID id, @RequestParam int body, @RequestParam String commitment, Actor actor) {
        takePart.commit(new CeremonyId(id), body, commitment.strip(), actor);
        return redirect(id);
    }

    @PostMapping("/ceremonies/{id}/open")
    String open(@PathVariable UUID id, @RequestParam int body, @RequestParam String contribution, Actor actor) {
        takePart.open(new CeremonyId(id), body, contribution, actor);
        return redirect(id);
    }

    @PostMapping("/ceremonies/{id}/abandon")
    String abandon(@PathVariable UUID id, @RequestParam String reason, Actor actor) {
        hold.abandon(new CeremonyId(id), reason, actor);
        return redirect(id);
    }

    @PostMapping("/ceremonies/{id}/draw")
    String draw(@PathVariable UUID id, Actor actor) {
        drawSample.draw(new CeremonyId(id), actor);
        return redirect(id);
    }

    private String redirect(UUID ceremony) {
        return redirect(frames.get(ceremonies.get(new CeremonyId(ceremony)).frame()));
    }

    private static String redirect(Frame frame) {
        return "redirect:/campaigns/%s/sample".formatted(frame.campaign().value());
    }
}
