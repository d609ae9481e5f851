package vn.thuocdo.account;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes on paper for when the phone is lost: of 80 random bits, each for once, of which the hash alone is kept. */
@Repository
class RecoveryCodes {

    static final int GIVEN = 10;
    private static final int BYTES = 10;

    private final JdbcClient db;

    RecoveryCodes(JdbcClient db) {
        this.db = db;
    }

    /** New codes, shown this once, in place of those before. */
    List<String> renew(AccountId account) {
        db.sql("delete from account.recovery_code where account = :account")
                .param("account", account.value())
                .update();
        return Stream.generate(() -> Base32.of(Secrets.random(BYTES)))
                .limit(GIVEN)
                .peek(code -> add(account, code))
                .map(Base32::inGroups)
                .toList();
    }

    private void add(AccountId account, String code) {
        db.sql("insert into account.recovery_code (account, hash) values (:account, :hash)")
                .param("account", account.value())
                .param("hash", Secrets.hash(code))
                .update();
    }

    /** Uses a code up; false where the account has no such code, or no longer. */
    boolean use(AccountId account, String typed) {
        return db.sql("""
                update account.recovery_code set used = now()
                where account = :account and hash = :hash and used is null
                """)
                        .param("account", account.value())
                        .param(
                                "hash",
                                Secrets.hash(typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT)))
                        .update()
                == 1;
    }

    long left(AccountId account) {
        return db.sql("select count(*) from account.recovery_code where account = :account and used is null")
                .param("account", account.value())
                .query(Long.class)
                .single();
    }
}
