package vn.thuocdo.account;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.Administration;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.agency.Reach;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/**
 * Gives roles and takes them back. An administrator does so within the agencies they administer, never for themselves;
 * and whoever supervises has no part in what is supervised. What is done to an account as a whole needs all its roles
 * within reach, else a commune could lock out, or let itself in as, somebody of the province.
 */
@Component
public class GrantRole {

    private static final Set<Role> SUPERVISED =
            EnumSet.of(Role.PROGRAMME, Role.APPROVER, Role.AGENCY, Role.FIELD_LEAD, Role.INTERVIEWER, Role.DATA_ENTRY);

    private final Accounts accounts;
    private final Administration administration;
    private final Reach reach;
    private final Audit audit;

    GrantRole(Accounts accounts, Administration administration, Reach reach, Audit audit) {
        this.accounts = accounts;
        this.administration = administration;
        this.reach = reach;
        this.audit = audit;
    }

    /** @throws Refused if {@code by} may not, or the account holds a role this one does not go with */
    @Transactional
    public void grant(AccountId id, Grant grant, Actor by) {
        accounts.hold(id);
        requireSight(id, by);
        give(id, grant, by);
    }

    /** Gives the role an account was made for. */
    void grantFirst(AccountId id, Grant grant, Actor by) {
        give(id, grant, by);
    }

    private void give(AccountId id, Grant grant, Actor by) {
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
        accounts.holdAdministrators();
        accounts.hold(id);
        requireSight(id, by);
        requireAdministrator(grant, id, by);
        if (accounts.withdraw(id, grant)) {
            record("account.role-withdrawn", id, grant, by);
        }
        if (grant.role() == Role.ADMIN) {
            requireTopAdministrator();
        }
    }

    /** @throws Refused if nobody is left who keeps the whole site */
    void requireTopAdministrator() {
        if (!accounts.haveTopAdministrator()) {
            throw new Refused(Problem.LAST_ADMINISTRATOR);
        }
    }

    /** @throws Refused unless {@code by} sees the account */
    void requireSight(AccountId id, Actor by) {
        if (!sees(by, id)) {
            throw new Refused(Problem.NOT_ALLOWED);
        }
    }

    /** Whether {@code by} administers an agency at which the account holds a role. */
    boolean sees(Actor by, AccountId id) {
        return by.holds(Role.ADMIN)
                && (accounts.grants(id).isEmpty()
                        ? mayAdopt(by, id)
                        : !reached(id, by).isEmpty());
    }

    /** An account without roles is its last agency's, and the top's: else anybody lets themselves in as its owner. */
    private boolean mayAdopt(Actor by, AccountId id) {
        return reach.atTop(by, Role.ADMIN)
                || accounts.left(id)
                        .filter(agency -> administration.covers(by, new AgencyId(agency)))
                        .isPresent();
    }

    /** Of the roles an account holds, those at agencies that {@code by} administers. */
    Set<Grant> reached(AccountId id, Actor by) {
        var reached = administration.of(by);
        return accounts.grants(id).stream()
                .filter(grant -> reached.contains(new AgencyId(grant.agency())))
                .collect(Collectors.toSet());
    }

    /** Whether {@code by} administers all agencies at which the account, not their own, holds a role. */
    boolean administers(Actor by, AccountId id) {
        return sees(by, id)
                && !by.account().equals(id.value())
                && reached(id, by).size() == accounts.grants(id).size();
    }

    /** @throws Refused unless {@code by} administers the account: it opens more than their own agencies */
    void requireAdministratorOf(AccountId id, Actor by) {
        if (!administers(by, id)) {
            throw new Refused(Problem.NOT_ALLOWED);
        }
    }

    private void requireAdministrator(Grant grant, AccountId id, Actor by) {
        if (by.account().equals(id.value())) {
            throw new Refused(Problem.OWN_ROLES);
        }
        if (!administration.covers(by, new AgencyId(grant.agency()))) {
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
