package vn.thuocdo.counter;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.counter.HeldAnswers.Reason;

/** Where it is decided on answers of devices that the door did not take. */
@Controller
@Allowed(Role.PROGRAMME)
class HeldPages {

    private final DecideHeld decide;

    HeldPages(DecideHeld decide) {
        this.decide = decide;
    }

    @PostMapping("/campaigns/{id}/counter/held/take")
    String take(
            @PathVariable UUID id,
            @RequestParam UUID device,
            @RequestParam Reason reason,
            Actor actor,
            RedirectAttributes once) {
        once.addFlashAttribute("taken", decide.take(new CampaignId(id), device, reason, actor));
        return "redirect:/campaigns/%s/counter".formatted(id);
    }

    @PostMapping("/campaigns/{id}/counter/held/discard")
    String discard(@PathVariable UUID id, @RequestParam UUID device, @RequestParam Reason reason, Actor actor) {
        decide.discard(new CampaignId(id), device, reason, actor);
        return "redirect:/campaigns/%s/counter".formatted(id);
    }
}
