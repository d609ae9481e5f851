package vn.thuocdo.form;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.screen.Screen;
import vn.thuocdo.sheet.SheetDownload;

/** Forms as files: workbooks of XLSForm come in and go out. */
@Controller
@Allowed(Role.PROGRAMME)
class FormFilePages {

    private final Forms forms;
    private final Uploads uploads;
    private final TakeXlsForm take;
    private final CampaignRights rights;

    FormFilePages(Forms forms, Uploads uploads, TakeXlsForm take, CampaignRights rights) {
        this.forms = forms;
        this.uploads = uploads;
        this.take = take;
        this.rights = rights;
    }

    @PostMapping("/campaigns/{id}/forms/upload")
    String upload(
            @PathVariable UUID id,
            @RequestParam String arm,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam MultipartFile file,
            Actor actor)
            throws IOException {
        var campaign = new CampaignId(id);
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "").isBlank()
                ? "xlsx"
                : Objects.requireNonNull(file.getOriginalFilename());
        try (var content = file.getInputStream()) {
            var made = take.take(campaign, arm, revision, content, name, actor);
            var told = uploads.find(campaign, arm).stream()
                    .anyMatch(upload -> !upload.faults().isEmpty());
            return made.isPresent() && !told
                    ? "redirect:/forms/" + made.get().value()
                    : "redirect:/campaigns/%s/forms/upload?arm=%s".formatted(id, arm);
        }
    }

    /** What in the last workbook is not supported. */
    @GetMapping("/campaigns/{id}/forms/upload")
    String faults(@PathVariable UUID id, @RequestParam String arm, Actor actor, Model model) {
        var campaign = rights.plan(new CampaignId(id), actor);
        var upload = upload(campaign.id(), arm);
        if (upload.fileName().isEmpty()) {
            return "redirect:/campaigns/%s/forms".formatted(id);
        }
        model.addAttribute("campaign", campaign);
        model.addAttribute("arm", arm);
        model.addAttribute("upload", upload);
        model.addAttribute(
                "draft", forms.draft(campaign.id(), arm).map(Form::address).orElse(""));
        return "form/upload";
    }

    @GetMapping("/campaigns/{id}/forms/upload.xlsx")
    void sheet(
            @PathVariable UUID id, @RequestParam String arm, Screen screen, Actor actor, HttpServletResponse response)
            throws IOException {
        var upload = upload(rights.plan(new CampaignId(id), actor).id(), arm);
        try (var sheet = SheetDownload.xlsx(response, "can-sua", screen.say("form.upload.sheet"))) {
            sheet.row(List.of(
                    screen.say("form.upload.in"),
                    screen.say("form.upload.row"),
                    screen.say("form.upload.column"),
                    screen.say("form.upload.mend")));
            for (var fault : upload.faults()) {
                var what = fault.in(screen.locale().getLanguage());
                sheet.row(List.of(fault.sheet(), fault.row() == 0 ? "" : fault.row(), fault.column(), what));
            }
        }
    }

    private Upload upload(CampaignId campaign, String arm) {
        return uploads.find(campaign, arm).orElse(new Upload("", false, List.of()));
    }

    /** A version of a form as a workbook, from which the same form is made again. */
    @GetMapping("/forms/{id}/xlsform")
    @Allowed({Role.PROGRAMME, Role.APPROVER, Role.SUPERVISOR})
    void download(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        var form = forms.get(new FormId(id));
        rights.read(form.campaign(), actor);
        var name = "%s-%d".formatted(form.questionnaire().code(), form.version());
        SheetDownload.book(response, name, TakeXlsForm.book(form.questionnaire()));
    }
}
