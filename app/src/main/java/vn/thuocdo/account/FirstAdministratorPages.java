package vn.thuocdo.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.agency.AgencyKind;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** The first page anybody sees of a new installation. */
@Controller
@Allowed(everyone = true)
class FirstAdministratorPages {

    private final OneTimeLinks links;
    private final FirstAdministrator first;
    private final SignedIn signedIn;

    FirstAdministratorPages(OneTimeLinks links, FirstAdministrator first, SignedIn signedIn) {
        this.links = links;
        this.first = first;
        this.signedIn = signedIn;
    }

    @GetMapping("/first-administrator")
    String form(@RequestParam String secret, Model model) {
        return show(secret, new FirstForm("", "", "", "", AgencyKind.PROVINCIAL_COMMITTEE), "", model);
    }

    @PostMapping("/first-administrator")
    String become(
            @RequestParam String secret,
            @ModelAttribute FirstForm form,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var mistake = form.mistake().or(() -> Passwords.weakness(password, again));
        if (mistake.isPresent()) {
            return show(secret, form, mistake.get(), model);
        }
        signedIn.start(first.become(secret, form, password), Means.PASSWORD, request, response);
        return "redirect:/";
    }

    private String show(String secret, FirstForm form, String mistake, Model model) {
        if (!links.opensForFirstAdministrator(secret)) {
            throw new Refused(Problem.LINK_OVER);
        }
        model.addAttribute("secret", secret);
        model.addAttribute("form", form);
        model.addAttribute("mistake", mistake);
        return "account/first-administrator";
    }
}
