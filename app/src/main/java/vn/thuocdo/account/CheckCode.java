package vn.thuocdo.account;

import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.audit.Audit;

/** Checks the code of a second factor, of the phone or on paper. Either serves once; wrong ones lock the account. */
@Component
class CheckCode {

    private static final Pattern OF_THE_PHONE = Pattern.compile("\\d{6}");

    private final SecondFactors factors;
    private final RecoveryCodes recovery;
    private final LockOut lockOut;
    private final Audit audit;
    private final Clock clock;
    private final Totp totp = new Totp();

    CheckCode(SecondFactors factors, RecoveryCodes recovery, LockOut lockOut, Audit audit, Clock clock) {
        this.factors = factors;
        this.recovery = recovery;
        this.lockOut = lockOut;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    PasswordCheck check(AccountId account, String typed) {
        if (lockOut.holds(account)) {
            return new PasswordCheck.Locked();
        }
        var code = typed.replaceAll("\\s", "");
        var right = OF_THE_PHONE.matcher(code).matches() ? isOfThePhone(account, code) : isOnPaper(account, code);
        return right ? new PasswordCheck.Right(account) : lockOut.failed(account);
    }

    private boolean isOfThePhone(AccountId account, String code) {
        var secret = factors.secret(account);
        var step = secret.isEmpty() ? null : totp.step(secret.get(), code, clock.instant());
        return step != null && step.isPresent() && factors.use(account, secret.orElseThrow(), step.getAsLong());
    }

    private boolean isOnPaper(AccountId account, String code) {
        var right = recovery.use(account, code);
        if (right) {
            var left = recovery.left(account);
            audit.record(
                    account.value(),
                    "account.recovery-code-used",
                    "account",
                    account.value().toString(),
                    Map.of("left", left));
        }
        return right;
    }
}
