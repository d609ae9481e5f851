package vn.thuocdo.frame;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import vn.thuocdo.campaign.ArmKind;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.statistics.selection.DrawMethod;

/** The frame of a campaign: what fell out and why, how it is put into strata, and its certificate once frozen. */
@Controller
@Allowed(Role.PROGRAMME)
class FramePages {

    private static final String GROUP = "group.";

    private final CampaignRights rights;
    private final Campaigns campaigns;
    private final Frames frames;
    private final FrameParts parts;
    private final CountFrame count;
    private final LayOutFrame layOut;
    private final Freezings freezings;
    private final ShowList lists;
    private final UsedLists used;

    FramePages(
            CampaignRights rights,
            Campaigns campaigns,
            Frames frames,
            FrameParts parts,
            CountFrame count,
            LayOutFrame layOut,
            Freezings freezings,
            ShowList lists,
            UsedLists used) {
        this.rights = rights;
        this.campaigns = campaigns;
        this.frames = frames;
        this.parts = parts;
        this.count = count;
        this.layOut = layOut;
        this.freezings = freezings;
        this.lists = lists;
        this.used = used;
    }

    /** @param step of a residents' frame; 0 for the one that is worked on */
    @GetMapping("/campaigns/{id}/frame")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String arm,
            @RequestParam(defaultValue = "0") int step,
            Actor actor,
            Model model) {
        var campaign = rights.plan(new CampaignId(id), actor);
        var arms = campaigns.arms(campaign.id());
        var chosen = arms.stream()
                .filter(each -> each.code().equals(arm))
                .findFirst()
                .or(() -> arms.stream().findFirst())
                .orElseThrow(() -> new Refused(Problem.FRAME_UNKNOWN));
        if (chosen.kind() == ArmKind.RESIDENTS) {
            return list(campaign, chosen, step, model);
        }
        var frame = frames.living(campaign.id(), chosen.code(), 1);
        if (frame.isPresent()) {
            var design = frame.get().design();
            return page(campaign, frame.get(), design, parts.groups(frame.get().id()), model);
        }
        head(campaign, chosen.code(), 1, model);
        return "frame/none";
    }

    private String list(Campaign campaign, Arm arm, int wanted, Model model) {
        var step = lists.step(campaign, arm, wanted);
        var frame = lists.frame(campaign, arm, step);
        if (frame.isPresent() && frame.get().isFrozen()) {
            return page(campaign, frame.get(), frame.get().design(), Map.of(), model);
        }
        head(campaign, arm.code(), step.number(), model);
        if (frame.isEmpty()) {
            model.addAttribute("wanted", lists.wanted(campaign, arm, step));
            return "frame/no-list";
        }
        lists.draft(frame.get(), model);
        return draft(frame.get(), "frame/list", model);
    }

    @PostMapping("/campaigns/{id}/frame")
    String begin(
            @PathVariable UUID id, @RequestParam String arm, @RequestParam(defaultValue = "1") int step, Actor actor) {
        if (step < 1 || step > ListStep.values().length) {
            throw new Refused(Problem.FRAME_UNKNOWN);
        }
        return "redirect:"
                + frames.get(count.begin(new CampaignId(id), arm, step, actor)).page();
    }

    @PostMapping("/frames/{id}/count")
    String count(@PathVariable UUID id, @RequestParam int revision, Actor actor) {
        count.count(new FrameId(id), revision, actor);
        return "redirect:" + frames.get(new FrameId(id)).page();
    }

    /** Shows what a layout would give, or keeps it. */
    @PostMapping("/frames/{id}/layout")
    String layOut(
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam Layout layout,
            @RequestParam(defaultValue = "0") long smallest,
            @RequestParam DrawMethod method,
            @RequestParam(name = "do", defaultValue = "keep") String deed,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Model model) {
        var frame = frames.get(new FrameId(id));
        var campaign = rights.plan(frame.campaign(), actor);
        var design = new Frame.Design(layout, Math.max(0, smallest), method, 0);
        var groups = groups(frame, fields);
        if (frame.isDraft() && deed.equals("reckon")) {
            return page(campaign, frame, design, groups, model);
        }
        layOut.keep(frame.id(), revision, design, groups, actor);
        return "redirect:" + frame.page();
    }

    private Map<UUID, String> groups(Frame frame, Map<String, String> fields) {
        return parts.agencyNames(frame.campaign()).keySet().stream()
                .filter(agency -> !fields.getOrDefault(GROUP + agency, "").isBlank())
                .collect(Collectors.toMap(
                        Function.identity(),
                        agency -> fields.getOrDefault(GROUP + agency, "").strip()));
    }

    private void head(Campaign campaign, String arm, int step, Model model) {
        var discarded = frames.discarded(campaign.id(), arm, step);
        model.addAttribute("head", new FrameHead(campaign, campaigns.arms(campaign.id()), arm, step, discarded));
    }

    /** Shows a draft, or how far its freeze has come. */
    private String draft(Frame frame, String page, Model model) {
        var freezing = freezings.of(frame.id());
        if (freezing.isEmpty() && frames.get(frame.id()).isFrozen()) {
            return "redirect:" + frame.page(); // it came to its end while the page was made
        }
        model.addAttribute("frame", frame);
        model.addAttribute("freezing", freezing);
        return freezing.filter(Freezings.Freezing::isUnderWay).isPresent() ? "frame/freezing" : page;
    }

    private String page(Campaign campaign, Frame frame, Frame.Design design, Map<UUID, String> groups, Model model) {
        head(campaign, frame.arm(), frame.step(), model);
        model.addAttribute("funnel", parts.funnel(frame.id()));
        if (frame.isFrozen()) {
            model.addAttribute("frame", frame);
            model.addAttribute("strata", parts.strata(frame.id()));
            model.addAttribute("withdrawn", used.withdrawn(frame.id()));
            return "frame/frozen";
        }
        model.addAttribute("design", design);
        model.addAttribute("groups", groups);
        model.addAttribute("agencies", parts.agencyNames(frame.campaign()));
        model.addAttribute("strata", layOut.preview(frame, design, groups));
        return draft(frame, "frame/draft", model);
    }
}
