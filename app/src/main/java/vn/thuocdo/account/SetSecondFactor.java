package vn.thuocdo.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.notice.Letters;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Turns the second factor on and off. Its owner hears of it by letter, in case somebody else did it. */
@Component
class SetSecondFactor {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final RecoveryCodes recovery;
    private final Passkeys passkeys;
    private final GrantRole grantRole;
    private final Letters letters;
    private final Audit audit;
    private final Clock clock;
    private final Totp totp = new Totp();

    SetSecondFactor(
            Accounts accounts,
            SecondFactors factors,
            RecoveryCodes recovery,
            Passkeys passkeys,
            GrantRole grantRole,
            Letters letters,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.grantRole = grantRole;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** The codes on paper, once the first code of the phone was right; none where it was wrong. */
    @Transactional
    List<String> turnOn(AccountId account, byte[] secret, String code) {
        var step = totp.step(secret, code.replaceAll("\\s", ""), clock.instant());
        if (step.isEmpty()) {
            return List.of();
        }
        if (!factors.turnOn(account, secret, step.getAsLong())) {
            throw new Refused(Problem.CHANGED_MEANWHILE);
        }
        tell("account.second-factor-on", account, account.value());
        return recovery.renew(account);
    }

    @Transactional
    List<String> renewCodes(AccountId account) {
        if (!factors.isOn(account)) {
            throw new Refused(Problem.CHANGED_MEANWHILE);
        }
        record("account.recovery-codes-renewed", account, account.value());
        return recovery.renew(account);
    }

    @Transactional
    void turnOff(AccountId account) {
        if (factors.turnOff(account)) {
            tell("account.second-factor-off", account, account.value());
        }
    }

    /** Takes it off another's account, and the passkeys with it: its owner has lost the phone they were on. */
    @Transactional
    void reset(AccountId account, Actor by) {
        grantRole.requireAdministratorOf(account, by);
        var removed = passkeys.removeAll(account);
        if (factors.turnOff(account) || removed > 0) {
            tell("account.second-factor-reset", account, by.account());
        }
    }

    private void tell(String deed, AccountId account, UUID by) {
        record(deed, account, by);
        accounts.find(account).ifPresent(owner -> letters.write(owner.email(), deed + ".letter", owner.name()));
    }

    private void record(String deed, AccountId account, UUID by) {
        audit.record(by, deed, "account", account.value().toString(), Map.of());
    }
}
