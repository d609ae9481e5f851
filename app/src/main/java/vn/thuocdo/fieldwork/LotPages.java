package vn.thuocdo.fieldwork;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.attachment.Download;
import vn.thuocdo.attachment.FileKind;
import vn.thuocdo.campaign.Arm;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.decision.document.DocxDraft;
import vn.thuocdo.decision.document.PdfDraft;
import vn.thuocdo.form.Form;
import vn.thuocdo.form.Forms;
import vn.thuocdo.form.PrintBooklets;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** A lot of booklets: its serials are reserved, it is printed, goes out and comes back, each time with minutes. */
@Controller
@Allowed(Role.FIELD_LEAD)
class LotPages {

    private final FieldRights rights;
    private final Campaigns campaigns;
    private final Forms forms;
    private final Lots lots;
    private final HandLots hand;
    private final HandoverMinutes minutes;
    private final PrintBooklets print;
    private final Semaphore presses = new Semaphore(1); // each holds a whole file

    LotPages(
            FieldRights rights,
            Campaigns campaigns,
            Forms forms,
            Lots lots,
            HandLots hand,
            HandoverMinutes minutes,
            PrintBooklets print) {
        this.rights = rights;
        this.campaigns = campaigns;
        this.forms = forms;
        this.lots = lots;
        this.hand = hand;
        this.minutes = minutes;
        this.print = print;
    }

    private static String page(UUID campaign, int lot) {
        return "redirect:/campaigns/%s/paper/lots/%d".formatted(campaign, lot);
    }

    private Arm arm(CampaignId campaign, String code) {
        return campaigns.arms(campaign).stream()
                .filter(arm -> arm.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Form form(CampaignId campaign, String arm) {
        return forms.frozen(campaign, arm).orElseThrow(() -> new Refused(Problem.FIELD_FORM));
    }

    @PostMapping("/campaigns/{id}/paper/lots")
    String reserve(
            @PathVariable UUID id, @RequestParam String arm, @RequestParam(defaultValue = "0") int count, Actor actor) {
        return page(id, hand.reserve(new CampaignId(id), arm, count, actor));
    }

    @GetMapping("/campaigns/{id}/paper/lots/{lot}")
    String show(@PathVariable UUID id, @PathVariable int lot, Actor actor, Model model) {
        var campaign = rights.requireLead(new CampaignId(id), actor);
        var found = lots.get(campaign.id(), lot);
        var arm = arm(campaign.id(), found.arm());
        model.addAttribute("campaign", campaign);
        model.addAttribute("arm", arm);
        model.addAttribute("form", form(campaign.id(), arm.code()));
        model.addAttribute("lot", found);
        model.addAttribute("files", (found.size() + PrintBooklets.LOT - 1) / PrintBooklets.LOT);
        model.addAttribute("most", PrintBooklets.LOT);
        model.addAttribute("open", FieldRights.isOpen(campaign));
        model.addAttribute("own", actor.name());
        return "fieldwork/lot";
    }

    /** The booklets of a lot, with its serials and no others, in files of {@link PrintBooklets#LOT}. */
    @GetMapping("/campaigns/{id}/paper/lots/{lot}/booklets/{ordinal}.pdf")
    void print(
            @PathVariable UUID id,
            @PathVariable int lot,
            @PathVariable int ordinal,
            @RequestParam(defaultValue = "vi") String language,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var campaign = rights.requireLead(new CampaignId(id), actor);
        var found = lots.get(campaign.id(), lot);
        var serials = found.file(ordinal, PrintBooklets.LOT);
        if (serials.isEmpty()) {
            throw new Refused(Problem.PAGE_UNKNOWN);
        }
        var form = form(campaign.id(), found.arm());
        if (!presses.tryAcquire()) {
            throw new Refused(Problem.FEW_AT_A_TIME);
        }
        try {
            PrintBooklets.head(response, "phieu-lo-%d-%s-%s".formatted(lot, serials.getFirst(), serials.getLast()));
            print.lot(form, language, serials, response.getOutputStream());
        } finally {
            presses.release();
        }
    }

    @PostMapping("/campaigns/{id}/paper/lots/{lot}/out")
    String handOut(
            @PathVariable UUID id,
            @PathVariable int lot,
            @RequestParam(defaultValue = "") String giver,
            @RequestParam(defaultValue = "") String taker,
            Actor actor) {
        hand.hand(new CampaignId(id), lot, new HandLots.Sides(giver, taker), actor);
        return page(id, lot);
    }

    @PostMapping("/campaigns/{id}/paper/lots/{lot}/back")
    String takeBack(
            @PathVariable UUID id,
            @PathVariable int lot,
            @RequestParam(defaultValue = "") String giver,
            @RequestParam(defaultValue = "") String taker,
            @RequestParam(defaultValue = "0") int used,
            @RequestParam(defaultValue = "0") int spoiled,
            @RequestParam(defaultValue = "0") int blank,
            @RequestParam(defaultValue = "0") int missing,
            Actor actor) {
        var count = new Handover.Count(used, spoiled, blank, missing);
        hand.takeBack(new CampaignId(id), lot, new HandLots.Sides(giver, taker), count, actor);
        return page(id, lot);
    }

    @GetMapping("/campaigns/{id}/paper/minutes/{ordinal}.{extension}")
    ResponseEntity<byte[]> minutes(
            @PathVariable UUID id, @PathVariable int ordinal, @PathVariable String extension, Actor actor)
            throws IOException {
        var campaign = rights.requireLead(new CampaignId(id), actor);
        var lot = lots.of(campaign.id()).stream()
                .filter(each -> each.handover(ordinal).isPresent())
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.PAGE_UNKNOWN));
        var kind = arm(campaign.id(), lot.arm()).kind();
        var draft = minutes.of(campaign, kind, lot, lot.handover(ordinal).orElseThrow());
        var bytes = new ByteArrayOutputStream();
        switch (extension) {
            case "docx" -> DocxDraft.write(draft, bytes);
            case "pdf" -> PdfDraft.write(draft, bytes);
            default -> throw new Refused(Problem.PAGE_UNKNOWN);
        }
        var name = "bien-ban-giao-nhan-phieu-%02d.%s".formatted(ordinal, extension);
        return Download.of(name, "pdf".equals(extension) ? FileKind.PDF : FileKind.DOCX, bytes.toByteArray());
    }
}
