package vn.thuocdo.campaign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.attachment.Download;
import vn.thuocdo.attachment.FileKind;
import vn.thuocdo.decision.document.DocxDraft;
import vn.thuocdo.decision.document.Draft;
import vn.thuocdo.decision.document.PdfDraft;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** The draft documents of a plan, as files. */
@Controller
@Allowed({Role.PROGRAMME, Role.APPROVER})
class DocumentPages {

    private final CampaignRights rights;
    private final PlanDocuments documents;

    DocumentPages(CampaignRights rights, PlanDocuments documents) {
        this.rights = rights;
        this.documents = documents;
    }

    @GetMapping("/campaigns/{id}/documents/{name}.{extension}")
    ResponseEntity<byte[]> file(
            @PathVariable UUID id, @PathVariable String name, @PathVariable String extension, Actor actor)
            throws IOException {
        var campaign = rights.oversee(new CampaignId(id), actor);
        var kind = kind(extension);
        var bytes = new ByteArrayOutputStream();
        var draft = draft(name, campaign);
        if (kind == FileKind.DOCX) {
            DocxDraft.write(draft, bytes);
        } else {
            PdfDraft.write(draft, bytes);
        }
        return Download.of("%s-%d.%s".formatted(name, campaign.year(), extension), kind, bytes.toByteArray());
    }

    private Draft draft(String name, Campaign campaign) {
        return switch (name) {
            case "to-trinh" -> documents.submission(campaign);
            case "ke-hoach" -> documents.plan(campaign);
            default -> throw new Refused(Problem.PAGE_UNKNOWN);
        };
    }

    private static FileKind kind(String extension) {
        return switch (extension) {
            case "docx" -> FileKind.DOCX;
            case "pdf" -> FileKind.PDF;
            default -> throw new Refused(Problem.PAGE_UNKNOWN);
        };
    }
}
