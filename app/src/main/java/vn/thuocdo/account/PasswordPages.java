package vn.thuocdo.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.notice.Mailing;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Where a link of an invitation leads, to a password of one's own; and where to ask for one when it is forgotten. */
@Controller
@Allowed(everyone = true)
class PasswordPages {

    private final OneTimeLinks links;
    private final Accounts accounts;
    private final ChoosePassword choosePassword;
    private final ForgetPassword forget;
    private final Mailing mailing;
    private final Door door;

    PasswordPages(
            OneTimeLinks links,
            Accounts accounts,
            ChoosePassword choosePassword,
            ForgetPassword forget,
            Mailing mailing,
            Door door) {
        this.links = links;
        this.accounts = accounts;
        this.choosePassword = choosePassword;
        this.forget = forget;
        this.mailing = mailing;
        this.door = door;
    }

    @GetMapping("/forgotten-password")
    String forgotten(Model model) {
        model.addAttribute("mailed", mailing.works());
        return "account/forgotten-password";
    }

    @PostMapping("/forgotten-password")
    String forgotten(@RequestParam(defaultValue = "") String email, Model model) {
        if (mailing.works()) {
            forget.ask(email);
        }
        model.addAttribute("asked", true);
        return forgotten(model);
    }

    @GetMapping("/choose-password")
    String form(@RequestParam String secret, Model model) {
        return show(secret, "", model);
    }

    @PostMapping("/choose-password")
    String choose(
            @RequestParam String secret,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var weakness = Passwords.weakness(password, again);
        if (weakness.isPresent()) {
            return show(secret, weakness.get(), model);
        }
        return door.afterPassword(choosePassword.choose(secret, password), "/", request, response);
    }

    private String show(String secret, String mistake, Model model) {
        var account = links.account(secret).flatMap(accounts::find).orElseThrow(() -> new Refused(Problem.LINK_OVER));
        model.addAttribute("secret", secret);
        model.addAttribute("account", account);
        model.addAttribute("mistake", mistake);
        return "account/choose-password";
    }
}
