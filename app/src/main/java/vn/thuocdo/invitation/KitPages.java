package vn.thuocdo.invitation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.agency.Reach;
import vn.thuocdo.attachment.Attachments;
import vn.thuocdo.attachment.Download;
import vn.thuocdo.attachment.FileKind;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.decision.document.DocxDraft;
import vn.thuocdo.decision.document.PdfDraft;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** The communication kit: what is posted, read out and sent to everybody, and which agencies have posted it. */
@Controller
@Allowed({Role.PROGRAMME, Role.APPROVER, Role.AGENCY})
class KitPages {

    private final CampaignRights rights;
    private final CampaignFacts facts;
    private final KitDocuments documents;
    private final Postings postings;
    private final ConfirmPosting confirm;
    private final Attachments attachments;
    private final Reach reach;

    KitPages(
            CampaignRights rights,
            CampaignFacts facts,
            KitDocuments documents,
            Postings postings,
            ConfirmPosting confirm,
            Attachments attachments,
            Reach reach) {
        this.rights = rights;
        this.facts = facts;
        this.documents = documents;
        this.postings = postings;
        this.confirm = confirm;
        this.attachments = attachments;
        this.reach = reach;
    }

    @GetMapping("/campaigns/{id}/kit")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        var campaign = rights.read(new CampaignId(id), actor);
        var oversees = reach.covers(actor, campaign.owner(), Role.PROGRAMME, Role.APPROVER);
        var own = reach.of(actor, Role.AGENCY);
        var all = postings.of(campaign.id());
        model.addAttribute("campaign", campaign);
        model.addAttribute("texts", KitTexts.of(facts.of(campaign)));
        model.addAttribute("oversees", oversees);
        model.addAttribute(
                "own",
                all.stream()
                        .filter(each -> own.contains(new AgencyId(each.agency())))
                        .toList());
        model.addAttribute("all", oversees ? all : List.of());
        return "invitation/kit";
    }

    @GetMapping("/campaigns/{id}/kit/{piece}.{extension}")
    ResponseEntity<byte[]> file(
            @PathVariable UUID id, @PathVariable String piece, @PathVariable String extension, Actor actor)
            throws IOException {
        var campaign = rights.read(new CampaignId(id), actor);
        var kit = Kit.at(piece).orElseThrow(() -> new Refused(Problem.PAGE_UNKNOWN));
        var bytes = new ByteArrayOutputStream();
        var kind = switch (extension) {
            case "docx" -> FileKind.DOCX;
            case "pdf" -> FileKind.PDF;
            default -> throw new Refused(Problem.PAGE_UNKNOWN);
        };
        if (kind == FileKind.DOCX) {
            DocxDraft.write(documents.of(kit, campaign), bytes);
        } else {
            PdfDraft.write(documents.of(kit, campaign), bytes);
        }
        return Download.of("%s.%s".formatted(kit.path(), extension), kind, bytes.toByteArray());
    }

    @GetMapping("/campaigns/{id}/kit/photos/{agency}")
    @Allowed({Role.PROGRAMME, Role.APPROVER})
    ResponseEntity<byte[]> photo(@PathVariable UUID id, @PathVariable UUID agency, Actor actor) {
        var campaign = rights.oversee(new CampaignId(id), actor);
        var photo = postings.photo(campaign.id(), new AgencyId(agency))
                .flatMap(attachments::find)
                .orElseThrow(() -> new Refused(Problem.PAGE_UNKNOWN));
        return Download.of(
                photo.name(), photo.kind(), attachments.read(photo.id()).orElseThrow());
    }

    @PostMapping("/campaigns/{id}/kit/postings")
    @Allowed(Role.AGENCY)
    String posted(
            @PathVariable UUID id,
            @RequestParam @Nullable UUID agency,
            @RequestParam @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String place,
            @RequestParam @Nullable MultipartFile photo,
            Actor actor)
            throws IOException {
        rights.read(new CampaignId(id), actor);
        if (agency == null || on == null || photo == null || photo.isEmpty()) {
            throw new Refused(Problem.KIT_POSTING);
        }
        var name = photo.getOriginalFilename();
        try (var content = photo.getInputStream()) {
            confirm.confirm(
                    new CampaignId(id),
                    new AgencyId(agency),
                    new ConfirmPosting.Said(on, place.strip()),
                    name == null ? "" : name,
                    content,
                    actor);
        }
        return "redirect:/campaigns/%s/kit".formatted(id);
    }
}
