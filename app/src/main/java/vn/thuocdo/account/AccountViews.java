package vn.thuocdo.account;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.agency.Administration;
import vn.thuocdo.agency.Agencies;
import vn.thuocdo.agency.AgencyId;

/** Accounts with their roles in words. */
@Component
class AccountViews {

    private final Accounts accounts;
    private final Agencies agencies;
    private final Administration administration;
    private final GrantRole grantRole;

    AccountViews(Accounts accounts, Agencies agencies, Administration administration, GrantRole grantRole) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.administration = administration;
        this.grantRole = grantRole;
    }

    /** Accounts that {@code actor} sees, whose name or address has {@code text}. */
    List<AccountView> under(Actor actor, String text) {
        var reached = administration.of(actor);
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return accounts.all().stream()
                .filter(account -> account.email().contains(wanted)
                        || account.name().toLowerCase(Locale.ROOT).contains(wanted))
                .map(this::of)
                .filter(view -> view.held().isEmpty()
                        ? grantRole.sees(actor, view.account().id())
                        : view.held().stream().anyMatch(held -> reached.contains(new AgencyId(held.agency()))))
                .toList();
    }

    AccountView of(Account account) {
        var held = accounts.grants(account.id()).stream()
                .map(grant -> new AccountView.Held(
                        grant.role(),
                        grant.agency(),
                        agencies.find(new AgencyId(grant.agency()))
                                .map(agency -> agency.name())
                                .orElse("?")))
                .toList();
        return new AccountView(account, held);
    }
}
