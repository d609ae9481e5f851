package vn.thuocdo.campaign;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** The wizard: one step a page, each kept on the server. */
@Controller
class PlanPages {

    private static final String VERSION = "version";

    private final CampaignRights rights;
    private final Campaigns campaigns;
    private final PlanSteps steps;
    private final SizeStep sizes;
    private final ChangePlan change;
    private final PlanSummary summary;

    PlanPages(
            CampaignRights rights,
            Campaigns campaigns,
            PlanSteps steps,
            SizeStep sizes,
            ChangePlan change,
            PlanSummary summary) {
        this.rights = rights;
        this.campaigns = campaigns;
        this.steps = steps;
        this.sizes = sizes;
        this.change = change;
        this.summary = summary;
    }

    @GetMapping("/campaigns/{id}/plan/{path}")
    @Allowed({Role.PROGRAMME, Role.APPROVER})
    ModelAndView step(
            @PathVariable UUID id,
            @PathVariable String path,
            @RequestParam MultiValueMap<String, String> asked,
            Actor actor,
            Locale locale) {
        var campaign = rights.oversee(new CampaignId(id), actor);
        var step = step(path);
        var typed = step.kept(campaign, new Typed(asked), locale);
        return page(new StepPage(campaign, step.code(), typed, Map.of(), StepPage.Notice.NONE), actor, locale);
    }

    /** Keeps a step and goes on to the next; or, on the bench, reckons again without keeping anything. */
    @PostMapping("/campaigns/{id}/plan/{path}")
    @Allowed(Role.PROGRAMME)
    ModelAndView save(
            @PathVariable UUID id,
            @PathVariable String path,
            @RequestParam MultiValueMap<String, String> fields,
            Actor actor,
            Locale locale) {
        var campaign = rights.plan(new CampaignId(id), actor);
        var step = step(path);
        var typed = new Typed(fields);
        var errors = step.errors(campaign, typed, locale);
        if (step == sizes && !typed.text("do").isEmpty()) {
            return reckoned(campaign, typed, errors, actor, locale);
        }
        if (!errors.isEmpty()) {
            return page(new StepPage(campaign, step.code(), typed, errors, StepPage.Notice.NONE), actor, locale);
        }
        if (!change.save(campaign.id(), step.code(), version(typed), typed, locale, actor)) {
            var now = campaigns.get(campaign.id());
            return page(new StepPage(now, step.code(), typed, errors, StepPage.Notice.CHANGED), actor, locale);
        }
        var next = step.code().next().map(code -> "/plan/" + code.path()).orElse("/review");
        return new ModelAndView("redirect:" + campaign.address() + next);
    }

    private ModelAndView reckoned(
            Campaign campaign, Typed typed, Map<String, String> errors, Actor actor, Locale locale) {
        var way = SizeStep.way(typed);
        var filled = way == null ? typed : sizes.chosen(campaign, typed, way, locale);
        var shown = way == null ? errors : sizes.errors(campaign, filled, locale);
        var notice = way == null ? StepPage.Notice.NONE : StepPage.Notice.FILLED;
        return page(new StepPage(campaign, PlanStepCode.SIZE, filled, shown, notice), actor, locale);
    }

    private ModelAndView page(StepPage shown, Actor actor, Locale locale) {
        var step = steps.of(shown.code());
        var page = new ModelAndView(step.template(), shown.status());
        page.addObject("page", shown);
        page.addObject(
                "mayChange",
                shown.campaign().isOpen() && rights.mayPlanFor(shown.campaign().owner(), actor));
        page.addAllObjects(step.offers(shown.campaign(), shown.typed(), locale));
        return page;
    }

    private PlanStep step(String path) {
        return steps.of(PlanStepCode.of(path).orElseThrow(() -> new Refused(Problem.PAGE_UNKNOWN)));
    }

    private static int version(Typed typed) {
        return TypedNumber.parseCount(typed.text(VERSION), Locale.ENGLISH)
                .filter(version -> version <= Integer.MAX_VALUE)
                .map(Long::intValue)
                .orElseThrow(() -> new Refused(Problem.REQUEST_MALFORMED));
    }

    @GetMapping("/campaigns/{id}/review")
    @Allowed({Role.PROGRAMME, Role.APPROVER})
    String review(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        var campaign = rights.oversee(new CampaignId(id), actor);
        model.addAttribute("campaign", campaign);
        model.addAttribute("summary", summary.of(campaign));
        model.addAttribute("methods", GeneralOffers.methods(locale));
        model.addAttribute("missing", steps.missing(campaign));
        model.addAttribute("plans", rights.mayPlanFor(campaign.owner(), actor));
        return "campaign/review";
    }

    @PostMapping("/campaigns/{id}/submit")
    @Allowed(Role.PROGRAMME)
    String submit(@PathVariable UUID id, @RequestParam int version, Actor actor) {
        change.submit(new CampaignId(id), version, actor);
        return "redirect:/campaigns/" + id;
    }

    @PostMapping("/campaigns/{id}/take-back")
    @Allowed(Role.PROGRAMME)
    String takeBack(@PathVariable UUID id, Actor actor) {
        change.takeBack(new CampaignId(id), actor);
        return "redirect:/campaigns/%s/review".formatted(id);
    }
}
