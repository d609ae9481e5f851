package vn.thuocdo.invitation;

import java.time.LocalDate;
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
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.CampaignRights;

/** When messages go out and by what, and the button that lets them. */
@Controller
@Allowed(Role.PROGRAMME)
class SchedulePages {

    private final CampaignRights rights;
    private final CampaignFacts facts;
    private final Schedules schedules;
    private final PlanSending plan;
    private final Couriers couriers;
    private final Wordings wordings;
    private final InvitationSettings settings;

    SchedulePages(
            CampaignRights rights,
            CampaignFacts facts,
            Schedules schedules,
            PlanSending plan,
            Couriers couriers,
            Wordings wordings,
            InvitationSettings settings) {
        this.rights = rights;
        this.facts = facts;
        this.schedules = schedules;
        this.plan = plan;
        this.couriers = couriers;
        this.wordings = wordings;
        this.settings = settings;
    }

    @GetMapping("/campaigns/{id}/invitations/{arm}")
    String show(@PathVariable UUID id, @PathVariable String arm, Actor actor, Model model) {
        var campaign = rights.plan(new CampaignId(id), actor);
        model.addAttribute("campaign", campaign);
        model.addAttribute("arm", facts.arm(campaign, arm));
        model.addAttribute("schedule", schedules.of(campaign.id(), arm));
        model.addAttribute(
                "missing",
                List.of(Medium.values()).stream()
                        .filter(medium -> couriers.of(medium).isEmpty())
                        .toList());
        return "invitation/schedule";
    }

    @PostMapping("/campaigns/{id}/invitations/{arm}")
    String keep(
            @PathVariable UUID id,
            @PathVariable String arm,
            @RequestParam(defaultValue = "") List<Medium> media,
            @RequestParam LocalDate first,
            @RequestParam int after,
            @RequestParam int reminders,
            @RequestParam(defaultValue = "") String hotline,
            @RequestParam int version,
            @RequestParam(defaultValue = "keep") String go,
            Actor actor) {
        plan.keep(
                new CampaignId(id),
                arm,
                new PlanSending.Typed(media, first, after, reminders, hotline.strip(), version),
                switch (go) {
                    case "start" -> Schedule.State.RUNNING;
                    case "stop" -> Schedule.State.STOPPED;
                    default -> Schedule.State.DRAFT;
                },
                actor);
        return "redirect:/campaigns/%s/invitations".formatted(id);
    }

    @GetMapping("/campaigns/{id}/invitations/{arm}/texts/{medium}/{occasion}")
    String text(
            @PathVariable UUID id,
            @PathVariable String arm,
            @PathVariable String medium,
            @PathVariable String occasion,
            Actor actor,
            Model model) {
        var campaign = rights.plan(new CampaignId(id), actor);
        var told = facts.of(campaign, facts.arm(campaign, arm));
        var by = TextPlace.medium(medium);
        var on = TextPlace.occasion(occasion);
        model.addAttribute("campaign", campaign);
        model.addAttribute("arm", arm);
        model.addAttribute("medium", by);
        model.addAttribute("occasion", on);
        model.addAttribute(
                "note", settings.provider(by).map(each -> note(each, on)).orElse(""));
        model.addAttribute(
                "texts",
                Wordings.LANGUAGES.stream()
                        .map(language ->
                                WrittenText.of(language, wordings.of(campaign.id(), arm, by, on, language), told))
                        .toList());
        return "invitation/text";
    }

    /** The key of what is to be known of a provider that brings texts it has approved; blank where it brings these. */
    private static String note(Provider provider, Occasion occasion) {
        if (!provider.serves(occasion)) {
            return "invitation.text.unapproved";
        }
        return provider.hasOwnTexts() ? "invitation.text.approved" : "";
    }

    @PostMapping("/campaigns/{id}/invitations/{arm}/texts/{medium}/{occasion}")
    String keepText(
            @PathVariable UUID id,
            @PathVariable String arm,
            @PathVariable String medium,
            @PathVariable String occasion,
            @RequestParam(defaultValue = "") String subjectVi,
            @RequestParam(defaultValue = "") String bodyVi,
            @RequestParam(defaultValue = "") String subjectEn,
            @RequestParam(defaultValue = "") String bodyEn,
            @RequestParam(defaultValue = "keep") String go,
            Actor actor) {
        var by = TextPlace.medium(medium);
        var on = TextPlace.occasion(occasion);
        if (go.equals("usual")) {
            plan.forgetText(new CampaignId(id), arm, by, on, actor);
        } else {
            plan.keepText(new CampaignId(id), arm, by, on, TextPlace.both(subjectVi, bodyVi, subjectEn, bodyEn), actor);
        }
        return "redirect:/campaigns/%s/invitations/%s/texts/%s/%s".formatted(id, arm, medium, occasion);
    }
}
