package vn.thuocdo.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.Agencies;
import vn.thuocdo.notice.Mailing;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.screen.MenuEntry;

/** Accounts, to whoever administers them. */
@Controller
@Allowed(Role.ADMIN)
class AccountPages {

    private final Accounts accounts;
    private final AccountViews views;
    private final Agencies agencies;
    private final InviteAccount inviteAccount;
    private final GrantRole grantRole;
    private final CloseAccount closeAccount;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Mailing mailing;
    private final Clock clock;

    AccountPages(
            Accounts accounts,
            AccountViews views,
            Agencies agencies,
            InviteAccount inviteAccount,
            GrantRole grantRole,
            CloseAccount closeAccount,
            SecondFactors factors,
            Passkeys passkeys,
            Mailing mailing,
            Clock clock) {
        this.accounts = accounts;
        this.views = views;
        this.agencies = agencies;
        this.inviteAccount = inviteAccount;
        this.grantRole = grantRole;
        this.closeAccount = closeAccount;
        this.factors = factors;
        this.passkeys = passkeys;
        this.mailing = mailing;
        this.clock = clock;
    }

    @Bean
    static MenuEntry accountEntry() {
        return MenuEntry.of(70, "/accounts", "account.menu", Role.ADMIN.name());
    }

    @GetMapping("/accounts")
    String list(@RequestParam(defaultValue = "") String name, Actor actor, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("rows", views.under(actor, name));
        return "account/list";
    }

    @GetMapping("/accounts/new")
    String form(Model model) {
        model.addAttribute("roles", Role.values());
        return "account/new";
    }

    @PostMapping("/accounts")
    String invite(
            @RequestParam String email,
            @RequestParam String name,
            @RequestParam Role role,
            @RequestParam String agency,
            Actor actor,
            RedirectAttributes told) {
        return sent(inviteAccount.invite(email, name, grant(role, agency), actor), told);
    }

    private String sent(InviteAccount.Invitation invitation, RedirectAttributes told) {
        if (mailing.works()) {
            told.addFlashAttribute("sent", true);
        } else {
            told.addFlashAttribute("link", invitation.link());
        }
        return "redirect:/accounts/" + invitation.account().value();
    }

    @GetMapping("/accounts/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        var account = accounts.find(new AccountId(id)).orElseThrow(() -> new Refused(Problem.PAGE_UNKNOWN));
        grantRole.requireSight(account.id(), actor);
        model.addAttribute("row", views.of(account));
        model.addAttribute("reached", grantRole.reached(account.id(), actor));
        model.addAttribute("administers", grantRole.administers(actor, account.id()));
        model.addAttribute("roles", Role.values());
        model.addAttribute(
                "secondFactor",
                factors.isOn(account.id()) || !passkeys.of(account.id()).isEmpty());
        return "account/show";
    }

    @PostMapping("/accounts/{id}/roles")
    String give(@PathVariable UUID id, @RequestParam Role role, @RequestParam String agency, Actor actor) {
        grantRole.grant(new AccountId(id), grant(role, agency), actor);
        return "redirect:/accounts/" + id;
    }

    @PostMapping("/accounts/{id}/roles/withdraw")
    String withdraw(@PathVariable UUID id, @RequestParam Role role, @RequestParam UUID agency, Actor actor) {
        grantRole.withdraw(new AccountId(id), new Grant(role, agency), actor);
        return "redirect:/accounts";
    }

    @PostMapping("/accounts/{id}/link")
    String sendLink(@PathVariable UUID id, Actor actor, RedirectAttributes told) {
        return sent(inviteAccount.again(new AccountId(id), actor), told);
    }

    @PostMapping("/accounts/{id}/close")
    String close(@PathVariable UUID id, @RequestParam boolean closed, Actor actor) {
        closeAccount.close(new AccountId(id), closed, actor);
        return "redirect:/accounts/" + id;
    }

    private Grant grant(Role role, String code) {
        var agency = agencies.coded(code.strip(), LocalDate.now(clock))
                .orElseThrow(() -> new Refused(Problem.AGENCY_UNKNOWN, code));
        return new Grant(role, agency.id().value());
    }
}
