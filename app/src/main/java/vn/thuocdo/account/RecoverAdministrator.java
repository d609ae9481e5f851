package vn.thuocdo.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;

/**
 * The way back in for an administrator who lost password, telephone and codes, and whom nobody else can help: whoever
 * keeps the server makes a link for them. It is in the log like everything else.
 */
public final class RecoverAdministrator {

    /** How long the link works. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    private final JdbcClient db;
    private final Clock clock;

    /** @param db of which what is done here is one transaction */
    public RecoverAdministrator(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Opens the account of an administrator, and takes off all that opened it so far: whoever took it over is out.
     *
     * @return the path of a link to choose a new password; nothing where no administrator has that address
     */
    public Optional<String> link(String email) {
        var found = db.sql("""
                update account.account a set closed = false, failures = 0, locked_until = null, totp = null,
                    password = null
                where email = :email
                    and exists (select from account.grant g where g.account = a.id and g.role = 'ADMIN')
                returning id
                """)
                .param("email", email.strip().toLowerCase(Locale.ROOT))
                .query(UUID.class)
                .optional();
        return found.map(id -> link(new AccountId(id)));
    }

    private String link(AccountId account) {
        for (var what : new String[] {"recovery_code", "passkey"}) {
            db.sql("delete from account.%s where account = :id".formatted(what))
                    .param("id", account.value())
                    .update();
        }
        db.sql("delete from account.session where principal_name = :id")
                .param("id", account.value().toString())
                .update();
        var subject = account.value().toString();
        new Audit(db, clock).record(Actor.SYSTEM, "account.recovered", "account", subject, Map.of());
        return "/choose-password?secret=" + new OneTimeLinks(db, clock).toChoosePassword(account, LIFETIME);
    }
}
