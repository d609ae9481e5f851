package vn.thuocdo.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
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
import vn.thuocdo.attachment.Attachments;
import vn.thuocdo.attachment.Download;
import vn.thuocdo.attachment.FileKind;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.PlanSummary;
import vn.thuocdo.decision.document.DocxDraft;
import vn.thuocdo.decision.document.PdfDraft;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** The file of a campaign on the protection of people's data. */
@Controller
class PrivacyPages {

    private final CampaignRights rights;
    private final PlanSummary summaries;
    private final CampaignFiles files;
    private final KeepFile keep;
    private final DisposalMinutes minutes;
    private final Attachments attachments;

    PrivacyPages(
            CampaignRights rights,
            PlanSummary summaries,
            CampaignFiles files,
            KeepFile keep,
            DisposalMinutes minutes,
            Attachments attachments) {
        this.rights = rights;
        this.summaries = summaries;
        this.files = files;
        this.keep = keep;
        this.minutes = minutes;
        this.attachments = attachments;
    }

    @GetMapping("/campaigns/{id}/privacy")
    @Allowed({Role.PROGRAMME, Role.APPROVER})
    String show(@PathVariable UUID id, Actor actor, Model model) {
        var campaign = rights.oversee(new CampaignId(id), actor);
        var plan = summaries.of(campaign);
        model.addAttribute("campaign", campaign);
        model.addAttribute("plan", plan);
        model.addAttribute("retentions", Retention.of(campaign, plan));
        model.addAttribute("papers", files.papers(campaign.id()));
        model.addAttribute("breaches", files.breaches(campaign.id()));
        model.addAttribute("disposals", files.disposals(campaign.id()));
        model.addAttribute("plans", rights.mayPlanFor(campaign.owner(), actor));
        return "privacy/file";
    }

    @PostMapping("/campaigns/{id}/privacy/papers")
    @Allowed(Role.PROGRAMME)
    String add(@PathVariable UUID id, @RequestParam Paper.Kind kind, @RequestParam MultipartFile file, Actor actor)
            throws IOException {
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            keep.add(new CampaignId(id), kind, name == null ? "" : name, content, actor);
        }
        return "redirect:/campaigns/%s/privacy".formatted(id);
    }

    @GetMapping("/campaigns/{id}/privacy/papers/{paper}")
    @Allowed({Role.PROGRAMME, Role.APPROVER})
    ResponseEntity<byte[]> paper(@PathVariable UUID id, @PathVariable UUID paper, Actor actor) {
        var campaign = rights.oversee(new CampaignId(id), actor);
        var found = files.papers(campaign.id()).stream()
                .filter(each -> each.id().equals(paper))
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.PAGE_UNKNOWN));
        var file = attachments.find(found.attachment()).orElseThrow();
        return Download.of(file.name(), file.kind(), attachments.read(file.id()).orElseThrow());
    }

    @PostMapping("/campaigns/{id}/privacy/breaches")
    @Allowed(Role.PROGRAMME)
    String record(
            @PathVariable UUID id,
            @RequestParam LocalDate noticed,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "0") long people,
            @RequestParam(defaultValue = "") String measures,
            @RequestParam(required = false) @Nullable LocalDate told,
            Actor actor) {
        var breach = new Breach(noticed, what.strip(), people, measures.strip(), Optional.ofNullable(told));
        keep.record(new CampaignId(id), breach, actor);
        return "redirect:/campaigns/%s/privacy".formatted(id);
    }

    @GetMapping("/campaigns/{id}/privacy/bien-ban-huy.{extension:docx|pdf}")
    @Allowed({Role.PROGRAMME, Role.APPROVER})
    ResponseEntity<byte[]> disposal(@PathVariable UUID id, @PathVariable String extension, Actor actor)
            throws IOException {
        var campaign = rights.oversee(new CampaignId(id), actor);
        var draft = minutes.of(campaign, summaries.of(campaign), files.disposals(campaign.id()));
        var bytes = new ByteArrayOutputStream();
        var word = extension.equals("docx");
        if (word) {
            DocxDraft.write(draft, bytes);
        } else {
            PdfDraft.write(draft, bytes);
        }
        return Download.of("bien-ban-huy." + extension, word ? FileKind.DOCX : FileKind.PDF, bytes.toByteArray());
    }
}
