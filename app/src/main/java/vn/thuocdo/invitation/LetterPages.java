package vn.thuocdo.invitation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.attachment.Download;
import vn.thuocdo.attachment.FileKind;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.decision.document.PdfPaper;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.sheet.SheetDownload;

/** What the field prints: letters in lots, and the list of codes for interviewers. */
@Controller
@Allowed(Role.FIELD_LEAD)
class LetterPages {

    private final FetchLetters letters;
    private final FetchCodes codes;
    private final CampaignFacts facts;
    private final Campaigns campaigns;
    private final Semaphore presses = new Semaphore(1); // each holds a whole file

    LetterPages(FetchLetters letters, FetchCodes codes, CampaignFacts facts, Campaigns campaigns) {
        this.letters = letters;
        this.codes = codes;
        this.facts = facts;
        this.campaigns = campaigns;
    }

    @GetMapping("/campaigns/{id}/invitations/{arm}/letters/{occasion}/{lot}.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable UUID id,
            @PathVariable String arm,
            @PathVariable String occasion,
            @PathVariable String lot,
            Actor actor)
            throws IOException {
        var campaign = new CampaignId(id);
        var wanted = Occasion.at(occasion).orElseThrow(() -> new Refused(Problem.PAGE_UNKNOWN));
        if (!presses.tryAcquire()) {
            throw new Refused(Problem.FEW_AT_A_TIME);
        }
        try {
            var fetched = letters.fetch(campaign, arm, wanted, number(lot), actor);
            var told = campaigns.get(campaign);
            var page = new LetterPage(facts.of(told, facts.arm(told, arm))).of(fetched, wanted);
            var bytes = new ByteArrayOutputStream();
            PdfPaper.write(page, bytes);
            return Download.of("thu-%s-%s-%s.pdf".formatted(arm, occasion, lot), FileKind.PDF, bytes.toByteArray());
        } finally {
            presses.release();
        }
    }

    private static int number(String lot) {
        if (!lot.matches("[1-9]\\d{0,6}")) {
            throw new Refused(Problem.PAGE_UNKNOWN);
        }
        return Integer.parseInt(lot);
    }

    @GetMapping("/campaigns/{id}/invitations/{arm}/codes.xlsx")
    void codes(@PathVariable UUID id, @PathVariable String arm, Actor actor, HttpServletResponse response)
            throws IOException {
        var list = codes.fetch(new CampaignId(id), arm, actor);
        response.setHeader("Cache-Control", "private, no-store");
        try (var sheet = SheetDownload.xlsx(response, "ma-phieu-" + arm, "Mã phiếu")) {
            codes.write(list, sheet);
        }
    }
}
