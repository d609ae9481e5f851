package vn.thuocdo.campaign;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
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
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.StageWork.Work;
import vn.thuocdo.decision.Decisions;
import vn.thuocdo.screen.MenuEntry;

/** Campaigns: the list, a new one, and the page of each with its stages and what comes next. */
@Controller
class CampaignPages {

    private final CampaignRights rights;
    private final OpenCampaign open;
    private final CopyCampaign copy;
    private final DiscardDraft discard;
    private final GeneralOffers offers;
    private final PlanSummary summary;
    private final Decisions decisions;
    private final List<StageWork> works;

    CampaignPages(
            CampaignRights rights,
            OpenCampaign open,
            CopyCampaign copy,
            DiscardDraft discard,
            GeneralOffers offers,
            PlanSummary summary,
            Decisions decisions,
            List<StageWork> works) {
        this.rights = rights;
        this.open = open;
        this.copy = copy;
        this.discard = discard;
        this.offers = offers;
        this.summary = summary;
        this.decisions = decisions;
        this.works = works;
    }

    @Bean
    static MenuEntry campaignEntry() {
        return MenuEntry.of(
                10,
                "/campaigns",
                "campaign.menu",
                Role.PROGRAMME.name(),
                Role.APPROVER.name(),
                Role.AGENCY.name(),
                Role.SUPERVISOR.name(),
                Role.FIELD_LEAD.name());
    }

    @GetMapping("/campaigns")
    @Allowed({Role.PROGRAMME, Role.APPROVER, Role.AGENCY, Role.SUPERVISOR, Role.FIELD_LEAD})
    String list(Actor actor, Model model) {
        model.addAttribute("campaigns", rights.readable(actor));
        model.addAttribute("plans", actor.holds(Role.PROGRAMME));
        return "campaign/list";
    }

    @GetMapping("/campaigns/new")
    @Allowed(Role.PROGRAMME)
    ModelAndView blank(Actor actor, Locale locale) {
        return form(new Typed(Map.of()), Map.of(), actor, locale);
    }

    @PostMapping("/campaigns")
    @Allowed(Role.PROGRAMME)
    ModelAndView open(@RequestParam MultiValueMap<String, String> fields, Actor actor, Locale locale) {
        var typed = new Typed(fields);
        var errors = GeneralForm.errors(typed, locale);
        if (!errors.isEmpty()) {
            return form(typed, errors, actor, locale);
        }
        var id = open.open(typed, locale, actor);
        return new ModelAndView("redirect:/campaigns/%s/plan/general".formatted(id.value()));
    }

    private ModelAndView form(Typed typed, Map<String, String> errors, Actor actor, Locale locale) {
        var page =
                new ModelAndView("campaign/new", errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("typed", typed);
        page.addObject("errors", errors);
        page.addAllObjects(offers.of(owners(actor), locale));
        return page;
    }

    private static Set<AgencyId> owners(Actor actor) {
        return actor.agencies(Role.PROGRAMME).stream().map(AgencyId::new).collect(Collectors.toSet());
    }

    @GetMapping("/campaigns/{id}")
    @Allowed({Role.PROGRAMME, Role.APPROVER, Role.AGENCY, Role.SUPERVISOR, Role.FIELD_LEAD})
    String show(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        var campaign = rights.read(new CampaignId(id), actor);
        var oversees = rights.oversees(campaign, actor);
        model.addAttribute("campaign", campaign);
        model.addAttribute("summary", summary.of(campaign));
        model.addAttribute("methods", GeneralOffers.methods(locale));
        model.addAttribute("works", works(campaign, actor));
        model.addAttribute("plans", rights.mayPlanFor(campaign.owner(), actor));
        model.addAttribute("oversees", oversees);
        model.addAttribute("sizes", oversees || !actor.holds(Role.AGENCY) || isOver(campaign));
        model.addAttribute("decision", decisions.confirmed(CampaignGates.KIND, id, CampaignGates.PLAN));
        return "campaign/show";
    }

    /** Until then no agency is told how many of its own are asked: where all are, it would know who. */
    private static boolean isOver(Campaign campaign) {
        return campaign.stage().compareTo(Stage.FIELD_CLOSED) >= 0;
    }

    private List<Work> works(Campaign campaign, Actor actor) {
        return works.stream()
                .filter(work -> work.stages().contains(campaign.stage()))
                .flatMap(work -> work.next(campaign, actor).stream())
                .toList();
    }

    @PostMapping("/campaigns/{id}/copy")
    @Allowed(Role.PROGRAMME)
    String copy(@PathVariable UUID id, Actor actor) {
        return "redirect:/campaigns/%s/plan/general"
                .formatted(copy.copy(new CampaignId(id), actor).value());
    }

    @PostMapping("/campaigns/{id}/discard")
    @Allowed(Role.PROGRAMME)
    String discard(@PathVariable UUID id, @RequestParam int version, Actor actor) {
        discard.discard(new CampaignId(id), version, actor);
        return "redirect:/campaigns";
    }
}
