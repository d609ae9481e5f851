package vn.thuocdo.account;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Ids;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.notice.Letters;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Makes an account and sends its owner a link to choose a password. */
@Component
public class InviteAccount {

    private static final Duration LIFETIME = Duration.ofDays(7);

    private final Accounts accounts;
    private final GrantRole grantRole;
    private final OneTimeLinks links;
    private final Letters letters;
    private final Audit audit;
    private final String site;

    InviteAccount(
            Accounts accounts,
            GrantRole grantRole,
            OneTimeLinks links,
            Letters letters,
            Audit audit,
            @Value("${thuocdo.site:http://localhost:8080}") String site) {
        this.accounts = accounts;
        this.grantRole = grantRole;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.site = site;
    }

    /**
     * Invites somebody to a role.
     *
     * @throws Refused if the address is no e-mail address or has an account, or if {@code by} may not give that role
     */
    @Transactional
    public Invitation invite(String email, String name, Grant grant, Actor by) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        if (!Account.isEmail(address) || !Account.isName(name)) {
            throw new Refused(Problem.ACCOUNT_INCOMPLETE);
        }
        var id = new AccountId(Ids.next());
        var called = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        if (!accounts.add(new Account(id, address, called, false))) {
            throw new Refused(Problem.ACCOUNT_EXISTS, address);
        }
        audit.record(by.account(), "account.invited", "account", id.value().toString(), Map.of());
        grantRole.grantFirst(id, grant, by);
        return new Invitation(id, send(id, address));
    }

    /** Sends the owner of an account a new link, in place of any before. */
    @Transactional
    public Invitation again(AccountId id, Actor by) {
        var account = accounts.find(id).orElseThrow(() -> new Refused(Problem.PAGE_UNKNOWN));
        grantRole.requireAdministratorOf(id, by);
        audit.record(by.account(), "account.link-sent", "account", id.value().toString(), Map.of());
        return new Invitation(id, send(id, account.email()));
    }

    private String send(AccountId id, String address) {
        var link = site + "/choose-password?secret=" + links.toChoosePassword(id, LIFETIME);
        letters.write(address, "account.letter", link, LIFETIME.toDays());
        return link;
    }

    /**
     * An invitation on its way.
     *
     * @param link to be handed over where no mail leaves this machine; shown once, to whoever invited
     */
    public record Invitation(AccountId account, String link) {}
}
