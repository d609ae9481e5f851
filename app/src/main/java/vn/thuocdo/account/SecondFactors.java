package vn.thuocdo.account;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.contact.Sealer;

/** The secrets behind the codes of the second factor, sealed; and the last step whose code was used. */
@Repository
class SecondFactors {

    private final JdbcClient db;
    private final Sealer sealer;

    SecondFactors(JdbcClient db, Sealer sealer) {
        this.db = db;
        this.sealer = sealer;
    }

    boolean isOn(AccountId account) {
        return db.sql("select totp is not null from account.account where id = :id")
                .param("id", account.value())
                .query(Boolean.class)
                .single();
    }

    Optional<byte[]> secret(AccountId account) {
        return db.sql("select totp from account.account where id = :id and totp is not null")
                .param("id", account.value())
                .query(byte[].class)
                .optional()
                .map(kept -> sealer.open(account.value(), kept));
    }

    /** Turns it on, with the step of the first code; false where it is on already. */
    boolean turnOn(AccountId account, byte[] secret, long step) {
        return db.sql("update account.account set totp = :totp, totp_step = :step where id = :id and totp is null")
                        .param("id", account.value())
                        .param("totp", sealer.seal(account.value(), secret))
                        .param("step", step)
                        .update()
                == 1;
    }

    /**
     * Uses the code of {@code step} up; false where that code or a later one was used before. The secret is sealed
     * anew, so that a new key reaches it by itself.
     */
    boolean use(AccountId account, byte[] secret, long step) {
        return db.sql("""
                update account.account set totp = :totp, totp_step = :step
                where id = :id and totp is not null and totp_step < :step
                """)
                        .param("id", account.value())
                        .param("totp", sealer.seal(account.value(), secret))
                        .param("step", step)
                        .update()
                == 1;
    }

    /** Turns it off; false where it is off already. */
    boolean turnOff(AccountId account) {
        db.sql("delete from account.recovery_code where account = :id")
                .param("id", account.value())
                .update();
        return db.sql("update account.account set totp = null where id = :id and totp is not null")
                        .param("id", account.value())
                        .update()
                == 1;
    }
}
