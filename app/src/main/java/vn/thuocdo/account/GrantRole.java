package vn.thuocdo.account;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.agency.Reach;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/**
 * Gives roles and takes them back. An administrator does so within the agencies they administer, never for themselves;
 * and whoever supervises has no part in what is supervised.
 */
@Component
public class GrantRole {

    private static final Set<Role> SUPERVISED =
            EnumSet.of(Role.PROGRAMME, Role.APPROVER, Role.AGENCY, Role.FIELD_LEAD, Role.INTERVIEWER, Role.DATA_ENTRY);

    private final Accounts accounts;
    private final Reach reach;
    private final Audit audit;

    GrantRole(Accounts accounts, Reach reach, Audit audit) {
        this.accounts = accounts;
        this.reach = reach;
        this.audit = audit;
    }

    /** @throws Refused if {@code by} may not, or the account holds a role this one does not go with */
    @Transactional
    public void grant(AccountId id, Grant grant, Actor by) {
        requireAdministrator(grant, id, by);
        var mixes = accounts.grants(id).stream().map(Grant::role).anyMatch(held -> clash(held, grant.role()));
        if (mixes) {
            throw new Refused(Problem.ROLES_CLASH);
        }
        if (accounts.grant(id, grant, by.account())) {
            record("account.role-given", id, grant, by);
        }
    }

    @Transactional
    public void withdraw(AccountId id, Grant grant, Actor by) {
        requireAdministrator(grant, id, by);
        if (accounts.withdraw(id, grant)) {
            record("account.role-withdrawn", id, grant, by);
        }
        if (grant.role() == Role.ADMIN && !accounts.haveAdministrator()) {
            throw new Refused(Problem.LAST_ADMINISTRATOR);
        }
    }

    /** @throws Refused unless {@code by} administers an agency at which the account holds a role, or it holds none */
    void requireAdministratorOf(AccountId id, Actor by) {
        var grants = accounts.grants(id);
        var reaches = grants.isEmpty()
                || grants.stream().anyMatch(grant -> reach.covers(by, new AgencyId(grant.agency()), Role.ADMIN));
        if (!reaches || !by.holds(Role.ADMIN)) {
            throw new Refused(Problem.NOT_ALLOWED);
        }
    }

    /** @throws Refused unless {@code by} administers all agencies at which the account, not their own, holds a role */
    void requireAdministratorOfAll(AccountId id, Actor by) {
        var reached = reach.of(by, Role.ADMIN);
        var all = accounts.grants(id).stream().allMatch(grant -> reached.contains(new AgencyId(grant.agency())));
        if (!all || !by.holds(Role.ADMIN) || by.account().equals(id.value())) {
            throw new Refused(Problem.NOT_ALLOWED);
        }
    }

    private void requireAdministrator(Grant grant, AccountId id, Actor by) {
        if (by.account().equals(id.value())) {
            throw new Refused(Problem.OWN_ROLES);
        }
        if (!reach.covers(by, new AgencyId(grant.agency()), Role.ADMIN)) {
            throw new Refused(Problem.NOT_ALLOWED);
        }
    }

    private static boolean clash(Role one, Role other) {
        return one == Role.SUPERVISOR && SUPERVISED.contains(other)
                || other == Role.SUPERVISOR && SUPERVISED.contains(one);
    }

    private void record(String deed, AccountId id, Grant grant, Actor by) {
        var details =
                Map.of("role", grant.role().name(), "agency", grant.agency().toString());
        audit.record(by.account(), deed, "account", id.value().toString(), details);
    }
}
