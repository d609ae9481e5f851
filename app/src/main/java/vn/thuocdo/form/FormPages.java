package vn.thuocdo.form;

import java.util.List;
import java.util.Optional;
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
import vn.thuocdo.campaign.Arm;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.decision.Decisions;
import vn.thuocdo.form.edit.Series;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.questionnaire.Channel;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.screen.Screen;

/** The forms of a campaign: which each arm asks, how it looks, and how far its decision is. */
@Controller
@Allowed({Role.PROGRAMME, Role.APPROVER, Role.SUPERVISOR})
class FormPages {

    private final Forms forms;
    private final ShippedForms shipped;
    private final DrawUpForm drawUp;
    private final Campaigns campaigns;
    private final CampaignRights rights;
    private final Decisions decisions;

    FormPages(
            Forms forms,
            ShippedForms shipped,
            DrawUpForm drawUp,
            Campaigns campaigns,
            CampaignRights rights,
            Decisions decisions) {
        this.forms = forms;
        this.shipped = shipped;
        this.drawUp = drawUp;
        this.campaigns = campaigns;
        this.rights = rights;
        this.decisions = decisions;
    }

    @GetMapping("/campaigns/{id}/forms")
    String list(@PathVariable UUID id, Actor actor, Model model) {
        var campaign = rights.read(new CampaignId(id), actor);
        model.addAttribute("campaign", campaign);
        model.addAttribute("arms", arms(campaign));
        model.addAttribute("shipped", shipped.all());
        model.addAttribute(
                "draws", rights.mayPlanFor(campaign.owner(), actor) && DrawUpForm.STAGES.contains(campaign.stage()));
        return "form/list";
    }

    private List<ArmForms> arms(Campaign campaign) {
        return campaigns.arms(campaign.id()).stream()
                .map(arm -> {
                    var draft = forms.draft(campaign.id(), arm.code());
                    var waits = draft.isPresent()
                            && decisions.isAbout(FormGate.KIND, draft.get().id().value());
                    return new ArmForms(arm, draft, waits, forms.frozen(campaign.id(), arm.code()));
                })
                .toList();
    }

    @PostMapping("/campaigns/{id}/forms")
    @Allowed(Role.PROGRAMME)
    String choose(
            @PathVariable UUID id,
            @RequestParam String arm,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam String questionnaire,
            Actor actor) {
        var campaign = new CampaignId(id);
        var made = drawUp.drawUp(campaign, arm, revision, chosen(campaign, arm, questionnaire), actor);
        return "redirect:/forms/" + made.value();
    }

    private Questionnaire chosen(CampaignId campaign, String arm, String code) {
        if (!code.equals(ShippedForms.BLANK)) {
            return shipped.get(code);
        }
        var kind = campaigns.arms(campaign).stream()
                .filter(each -> each.code().equals(arm))
                .map(Arm::kind)
                .findFirst();
        return shipped.blank(kind.orElseThrow(() -> new Refused(Problem.FORM_UNKNOWN)));
    }

    /** @param channel by which it is looked at; none for all its questions, whatever they are asked by */
    @GetMapping("/forms/{id}")
    String show(
            @PathVariable UUID id, @RequestParam Optional<Channel> channel, Screen screen, Actor actor, Model model) {
        var form = forms.get(new FormId(id));
        var campaign = rights.read(form.campaign(), actor);
        model.addAttribute("form", form);
        model.addAttribute("campaign", campaign);
        model.addAttribute("gate", FormGate.isReady(form) ? FormGate.address(form) : "");
        model.addAttribute("waits", decisions.isAbout(FormGate.KIND, id));
        model.addAttribute("plans", rights.mayPlanFor(campaign.owner(), actor));
        model.addAttribute("series", Series.of(form.questionnaire(), shipped.all()));
        model.addAttribute("channel", channel);
        model.addAttribute("asked", channel.map(form.questionnaire()::in).orElse(form.questionnaire()));
        model.addAttribute("sheet", Sheet.blank(screen.locale().getLanguage()));
        return "form/show";
    }
}
