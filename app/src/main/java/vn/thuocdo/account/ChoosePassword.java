package vn.thuocdo.account;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Gives an account its owner's password; sessions opened under another one end, and so do links to choose one. */
@Component
class ChoosePassword {

    private final OneTimeLinks links;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Audit audit;

    ChoosePassword(OneTimeLinks links, Passwords passwords, Sessions sessions, Audit audit) {
        this.links = links;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** @throws Refused if the link was used or is too old */
    @Transactional
    AccountId choose(String secret, String password) {
        var account = links.account(secret).orElseThrow(() -> new Refused(Problem.LINK_OVER));
        if (!links.use(secret)) {
            throw new Refused(Problem.LINK_OVER);
        }
        change(account, password);
        return account;
    }

    @Transactional
    void change(AccountId account, String password) {
        passwords.set(account, password);
        links.end(account);
        sessions.endAll(account);
        audit.record(
                account.value(),
                "account.password-chosen",
                "account",
                account.value().toString(),
                Map.of());
    }
}
