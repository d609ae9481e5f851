package vn.thuocdo.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.Attended;

/** Where accounts and their roles are kept. */
@Repository
public class Accounts implements Attended {

    /** Of the advisory lock; no other use of these locks has it. */
    private static final long ADMINISTRATORS = 0x41444d494eL;

    private final JdbcClient db;

    Accounts(JdbcClient db) {
        this.db = db;
    }

    public Optional<Account> find(AccountId id) {
        return db.sql("select id, email, name, closed from account.account where id = :id")
                .param("id", id.value())
                .query(Accounts::read)
                .optional();
    }

    public Optional<Account> withEmail(String email) {
        return db.sql("select id, email, name, closed from account.account where email = :email")
                .param("email", email.strip().toLowerCase(Locale.ROOT))
                .query(Accounts::read)
                .optional();
    }

    /** All accounts, by name. */
    public List<Account> all() {
        return db.sql("select id, email, name, closed from account.account order by closed, name collate \"vi-x-icu\"")
                .query(Accounts::read)
                .list();
    }

    /** Keeps a new account; it can sign in once it has a password. False where its address has one already. */
    boolean add(Account account) {
        return db.sql("""
                insert into account.account (id, email, name) values (:id, :email, :name)
                on conflict (email) do nothing
                """)
                        .param("id", account.id().value())
                        .param("email", account.email())
                        .param("name", account.name())
                        .update()
                == 1;
    }

    /** Lets nobody else change the roles of the account in the meantime. */
    void hold(AccountId id) {
        db.sql("select from account.account where id = :id for update")
                .param("id", id.value())
                .query(_ -> {});
    }

    void close(AccountId id, boolean closed) {
        db.sql("update account.account set closed = :closed where id = :id")
                .param("id", id.value())
                .param("closed", closed)
                .update();
    }

    public List<Grant> grants(AccountId id) {
        return db.sql("select role, agency from account.grant where account = :account order by role, agency")
                .param("account", id.value())
                .query((row, _) -> new Grant(Role.valueOf(row.getString(1)), row.getObject(2, UUID.class)))
                .list();
    }

    boolean grant(AccountId id, Grant grant, UUID by) {
        return db.sql("""
                insert into account.grant (account, role, agency, granted_by)
                values (:account, :role, :agency, :by)
                on conflict do nothing
                """)
                        .param("account", id.value())
                        .param("role", grant.role().name())
                        .param("agency", grant.agency())
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Where the last role that was withdrawn from the account was. */
    Optional<UUID> left(AccountId id) {
        return db.sql("select left_agency from account.account where id = :id and left_agency is not null")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    boolean withdraw(AccountId id, Grant grant) {
        return db.sql("""
                with gone as (
                    delete from account.grant where account = :account and role = :role and agency = :agency
                    returning account, agency)
                update account.account a set left_agency = g.agency from gone g where a.id = g.account
                """)
                        .param("account", id.value())
                        .param("role", grant.role().name())
                        .param("agency", grant.agency())
                        .update()
                == 1;
    }

    /** Whether anybody can administer. */
    boolean haveAdministrator() {
        return db.sql("""
                select exists (select from account.grant g join account.account a on a.id = g.account
                where g.role = 'ADMIN' and not a.closed)
                """).query(Boolean.class).single();
    }

    /** Lets one administrator go at a time, until the transaction ends. */
    void holdAdministrators() {
        db.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", ADMINISTRATORS)
                .query(_ -> {});
    }

    /** Whether anybody keeps the whole site. */
    boolean haveTopAdministrator() {
        return db.sql("""
                select exists (select from account.grant g join account.account a on a.id = g.account
                join agency.top t on t.id = g.agency where g.role = 'ADMIN' and not a.closed)
                """).query(Boolean.class).single();
    }

    @Override
    public Set<UUID> attended() {
        return db.sql("""
                select g.agency from account.grant g join account.account a on a.id = g.account
                where g.role = 'ADMIN' and not a.closed
                """).query(UUID.class).set();
    }

    Map<UUID, String> names(Collection<UUID> accounts) {
        var names = new HashMap<UUID, String>();
        db.sql("select id, name from account.account where id = any(:ids)")
                .param("ids", accounts.toArray(UUID[]::new))
                .query((row, _) -> names.put(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        return names;
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3), row.getBoolean(4));
    }
}
