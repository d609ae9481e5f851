package vn.thuocdo.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.audit.Audit;

/** The door. */
@Controller
class SignInPages {

    private final Passwords passwords;
    private final SignedIn signedIn;
    private final Audit audit;

    SignInPages(Passwords passwords, SignedIn signedIn, Audit audit) {
        this.passwords = passwords;
        this.signedIn = signedIn;
        this.audit = audit;
    }

    @GetMapping("/sign-in")
    @Allowed(everyone = true)
    String form(@RequestParam(defaultValue = "/") String next, Model model) {
        return show(next, "", "", model);
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
            case PasswordCheck.Right(var account) -> {
                signedIn.start(account, request, response);
                audit.record(
                        account.value(),
                        "account.signed-in",
                        "account",
                        account.value().toString(),
                        Map.of());
                yield "redirect:" + Addresses.within(next);
            }
            case PasswordCheck.Wrong _ -> show(next, email, "account.sign-in.wrong", model);
            case PasswordCheck.Locked _ -> show(next, email, "account.sign-in.locked", model);
            case PasswordCheck.JustLocked(var account) -> {
                audit.record(
                        Actor.SYSTEM,
                        "account.locked",
                        "account",
                        account.value().toString(),
                        Map.of());
                yield show(next, email, "account.sign-in.locked", model);
            }
        };
    }

    private static String show(String next, String email, String mistake, Model model) {
        model.addAttribute("next", next);
        model.addAttribute("email", email);
        model.addAttribute("mistake", mistake);
        return "account/sign-in";
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
