package vn.thuocdo.account;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Ids;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.Agencies;
import vn.thuocdo.agency.Agency;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** How a new installation gets its first administrator: by a link that whoever starts it reads on the terminal. */
@Component
public class FirstAdministrator {

    private static final Duration LIFETIME = Duration.ofDays(1);

    private final Accounts accounts;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final Agencies agencies;
    private final Audit audit;
    private final Clock clock;

    FirstAdministrator(
            Accounts accounts, Passwords passwords, OneTimeLinks links, Agencies agencies, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    /** The path of a new link, while there is no administrator; it works once, for a day. */
    @Transactional
    public Optional<String> link() {
        return accounts.haveAdministrator()
                ? Optional.empty()
                : Optional.of("/first-administrator?secret=" + links.toFirstAdministrator(LIFETIME));
    }

    /** @throws Refused if the link was used, is too old, or there is an administrator already */
    @Transactional
    AccountId become(String secret, FirstForm form, String password) {
        if (!links.opensForFirstAdministrator(secret) || !links.use(secret) || accounts.haveAdministrator()) {
            throw new Refused(Problem.LINK_OVER);
        }
        var id = new AccountId(Ids.next());
        var address = form.email().strip().toLowerCase(Locale.ROOT);
        if (!accounts.add(new Account(id, address, form.name().strip(), false))) {
            throw new Refused(Problem.ACCOUNT_EXISTS, address);
        }
        passwords.set(id, password);
        var agency = agency(form);
        agencies.makeFounding(agency);
        accounts.grant(id, new Grant(Role.ADMIN, agency.value()), id.value());
        audit.record(
                id.value(), "account.first-administrator", "account", id.value().toString(), Map.of());
        return id;
    }

    /** The agency of that code, made where there is none yet: the top of the tree. */
    private AgencyId agency(FirstForm form) {
        var code = form.code().strip();
        return agencies.coded(code, LocalDate.now(clock)).map(Agency::id).orElseGet(() -> {
            var made = new AgencyId(Ids.next());
            var kind = form.kind();
            agencies.save(new Agency(
                    made,
                    code,
                    form.agency().strip(),
                    kind,
                    kind.usualLevel(),
                    Optional.empty(),
                    Optional.empty(),
                    null,
                    null));
            return made;
        });
    }
}
