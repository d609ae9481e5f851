package vn.thuocdo.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** The second step of signing in: the code. */
@Controller
@Allowed(everyone = true)
class CodePages {

    private final CheckCode checkCode;
    private final Door door;

    CodePages(CheckCode checkCode, Door door) {
        this.checkCode = checkCode;
        this.door = door;
    }

    @GetMapping("/sign-in/code")
    String form(HttpServletRequest request, Model model) {
        awaited(request);
        return show("", model);
    }

    @PostMapping("/sign-in/code")
    String check(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (checkCode.check(awaited(request), code)) {
            case PasswordCheck.Right(var account) -> door.afterCode(account, request, response);
            case PasswordCheck.Wrong _ -> show("account.code.wrong", model);
            case PasswordCheck.Locked _ -> show("account.locked", model);
            case PasswordCheck.JustLocked(var account) -> {
                door.recordLock(account);
                yield show("account.locked", model);
            }
        };
    }

    private AccountId awaited(HttpServletRequest request) {
        return door.awaited(request).orElseThrow(() -> new Refused(Problem.SIGN_IN_OVER));
    }

    private static String show(String mistake, Model model) {
        model.addAttribute("mistake", mistake);
        return "account/code";
    }
}
