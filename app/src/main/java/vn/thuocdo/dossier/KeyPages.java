package vn.thuocdo.dossier;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;

/** The keys by which systems of agencies send dossiers, and the numbers of officials that should not be among them. */
@Controller
@Allowed({Role.AGENCY, Role.PROGRAMME})
class KeyPages {

    private static final int MOST = 100;

    private final ApiKeys keys;
    private final MakeApiKey make;
    private final StaffPhones staff;
    private final Rights rights;

    KeyPages(ApiKeys keys, MakeApiKey make, StaffPhones staff, Rights rights) {
        this.keys = keys;
        this.make = make;
        this.staff = staff;
        this.rights = rights;
    }

    @GetMapping("/dossiers/keys")
    String list(Actor actor, Model model) {
        return list(Map.of(), actor, model);
    }

    private String list(Map<String, String> errors, Actor actor, Model model) {
        model.addAttribute("keys", keys.of(rights.reached(actor)));
        model.addAttribute("errors", errors);
        if (!model.containsAttribute("secret")) {
            model.addAttribute("secret", "");
        }
        return "dossier/keys";
    }

    @PostMapping("/dossiers/keys")
    String make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean noSecrets,
            Actor actor,
            Model model,
            RedirectAttributes shownOnce) {
        if (name.isBlank() || name.length() > MOST) {
            return list(Map.of("name", "dossier.key.name.needed"), actor, model);
        }
        if (!noSecrets) {
            return list(Map.of("noSecrets", "dossier.upload.secrets.needed"), actor, model);
        }
        shownOnce.addFlashAttribute("secret", make.make(name.strip(), actor));
        return "redirect:/dossiers/keys";
    }

    @PostMapping("/dossiers/keys/{id}/revoke")
    String revoke(@PathVariable UUID id, Actor actor) {
        make.revoke(id, actor);
        return "redirect:/dossiers/keys";
    }

    @GetMapping("/dossiers/staff")
    String staff(Actor actor, Model model) {
        model.addAttribute("count", staff.count(rights.sender(actor).agency()));
        if (!model.containsAttribute("unreadable")) {
            model.addAttribute("unreadable", 0);
        }
        return "dossier/staff";
    }

    @PostMapping("/dossiers/staff")
    String staff(@RequestParam(defaultValue = "") String numbers, Actor actor, RedirectAttributes shownOnce) {
        shownOnce.addFlashAttribute("unreadable", staff.replace(numbers, actor));
        return "redirect:/dossiers/staff";
    }
}
