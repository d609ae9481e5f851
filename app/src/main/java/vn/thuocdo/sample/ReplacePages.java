package vn.thuocdo.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;
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
import vn.thuocdo.frame.Frames;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Puts another body in the place of one that stayed away from a ceremony. */
@Controller
@Allowed(Role.PROGRAMME)
class ReplacePages {

    private static final int DAYS = 3;

    private final CampaignRights rights;
    private final Frames frames;
    private final Ceremonies ceremonies;
    private final CeremonyBodies bodies;
    private final HoldCeremony hold;
    private final Clock clock;

    ReplacePages(
            CampaignRights rights,
            Frames frames,
            Ceremonies ceremonies,
            CeremonyBodies bodies,
            HoldCeremony hold,
            Clock clock) {
        this.rights = rights;
        this.frames = frames;
        this.ceremonies = ceremonies;
        this.bodies = bodies;
        this.hold = hold;
        this.clock = clock;
    }

    @GetMapping("/ceremonies/{id}/bodies/{ordinal}/replace")
    String form(@PathVariable UUID id, @PathVariable int ordinal, Actor actor, Model model) {
        var ceremony = ceremonies.get(new CeremonyId(id));
        var campaign = rights.plan(frames.get(ceremony.frame()).campaign(), actor);
        var gone = ceremony.present().stream()
                .filter(body -> body.ordinal() == ordinal && ceremony.mayReplace(body))
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.CEREMONY_MOVED_ON));
        var offered = new LinkedHashMap<>(bodies.offered(campaign.id()));
        ceremony.present().forEach(body -> offered.remove(body.agency()));
        if (gone.supervisor()) {
            offered.keySet().retainAll(bodies.supervisors(campaign.id()));
        }
        model.addAttribute("campaign", campaign);
        model.addAttribute("ceremony", ceremony);
        model.addAttribute("gone", gone);
        model.addAttribute("offered", offered);
        model.addAttribute("over", !clock.instant().isBefore(ceremony.deadline()));
        model.addAttribute("usual", LocalDate.now(clock).plusDays(DAYS));
        return "sample/replace";
    }

    @PostMapping("/ceremonies/{id}/bodies/{ordinal}/replace")
    String replace(
            @PathVariable UUID id,
            @PathVariable int ordinal,
            @RequestParam UUID substitute,
            @RequestParam String reason,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate deadline,
            Actor actor) {
        var ceremony = new CeremonyId(id);
        var end = deadline.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        hold.replace(ceremony, ordinal, new AgencyId(substitute), reason.strip(), end, actor);
        CampaignId campaign = frames.get(ceremonies.get(ceremony).frame()).campaign();
        return "redirect:/campaigns/%s/sample".formatted(campaign.value());
    }
}
