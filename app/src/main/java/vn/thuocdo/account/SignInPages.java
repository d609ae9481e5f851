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

    private final Passwords passwords;
    private final Door door;

    SignInPages(Passwords passwords, Door door) {
        this.passwords = passwords;
        this.door = door;
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
            case PasswordCheck.Right(var account) -> door.afterPassword(account, next, request, response);
            case PasswordCheck.Wrong _ -> show(next, email, "account.sign-in.wrong", model);
            case PasswordCheck.Locked _ -> show(next, email, "account.sign-in.locked", model);
            case PasswordCheck.JustLocked(var account) -> {
                door.recordLock(account);
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
