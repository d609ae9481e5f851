package vn.thuocdo.sample;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.frame.Frame;
import vn.thuocdo.frame.Frames;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.sheet.SheetDownload;
import vn.thuocdo.sheet.SheetWriter;

/** The lists of those to ask, for whoever leads the field: counts on the page, people only in the files. */
@Controller
@Allowed(Role.FIELD_LEAD)
class ListPages {

    private final Campaigns campaigns;
    private final Frames frames;
    private final Draws draws;
    private final SampleRights rights;
    private final SampleGate gate;
    private final FieldLists lists;
    private final HandList hand;
    private final ListSheet sheets;

    ListPages(
            Campaigns campaigns,
            Frames frames,
            Draws draws,
            SampleRights rights,
            SampleGate gate,
            FieldLists lists,
            HandList hand,
            ListSheet sheets) {
        this.campaigns = campaigns;
        this.frames = frames;
        this.draws = draws;
        this.rights = rights;
        this.gate = gate;
        this.lists = lists;
        this.hand = hand;
        this.sheets = sheets;
    }

    @GetMapping("/campaigns/{id}/lists")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        var campaign = campaigns.get(new CampaignId(id));
        rights.requireField(campaign, actor);
        model.addAttribute("campaign", campaign);
        model.addAttribute(
                "handed",
                frames.of(campaign.id()).stream()
                        .filter(frame -> frame.isFrozen() && DrawSample.isLast(frame))
                        .flatMap(frame -> draws.living(frame.id()).map(drawing -> handed(frame, drawing)).stream())
                        .toList());
        return "sample/lists";
    }

    private ArmLists handed(Frame frame, Drawing drawing) {
        var released = gate.of(drawing).confirmed().isPresent();
        var households = DrawSample.isOfHouseholds(frame);
        return new ArmLists(frame, drawing, released, households, replaced(frame), lists.counts(drawing.id()));
    }

    private String replaced(Frame frame) {
        return draws.of(frame.id()).stream()
                .filter(each -> !each.stands() && gate.of(each).confirmed().isPresent())
                .map(Drawing::replacedText)
                .reduce("", (_, last) -> last);
    }

    @GetMapping("/samples/{id}/lists/{list}.{kind:csv|xlsx}")
    void download(
            @PathVariable UUID id,
            @PathVariable String list,
            @PathVariable String kind,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var wanted = SampleList.at(list).orElseThrow(() -> new Refused(Problem.PAGE_UNKNOWN));
        var handed = hand.hand(new DrawId(id), wanted, actor);
        response.setHeader("Cache-Control", "private, no-store");
        try (var sheet = sheet(wanted, kind, response)) {
            sheets.write(handed, sheet);
        }
    }

    private static SheetWriter sheet(SampleList list, String kind, HttpServletResponse response) throws IOException {
        return kind.equals("csv")
                ? SheetDownload.csv(response, list.file())
                : SheetDownload.xlsx(response, list.file(), list.title());
    }
}
