package vn.thuocdo.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;

/**
 * An account's passkeys, and signing in with one. The challenge stands in the page and the answer comes back in its
 * form, so that nothing but pages is asked for.
 */
@Controller
@Allowed(anyoneSignedIn = true)
class PasskeyPages {

    private static final int LONGEST_NAME = 60;

    private final Passkeys passkeys;
    private final PasskeyCeremony ceremony;
    private final KeepPasskeys keep;
    private final OwnPassword ownPassword;
    private final Door door;

    PasskeyPages(Passkeys passkeys, PasskeyCeremony ceremony, KeepPasskeys keep, OwnPassword ownPassword, Door door) {
        this.passkeys = passkeys;
        this.ceremony = ceremony;
        this.keep = keep;
        this.ownPassword = ownPassword;
        this.door = door;
    }

    @GetMapping("/account/passkeys")
    String list(Actor actor, Model model) {
        return list("", actor, model);
    }

    private String list(String mistake, Actor actor, Model model) {
        model.addAttribute("passkeys", passkeys.of(new AccountId(actor.account())));
        model.addAttribute("mistake", mistake);
        return "account/passkeys";
    }

    /** The page that makes one, to whoever shows once more that it is their account. */
    @PostMapping("/account/passkeys/new")
    String offer(@RequestParam(defaultValue = "") String password, Actor actor, HttpSession session, Model model) {
        var wrong = ownPassword.mistake(password, actor);
        if (wrong.isPresent()) {
            return list(wrong.get(), actor, model);
        }
        model.addAttribute("options", ceremony.offerNew(new AccountId(actor.account()), session));
        return "account/new-passkey";
    }

    @PostMapping("/account/passkeys")
    String make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String credential,
            Actor actor,
            HttpSession session,
            Model model,
            RedirectAttributes told) {
        var fits = !name.isBlank() && name.length() <= LONGEST_NAME;
        if (!fits || !keep.add(new AccountId(actor.account()), credential, name, session)) {
            return list("account.passkey.not-made", actor, model);
        }
        told.addFlashAttribute("made", true);
        return "redirect:/account/passkeys";
    }

    @PostMapping("/account/passkeys/{id}/end")
    String remove(@PathVariable String id, @RequestParam(defaultValue = "") String password, Actor actor, Model model) {
        var wrong = ownPassword.mistake(password, actor);
        if (wrong.isPresent()) {
            return list(wrong.get(), actor, model);
        }
        keep.remove(new AccountId(actor.account()), id);
        return "redirect:/account/passkeys";
    }

    @PostMapping("/sign-in/passkey")
    @Allowed(everyone = true)
    String signIn(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var session = request.getSession();
        return ceremony.use(credential, session)
                .map(account -> door.afterPasskey(account, next, request, response))
                .orElseGet(() -> {
                    SignInPages.fill(next, "", "account.passkey.wrong", ceremony.offerSignIn(session), model);
                    return SignInPages.VIEW;
                });
    }
}
