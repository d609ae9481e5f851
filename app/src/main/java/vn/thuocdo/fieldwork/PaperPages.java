package vn.thuocdo.fieldwork;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.form.Form;
import vn.thuocdo.form.Forms;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.screen.Screen;
import vn.thuocdo.sheet.Column;
import vn.thuocdo.sheet.SheetDownload;
import vn.thuocdo.sheet.SheetLimits;
import vn.thuocdo.sheet.SheetReader;

/** The paper of a campaign: lots handed out and taken back, what was keyed, and files of answers from elsewhere. */
@Controller
@Allowed(Role.FIELD_LEAD)
class PaperPages {

    private final FieldRights rights;
    private final Campaigns campaigns;
    private final Forms forms;
    private final Lots lots;
    private final Sheets sheets;
    private final BringFile bring;
    private final BroughtFiles files;

    PaperPages(
            FieldRights rights,
            Campaigns campaigns,
            Forms forms,
            Lots lots,
            Sheets sheets,
            BringFile bring,
            BroughtFiles files) {
        this.rights = rights;
        this.campaigns = campaigns;
        this.forms = forms;
        this.lots = lots;
        this.sheets = sheets;
        this.bring = bring;
        this.files = files;
    }

    private static String page(UUID campaign) {
        return "redirect:/campaigns/%s/paper".formatted(campaign);
    }

    @GetMapping("/campaigns/{id}/paper")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        var campaign = rights.requireLead(new CampaignId(id), actor);
        model.addAttribute("campaign", campaign);
        model.addAttribute("arms", arms(campaign));
        model.addAttribute("files", files.of(campaign.id()));
        model.addAttribute("open", FieldRights.isOpen(campaign));
        return "fieldwork/paper";
    }

    private List<ArmCounts> arms(Campaign campaign) {
        var all = lots.of(campaign.id());
        return campaigns.arms(campaign.id()).stream()
                .flatMap(arm -> forms.frozen(campaign.id(), arm.code()).stream()
                        .map(form -> new ArmCounts(
                                arm,
                                form,
                                all.stream()
                                        .filter(lot -> lot.arm().equals(arm.code()))
                                        .toList(),
                                sheets.count(campaign.id(), arm.code()),
                                sheets.outcomes(campaign.id(), arm.code()))))
                .toList();
    }

    private Form form(UUID campaign, String arm, Actor actor) {
        rights.requireLead(new CampaignId(campaign), actor);
        return forms.frozen(new CampaignId(campaign), arm).orElseThrow(() -> new Refused(Problem.FIELD_FORM));
    }

    @GetMapping("/campaigns/{id}/paper/{arm}/template")
    void template(@PathVariable UUID id, @PathVariable String arm, Actor actor, HttpServletResponse response)
            throws IOException {
        var file = bring.reader(form(id, arm, actor));
        try (var sheet = SheetDownload.xlsx(response, "mau-phieu-thu-noi-khac", "Phiếu")) {
            sheet.row(file.labels());
            sheet.row(file.columns().stream().map(Column::name).toList());
        }
    }

    @PostMapping("/campaigns/{id}/paper/{arm}/files")
    String bring(@PathVariable UUID id, @PathVariable String arm, @RequestParam MultipartFile file, Actor actor)
            throws IOException {
        var form = form(id, arm, actor);
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var sheet = SheetReader.open(file.getInputStream(), name, limits(form))) {
            bring.bring(form, sheet, name, sha256(file), actor);
        }
        return page(id);
    }

    /** A column for each question, whatever the form, and as many besides as any list may have. */
    private SheetLimits limits(Form form) {
        return SheetLimits.CATALOGUE.wider(bring.reader(form).columns().size());
    }

    private static byte[] sha256(MultipartFile file) throws IOException {
        try (var in = new DigestInputStream(file.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("a Java without SHA-256", missing);
        }
    }

    @GetMapping("/campaigns/{id}/paper/files/{file}/faults")
    void faults(
            @PathVariable UUID id, @PathVariable UUID file, Screen screen, Actor actor, HttpServletResponse response)
            throws IOException {
        rights.requireLead(new CampaignId(id), actor);
        try (var sheet = SheetDownload.xlsx(response, "can-sua-phieu", "Cần sửa")) {
            sheet.row(List.of(
                    screen.say("sheet.row"),
                    screen.say("sheet.column"),
                    screen.say("sheet.what"),
                    screen.say("sheet.mend")));
            for (var fault : files.faults(new CampaignId(id), file)) {
                sheet.row(List.of(fault.row(), fault.column(), fault.what(screen), fault.mend(screen)));
            }
        }
    }
}
