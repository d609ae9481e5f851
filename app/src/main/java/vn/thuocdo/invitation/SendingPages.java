package vn.thuocdo.invitation;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Stage;

/** What went out, in numbers, and what comes next. */
@Controller
@Allowed({Role.PROGRAMME, Role.FIELD_LEAD, Role.SUPERVISOR})
class SendingPages {

    private final FieldDoor door;
    private final CampaignRights rights;
    private final Sendings sendings;

    SendingPages(FieldDoor door, CampaignRights rights, Sendings sendings) {
        this.door = door;
        this.rights = rights;
        this.sendings = sendings;
    }

    @GetMapping("/campaigns/{id}/invitations")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        var campaign = door.numbers(new CampaignId(id), actor);
        var inField = campaign.stage() == Stage.FIELDWORK;
        model.addAttribute("campaign", campaign);
        model.addAttribute("arms", sendings.of(campaign.id()));
        model.addAttribute("inField", inField);
        model.addAttribute("leads", inField && door.leads(campaign, actor));
        model.addAttribute("plans", rights.mayPlanFor(campaign.owner(), actor));
        return "invitation/sending";
    }
}
