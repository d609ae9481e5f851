package vn.thuocdo.account;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that work once and for a while. The secret of 256 bits is in the link alone; its hash is kept. */
@Repository
class OneTimeLinks {

    private final JdbcClient db;
    private final Clock clock;

    OneTimeLinks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The secret of a new link to choose the password of {@code account}; earlier ones no longer work. */
    String toChoosePassword(AccountId account, Duration lifetime) {
        end(account);
        return make("PASSWORD", account.value(), lifetime);
    }

    /**
     * The secret of a new link for whoever says to have forgotten the password of {@code account}; none once there were
     * {@code most} within an hour. Earlier links go on working: anybody may ask, and must not undo what another did.
     */
    Optional<String> toChooseForgotten(AccountId account, Duration lifetime, int most) {
        var asked = db.sql("select count(*) from account.link where account = :account and made > :since")
                .param("account", account.value())
                .param("since", now().minus(Duration.ofHours(1)))
                .query(Integer.class)
                .single();
        return asked < most ? Optional.of(make("PASSWORD", account.value(), lifetime)) : Optional.empty();
    }

    /** Links of {@code account} no longer work. */
    void end(AccountId account) {
        db.sql("update account.link set used = :now where account = :account and used is null")
                .param("account", account.value())
                .param("now", now())
                .update();
    }

    /** The secret of a new link to become the first administrator; earlier ones no longer work. */
    String toFirstAdministrator(Duration lifetime) {
        db.sql("update account.link set used = :now where account is null and used is null")
                .param("now", now())
                .update();
        return make("FIRST_ADMINISTRATOR", null, lifetime);
    }

    private String make(String purpose, @Nullable UUID account, Duration lifetime) {
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.random(32));
        db.sql("""
                insert into account.link (secret, purpose, account, made, expires)
                values (:hash, :purpose, :account, :now, :end)
                """)
                .param("hash", Secrets.hash(secret))
                .param("purpose", purpose)
                .param("account", account)
                .param("now", now())
                .param("end", now().plus(lifetime))
                .update();
        return secret;
    }

    /** Whose password the link chooses, while it works. */
    Optional<AccountId> account(String secret) {
        return db.sql("""
                select l.account from account.link l join account.account a on a.id = l.account
                where l.secret = :hash and l.purpose = 'PASSWORD' and l.used is null and l.expires > :now
                    and not a.closed
                """)
                .param("hash", Secrets.hash(secret))
                .param("now", now())
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    boolean opensForFirstAdministrator(String secret) {
        return db.sql("""
                select exists (select from account.link
                where secret = :hash and purpose = 'FIRST_ADMINISTRATOR' and used is null and expires > :now)
                """)
                .param("hash", Secrets.hash(secret))
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /** Uses the link up; false where another did meanwhile, or its time is over. */
    boolean use(String secret) {
        return db.sql("update account.link set used = :now where secret = :hash and used is null and expires > :now")
                        .param("hash", Secrets.hash(secret))
                        .param("now", now())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
