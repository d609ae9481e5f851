package vn.thuocdo.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** What an account's owner sees and changes of it: roles, password, sessions. */
@Controller
@Allowed(anyoneSignedIn = true)
class OwnPages {

    private final Accounts accounts;
    private final AccountViews views;
    private final OwnPassword ownPassword;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final ChoosePassword choosePassword;
    private final Sessions sessions;
    private final SignedIn signedIn;

    OwnPages(
            Accounts accounts,
            AccountViews views,
            OwnPassword ownPassword,
            SecondFactors factors,
            Passkeys passkeys,
            ChoosePassword choosePassword,
            Sessions sessions,
            SignedIn signedIn) {
        this.accounts = accounts;
        this.views = views;
        this.ownPassword = ownPassword;
        this.factors = factors;
        this.passkeys = passkeys;
        this.choosePassword = choosePassword;
        this.sessions = sessions;
        this.signedIn = signedIn;
    }

    @GetMapping("/account")
    String show(Actor actor, HttpServletRequest request, Model model) {
        return show(actor, request, "", model);
    }

    private String show(Actor actor, HttpServletRequest request, String mistake, Model model) {
        model.addAttribute("row", views.of(own(actor)));
        model.addAttribute("sessions", sessions.of(own(actor).id()));
        model.addAttribute("current", request.getSession().getId());
        model.addAttribute("passkeys", passkeys.of(own(actor).id()).size());
        model.addAttribute("secondFactor", factors.isOn(own(actor).id()));
        model.addAttribute("mistake", mistake);
        return "account/own";
    }

    private Account own(Actor actor) {
        return accounts.find(new AccountId(actor.account())).orElseThrow(() -> new Refused(Problem.PAGE_UNKNOWN));
    }

    @PostMapping("/account/password")
    String changePassword(
            @RequestParam String old,
            @RequestParam String password,
            @RequestParam String again,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var mistake = ownPassword.mistake(old, actor).or(() -> Passwords.weakness(password, again));
        if (mistake.isPresent()) {
            return show(actor, request, mistake.get(), model);
        }
        var account = new AccountId(actor.account());
        var means = SignedIn.means(request.getSession());
        choosePassword.change(account, password);
        request.getSession().invalidate();
        signedIn.start(account, means, request, response);
        return "redirect:/account";
    }

    @PostMapping("/account/sessions/end")
    String endSession(@RequestParam String session, Actor actor) {
        sessions.end(new AccountId(actor.account()), session);
        return "redirect:/account";
    }
}
