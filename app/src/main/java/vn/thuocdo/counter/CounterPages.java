package vn.thuocdo.counter;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Mode;
import vn.thuocdo.campaign.PlanAgencies;
import vn.thuocdo.sheet.SheetDownload;

/** Where the open links, the slips and the devices of a campaign are kept. */
@Controller
@Allowed(Role.PROGRAMME)
class CounterPages {

    private final Campaigns campaigns;
    private final CampaignRights rights;
    private final PlanAgencies agencies;
    private final CounterPlan plan;
    private final OpenLinks links;
    private final Devices devices;
    private final PrintSlips slips;
    private final HeldAnswers held;

    /** Where people find the site, as in letters: whoever prints may have come by another way. */
    private final String site;

    CounterPages(
            Campaigns campaigns,
            CampaignRights rights,
            PlanAgencies agencies,
            CounterPlan plan,
            OpenLinks links,
            Devices devices,
            PrintSlips slips,
            HeldAnswers held,
            @Value("${thuocdo.site:http://localhost:8080}") String site) {
        this.campaigns = campaigns;
        this.rights = rights;
        this.agencies = agencies;
        this.plan = plan;
        this.links = links;
        this.devices = devices;
        this.slips = slips;
        this.held = held;
        this.site = site.replaceFirst("/+$", "");
    }

    @GetMapping("/campaigns/{id}/counter")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        var campaign = rights.plan(new CampaignId(id), actor);
        model.addAttribute("campaign", campaign);
        model.addAttribute("arms", campaigns.arms(campaign.id()));
        model.addAttribute("agencies", agencies.named(campaigns.scope(campaign.id())));
        model.addAttribute("open", plan.isInTheField(campaign.id()));
        model.addAttribute("linked", plan.has(campaign.id(), Mode.OPEN_LINK));
        model.addAttribute("counters", plan.has(campaign.id(), Mode.COUNTER));
        model.addAttribute("links", links.of(campaign.id()));
        model.addAttribute("devices", devices.of(campaign.id()));
        model.addAttribute("held", held.of(campaign.id()));
        model.addAttribute("site", site);
        if (!model.containsAttribute("code")) {
            model.addAttribute("code", "");
        }
        if (!model.containsAttribute("taken")) {
            model.addAttribute("taken", -1);
        }
        return "counter/show";
    }

    private static String page(CampaignId campaign) {
        return "redirect:/campaigns/%s/counter".formatted(campaign.value());
    }

    private static @Nullable AgencyId agency(String chosen) {
        return Optional.of(chosen)
                .filter(text -> !text.isBlank())
                .map(text -> new AgencyId(UUID.fromString(text)))
                .orElse(null);
    }

    @PostMapping("/campaigns/{id}/counter/links")
    String openLink(
            @PathVariable UUID id,
            @RequestParam String arm,
            @RequestParam(defaultValue = "") String agency,
            Actor actor) {
        links.make(new CampaignId(id), arm, agency(agency), actor);
        return page(new CampaignId(id));
    }

    @PostMapping("/links/{code}/close")
    String closeLink(@PathVariable String code, Actor actor) {
        return page(links.close(code, actor).campaign());
    }

    /** The code is shown once, on the page that follows. */
    @PostMapping("/campaigns/{id}/counter/devices")
    String announce(
            @PathVariable UUID id,
            @RequestParam String arm,
            @RequestParam UUID agency,
            @RequestParam(defaultValue = "") String name,
            Actor actor,
            RedirectAttributes once) {
        once.addFlashAttribute("code", devices.announce(new CampaignId(id), arm, new AgencyId(agency), name, actor));
        return page(new CampaignId(id));
    }

    @PostMapping("/devices/{id}/remove")
    String remove(@PathVariable UUID id, Actor actor) {
        return page(devices.remove(id, actor));
    }

    /** A sheet of codes and links, for the system that prints the receipts of dossiers. */
    @PostMapping("/campaigns/{id}/counter/slips")
    void print(
            @PathVariable UUID id,
            @RequestParam String arm,
            @RequestParam UUID agency,
            @RequestParam(defaultValue = "0") int count,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var codes = slips.print(new CampaignId(id), arm, new AgencyId(agency), count, actor);
        try (var sheet = SheetDownload.xlsx(response, "ma-kem-giay-hen", "Mã")) {
            sheet.row(List.of("STT", "Mã", "Đường dẫn"));
            var number = 0;
            for (var code : codes) {
                sheet.row(List.of(++number, code, site + "/t/" + code.replace("-", "")));
            }
        }
    }
}
