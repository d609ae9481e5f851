package vn.thuocdo.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.CallerLimit;
import vn.thuocdo.audit.Audit;

/** Lets in whose password was right: at once, or, where the account has a second factor, after its code. */
@Component
class Door {

    private static final String ACCOUNT = "door.account";
    private static final String SINCE = "door.since";
    private static final String NEXT = "door.next";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final SecondFactors factors;
    private final SignedIn signedIn;
    private final LockOut lockOut;
    private final CallerLimit limit;
    private final Audit audit;
    private final Clock clock;

    Door(SecondFactors factors, SignedIn signedIn, LockOut lockOut, CallerLimit limit, Audit audit, Clock clock) {
        this.factors = factors;
        this.signedIn = signedIn;
        this.lockOut = lockOut;
        this.limit = limit;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where to go after the right password of {@code account}. */
    String afterPassword(AccountId account, String next, HttpServletRequest request, HttpServletResponse response) {
        if (!factors.isOn(account)) {
            return letIn(account, Means.PASSWORD, next, request, response);
        }
        request.getSession();
        request.changeSessionId();
        var session = request.getSession();
        limit.giveBack(request.getRemoteAddr());
        session.setAttribute(ACCOUNT, account.value());
        session.setAttribute(SINCE, clock.instant());
        session.setAttribute(NEXT, next);
        return "redirect:/sign-in/code";
    }

    /** Whose code is awaited. */
    Optional<AccountId> awaited(HttpServletRequest request) {
        var session = request.getSession();
        return session.getAttribute(ACCOUNT) instanceof UUID account
                        && session.getAttribute(SINCE) instanceof Instant since
                        && since.plus(PATIENCE).isAfter(clock.instant())
                ? Optional.of(new AccountId(account))
                : Optional.empty();
    }

    String afterCode(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession();
        var next = session.getAttribute(NEXT) instanceof String wanted ? wanted : "/";
        session.removeAttribute(ACCOUNT);
        session.removeAttribute(SINCE);
        session.removeAttribute(NEXT);
        return letIn(account, Means.CODE, next, request, response);
    }

    String afterPasskey(AccountId account, String next, HttpServletRequest request, HttpServletResponse response) {
        return letIn(account, Means.PASSKEY, next, request, response);
    }

    private String letIn(
            AccountId account, Means means, String next, HttpServletRequest request, HttpServletResponse response) {
        lockOut.end(account);
        limit.giveBack(request.getRemoteAddr());
        signedIn.start(account, means, request, response);
        audit.record(
                account.value(),
                "account.signed-in",
                "account",
                account.value().toString(),
                Map.of("by", means.name()));
        return "redirect:" + Addresses.within(next);
    }

    void recordLock(AccountId account) {
        audit.record(Actor.SYSTEM, "account.locked", "account", account.value().toString(), Map.of());
    }
}
