package vn.thuocdo.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thuocdo.access.Allowed;

/** The door. */
@Controller
class SignInPages {

    static final String VIEW = "account/sign-in";

    private final Passwords passwords;
    private final PasskeyCeremony ceremony;
    private final Door door;

    SignInPages(Passwords passwords, PasskeyCeremony ceremony, Door door) {
        this.passwords = passwords;
        this.ceremony = ceremony;
        this.door = door;
    }

    @GetMapping("/sign-in")
    @Allowed(everyone = true)
    String form(@RequestParam(defaultValue = "/") String next, HttpServletRequest request, Model model) {
        return show(next, "", "", request, model);
    }

    @PostMapping("/sign-in")
    @Allowed(everyone = true)
    String signIn(
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (passwords.check(email, password)) {
            case PasswordCheck.Right(var account) -> door.afterPassword(account, next, request, response);
            case PasswordCheck.Wrong _ -> show(next, email, "account.sign-in.wrong", request, model);
            case PasswordCheck.Locked _ -> show(next, email, "account.sign-in.wrong", request, model);
            case PasswordCheck.JustLocked(var account) -> {
                door.recordLock(account);
                yield show(next, email, "account.sign-in.wrong", request, model);
            }
        };
    }

    private String show(String next, String email, String mistake, HttpServletRequest request, Model model) {
        fill(next, email, mistake, ceremony.offerSignIn(request.getSession()), model);
        return VIEW;
    }

    static void fill(String next, String email, String mistake, String passkey, Model model) {
        model.addAttribute("next", next);
        model.addAttribute("email", email);
        model.addAttribute("mistake", mistake);
        model.addAttribute("passkey", passkey);
    }

    @PostMapping("/sign-out")
    @Allowed(everyone = true)
    String signOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "redirect:/sign-in";
    }
}
