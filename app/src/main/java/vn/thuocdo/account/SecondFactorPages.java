package vn.thuocdo.account;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.qr.QrCode;

/** Where an account's owner sets the second factor up and ends it, and an administrator takes it off another's. */
@Controller
@Allowed(anyoneSignedIn = true)
@EnableConfigurationProperties(SecondFactorSettings.class)
class SecondFactorPages {

    private final SetSecondFactor set;
    private final SecondFactors factors;
    private final RecoveryCodes recovery;
    private final OfferedSecret offered;
    private final OwnPassword ownPassword;

    SecondFactorPages(
            SetSecondFactor set,
            SecondFactors factors,
            RecoveryCodes recovery,
            OfferedSecret offered,
            OwnPassword ownPassword) {
        this.set = set;
        this.factors = factors;
        this.recovery = recovery;
        this.offered = offered;
        this.ownPassword = ownPassword;
    }

    @GetMapping("/account/second-factor")
    String show(Actor actor, HttpSession session, Model model) {
        return show("", actor, session, model);
    }

    private String show(String mistake, Actor actor, HttpSession session, Model model) {
        var account = new AccountId(actor.account());
        model.addAttribute("mistake", mistake);
        if (factors.isOn(account)) {
            model.addAttribute("left", recovery.left(account));
            return "account/second-factor-on";
        }
        var secret = offered.in(session, account);
        model.addAttribute("secret", Base32.inGroups(Base32.of(secret)));
        model.addAttribute("qr", QrCode.of(offered.address(secret, account)));
        return "account/second-factor-off";
    }

    @PostMapping("/account/second-factor")
    String turnOn(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            Actor actor,
            HttpSession session,
            Model model) {
        var wrong = ownPassword.mistake(password, actor);
        if (wrong.isPresent()) {
            return show(wrong.get(), actor, session, model);
        }
        var account = new AccountId(actor.account());
        var codes = set.turnOn(account, offered.in(session, account), code);
        if (codes.isEmpty()) {
            return show("account.second-factor.code-wrong", actor, session, model);
        }
        offered.forget(session);
        return codes(codes, model);
    }

    @PostMapping("/account/second-factor/codes")
    String renewCodes(@RequestParam(defaultValue = "") String password, Actor actor, HttpSession session, Model model) {
        var wrong = ownPassword.mistake(password, actor);
        return wrong.isPresent()
                ? show(wrong.get(), actor, session, model)
                : codes(set.renewCodes(new AccountId(actor.account())), model);
    }

    private static String codes(List<String> codes, Model model) {
        model.addAttribute("codes", codes);
        return "account/recovery-codes";
    }

    @PostMapping("/account/second-factor/end")
    String turnOff(@RequestParam(defaultValue = "") String password, Actor actor, HttpSession session, Model model) {
        var wrong = ownPassword.mistake(password, actor);
        if (wrong.isPresent()) {
            return show(wrong.get(), actor, session, model);
        }
        set.turnOff(new AccountId(actor.account()));
        return "redirect:/account";
    }

    @PostMapping("/accounts/{id}/second-factor/end")
    @Allowed(Role.ADMIN)
    String reset(@PathVariable UUID id, Actor actor) {
        set.reset(new AccountId(id), actor);
        return "redirect:/accounts/" + id;
    }
}
