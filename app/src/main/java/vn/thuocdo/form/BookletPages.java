package vn.thuocdo.form;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.CampaignRights;

/** A form on paper, to look at; the field prints lots with numbers. */
@Controller
@Allowed({Role.PROGRAMME, Role.APPROVER, Role.SUPERVISOR})
class BookletPages {

    private final Forms forms;
    private final CampaignRights rights;
    private final PrintBooklets print;

    BookletPages(Forms forms, CampaignRights rights, PrintBooklets print) {
        this.forms = forms;
        this.rights = rights;
        this.print = print;
    }

    @GetMapping("/forms/{id}/booklet")
    String open(@PathVariable UUID id, Actor actor, Model model) {
        var form = forms.get(new FormId(id));
        rights.read(form.campaign(), actor);
        model.addAttribute("form", form);
        return "form/booklet";
    }

    /** One without a number; of a draft it is a preview. */
    @GetMapping("/forms/{id}/booklet.pdf")
    void one(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "vi") String language,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var form = forms.get(new FormId(id));
        rights.read(form.campaign(), actor);
        PrintBooklets.head(response, form.questionnaire().code());
        print.one(form, language, response.getOutputStream());
    }
}
