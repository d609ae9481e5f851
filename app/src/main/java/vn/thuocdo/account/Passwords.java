package vn.thuocdo.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Repository;

/** Passwords, as Argon2id hashes. An unknown address costs as much time as a known one. */
@Repository
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private final JdbcClient db;
    private final LockOut lockOut;
    private final Clock clock;
    private final Argon2PasswordEncoder argon = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final String nobodys = argon.encode("nobody has this password");

    Passwords(JdbcClient db, LockOut lockOut, Clock clock) {
        this.db = db;
        this.lockOut = lockOut;
        this.clock = clock;
    }

    boolean areSet(AccountId id) {
        return db.sql("select password is not null from account.account where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    void set(AccountId id, String password) {
        db.sql("update account.account set password = :password, failures = 0, locked_until = null where id = :id")
                .param("id", id.value())
                .param("password", argon.encode(password))
                .update();
    }

    /** Whether {@code password} opens the account of {@code email}, and if so which that is. */
    PasswordCheck check(String email, String password) {
        var kept = db.sql("""
                select id, password, locked_until from account.account
                where email = lower(:email) and not closed and password is not null
                """)
                .param("email", email.strip())
                .query((row, _) -> new Kept(
                        row.getObject(1, UUID.class), row.getString(2), row.getObject(3, OffsetDateTime.class)))
                .optional();
        var fits = argon.matches(password, kept.map(Kept::hash).orElse(nobodys));
        if (kept.isEmpty()) {
            return new PasswordCheck.Wrong();
        }
        if (kept.get().lockedAt(now())) {
            return new PasswordCheck.Locked();
        }
        var account = new AccountId(kept.get().id());
        return fits ? new PasswordCheck.Right(account) : lockOut.failed(account);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Why {@code password} will not do; the key of the sentence. */
    static Optional<String> weakness(String password, String again) {
        if (password.length() < SHORTEST) {
            return Optional.of("account.password.short");
        }
        if (password.length() > LONGEST || password.chars().distinct().count() < 5) {
            return Optional.of("account.password.simple");
        }
        return password.equals(again) ? Optional.empty() : Optional.of("account.password.differs");
    }

    private record Kept(UUID id, String hash, @Nullable OffsetDateTime lockedUntil) {

        boolean lockedAt(OffsetDateTime now) {
            return lockedUntil != null && lockedUntil.isAfter(now);
        }
    }
}
