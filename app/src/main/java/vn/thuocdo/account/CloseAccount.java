package vn.thuocdo.account;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Closes an account, whose sessions end at once, or opens it again. Nothing it did is lost. */
@Component
class CloseAccount {

    private final Accounts accounts;
    private final GrantRole grantRole;
    private final Sessions sessions;
    private final Audit audit;

    CloseAccount(Accounts accounts, GrantRole grantRole, Sessions sessions, Audit audit) {
        this.accounts = accounts;
        this.grantRole = grantRole;
        this.sessions = sessions;
        this.audit = audit;
    }

    @Transactional
    void close(AccountId id, boolean closed, Actor by) {
        if (by.account().equals(id.value())) {
            throw new Refused(Problem.OWN_ROLES);
        }
        accounts.holdAdministrators();
        grantRole.requireAdministratorOf(id, by);
        accounts.close(id, closed);
        if (closed) {
            grantRole.requireTopAdministrator();
            sessions.endAll(id);
        }
        var deed = closed ? "account.closed" : "account.opened";
        audit.record(by.account(), deed, "account", id.value().toString(), Map.of());
    }
}
