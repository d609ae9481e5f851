package vn.thuocdo.account;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts wrong passwords and codes, together: five in a row lock the account for a quarter of an hour. A right password
 * alone does not end the row where a code is asked too, else the code could be guessed for ever.
 */
@Repository
class LockOut {

    private static final int FAILURES = 5;
    private static final Duration LOCKED = Duration.ofMinutes(15);

    private final JdbcClient db;
    private final Clock clock;

    LockOut(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether the account is locked now; tries at the same time wait for each other until the transaction ends. */
    boolean holds(AccountId account) {
        return db.sql("""
                select locked_until is not null and locked_until > :now from account.account
                where id = :id
                for update
                """)
                .param("id", account.value())
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    PasswordCheck failed(AccountId account) {
        var locked = db.sql("""
                update account.account
                set failures = (failures + 1) % :most,
                    locked_until = case when failures + 1 >= :most then :until::timestamptz end
                where id = :id
                returning locked_until is not null
                """)
                .param("id", account.value())
                .param("most", FAILURES)
                .param("until", now().plus(LOCKED))
                .query(Boolean.class)
                .single();
        return locked ? new PasswordCheck.JustLocked(account) : new PasswordCheck.Wrong();
    }

    void end(AccountId account) {
        db.sql("update account.account set failures = 0, locked_until = null where id = :id")
                .param("id", account.value())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
