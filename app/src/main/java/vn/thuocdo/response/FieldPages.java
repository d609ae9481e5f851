package vn.thuocdo.response;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;

/** The field: what it still waits for, its opening and its end, and how many have answered. */
@Controller
@Allowed({Role.PROGRAMME, Role.APPROVER, Role.SUPERVISOR})
class FieldPages {

    private final Campaigns campaigns;
    private final CampaignRights rights;
    private final Readiness readiness;
    private final Cases cases;
    private final OpenField open;
    private final CloseField close;

    FieldPages(
            Campaigns campaigns,
            CampaignRights rights,
            Readiness readiness,
            Cases cases,
            OpenField open,
            CloseField close) {
        this.campaigns = campaigns;
        this.rights = rights;
        this.readiness = readiness;
        this.cases = cases;
        this.open = open;
        this.close = close;
    }

    @GetMapping("/campaigns/{id}/field")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        var campaign = rights.read(new CampaignId(id), actor);
        var arms = arms(campaign);
        model.addAttribute("campaign", campaign);
        model.addAttribute("arms", arms);
        var leads = rights.mayPlanFor(campaign.owner(), actor);
        model.addAttribute("closes", leads && campaign.stage() == Stage.FIELDWORK);
        model.addAttribute(
                "opens",
                leads
                        && campaign.stage() == Stage.SAMPLED
                        && arms.stream().allMatch(arm -> arm.form() && arm.minutes()));
        return "response/field";
    }

    private List<ArmField> arms(Campaign campaign) {
        return campaigns.arms(campaign.id()).stream()
                .map(arm -> {
                    var state = readiness.of(campaign.id(), arm);
                    var count = cases.count(campaign.id(), arm.code());
                    return new ArmField(
                            arm, state.form().isPresent(), state.minutes(), count.issued(), count.answered());
                })
                .toList();
    }

    @PostMapping("/campaigns/{id}/field")
    @Allowed(Role.PROGRAMME)
    String open(@PathVariable UUID id, Actor actor) {
        open.open(new CampaignId(id), actor);
        return "redirect:/campaigns/%s/field".formatted(id);
    }

    /** @param sure is ticked by whoever understands that it cannot be opened again */
    @PostMapping("/campaigns/{id}/field/close")
    @Allowed(Role.PROGRAMME)
    String close(@PathVariable UUID id, @RequestParam boolean sure, Actor actor) {
        if (sure) {
            close.close(new CampaignId(id), actor);
        }
        return "redirect:/campaigns/%s/field".formatted(id);
    }
}
