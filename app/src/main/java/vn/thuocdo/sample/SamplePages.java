package vn.thuocdo.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
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
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.decision.document.DocxDraft;
import vn.thuocdo.decision.document.PdfDraft;
import vn.thuocdo.frame.FrameParts;
import vn.thuocdo.frame.Frames;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** A draw: how its sample compares with the frame, its minutes, and what supervisors check. */
@Controller
class SamplePages {

    private final Draws draws;
    private final Frames frames;
    private final FrameParts parts;
    private final Campaigns campaigns;
    private final SampleRights rights;
    private final SampleGate gate;
    private final SampleMinutes minutes;
    private final LookUpCode lookUpCode;

    SamplePages(
            Draws draws,
            Frames frames,
            FrameParts parts,
            Campaigns campaigns,
            SampleRights rights,
            SampleGate gate,
            SampleMinutes minutes,
            LookUpCode lookUpCode) {
        this.draws = draws;
        this.frames = frames;
        this.parts = parts;
        this.campaigns = campaigns;
        this.rights = rights;
        this.gate = gate;
        this.minutes = minutes;
        this.lookUpCode = lookUpCode;
    }

    @GetMapping("/samples/{id}")
    @Allowed({Role.PROGRAMME, Role.APPROVER, Role.SUPERVISOR})
    String show(@PathVariable UUID id, Actor actor, Model model) {
        return page(draws.get(new DrawId(id)), actor, model);
    }

    private String page(Drawing drawing, Actor actor, Model model) {
        var frame = frames.get(drawing.frame());
        var campaign = campaigns.get(frame.campaign());
        rights.requireSight(campaign, actor);
        var strata = parts.strata(frame.id());
        model.addAttribute("campaign", campaign);
        model.addAttribute("frame", frame);
        model.addAttribute("drawing", drawing);
        model.addAttribute("gate", gate.of(drawing));
        model.addAttribute("oversees", rights.oversees(campaign, actor));
        model.addAttribute("supervises", rights.supervises(campaign, actor));
        model.addAttribute("balance", Balance.of(strata, parts.margins(frame.id()), draws.cells(drawing.id())));
        model.addAttribute("agencies", parts.agencyNames(campaign.id()));
        return "sample/show";
    }

    /** What a code is in this sample; the code goes no further. */
    @PostMapping("/samples/{id}/check")
    @Allowed(Role.SUPERVISOR)
    String check(@PathVariable UUID id, @RequestParam String code, Actor actor, Model model) {
        model.addAttribute("checked", lookUpCode.check(new DrawId(id), code, actor));
        model.addAttribute("code", code.strip());
        return page(draws.get(new DrawId(id)), actor, model);
    }

    @GetMapping("/samples/{id}/minutes.{extension}")
    @Allowed({Role.PROGRAMME, Role.APPROVER, Role.SUPERVISOR, Role.FIELD_LEAD})
    ResponseEntity<byte[]> minutes(@PathVariable UUID id, @PathVariable String extension, Actor actor)
            throws IOException {
        var drawing = draws.get(new DrawId(id));
        var campaign = campaigns.get(frames.get(drawing.frame()).campaign());
        rights.requirePart(campaign, actor);
        var draft = minutes.of(drawing.id());
        var bytes = new ByteArrayOutputStream();
        var kind = kind(extension);
        if (kind == FileKind.DOCX) {
            DocxDraft.write(draft, bytes);
        } else {
            PdfDraft.write(draft, bytes);
        }
        return Download.of("bien-ban-chon-mau-%d.%s".formatted(campaign.year(), extension), kind, bytes.toByteArray());
    }

    private static FileKind kind(String extension) {
        return switch (extension) {
            case "docx" -> FileKind.DOCX;
            case "pdf" -> FileKind.PDF;
            default -> throw new Refused(Problem.PAGE_UNKNOWN);
        };
    }
}
