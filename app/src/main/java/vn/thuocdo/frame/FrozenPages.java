package vn.thuocdo.frame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.attachment.Download;
import vn.thuocdo.attachment.FileKind;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.decision.document.DocxDraft;
import vn.thuocdo.decision.document.PdfDraft;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** What can be done to a frame as a whole: freeze it, take the record of the freeze, give the frame up. */
@Controller
@Allowed(Role.PROGRAMME)
class FrozenPages {

    private final Frames frames;
    private final BeginFreeze freeze;
    private final DiscardFrame discard;
    private final FrameDocuments documents;
    private final CampaignRights rights;
    private final Clock clock;

    FrozenPages(
            Frames frames,
            BeginFreeze freeze,
            DiscardFrame discard,
            FrameDocuments documents,
            CampaignRights rights,
            Clock clock) {
        this.frames = frames;
        this.freeze = freeze;
        this.discard = discard;
        this.documents = documents;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * @param event a public event that will make the seed; blank where bodies commit
     * @param at when it is over, as a form writes it
     * @param digits how many its outcome has
     */
    @PostMapping("/frames/{id}/freeze")
    String freeze(
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "0") int digits,
            Actor actor) {
        freeze.begin(new FrameId(id), revision, rule(event.strip(), at, digits), actor);
        return "redirect:" + frames.get(new FrameId(id)).page();
    }

    private SeedRule rule(String event, String at, int digits) {
        if (event.isEmpty()) {
            return SeedRule.COMMITMENTS;
        }
        if (!SeedRule.isEnough(digits)) {
            throw new Refused(Problem.FRAME_EVENT_DIGITS);
        }
        return new SeedRule(event, moment(at), digits);
    }

    private Instant moment(String at) {
        try {
            return LocalDateTime.parse(at).atZone(clock.getZone()).toInstant();
        } catch (DateTimeParseException none) {
            throw new Refused(Problem.FRAME_EVENT_TIME);
        }
    }

    @PostMapping("/frames/{id}/discard")
    String discard(
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        discard.discard(new FrameId(id), revision, reason, actor);
        return "redirect:" + frames.get(new FrameId(id)).page();
    }

    @GetMapping("/frames/{id}/certificate.{extension:docx|pdf}")
    ResponseEntity<byte[]> certificate(@PathVariable UUID id, @PathVariable String extension, Actor actor)
            throws IOException {
        var frame = frames.get(new FrameId(id));
        rights.oversee(frame.campaign(), actor);
        if (!frame.isFrozen()) {
            throw new Refused(Problem.FRAME_UNKNOWN);
        }
        var bytes = new ByteArrayOutputStream();
        var kind = extension.equals("pdf") ? FileKind.PDF : FileKind.DOCX;
        if (kind == FileKind.PDF) {
            PdfDraft.write(documents.certificate(frame), bytes);
        } else {
            DocxDraft.write(documents.certificate(frame), bytes);
        }
        var name = "bien-ban-chot-dan-mau-%d-%d.%s".formatted(frame.step(), frame.version(), extension);
        return Download.of(name, kind, bytes.toByteArray());
    }
}
