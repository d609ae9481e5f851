package vn.thuocdo.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuocdo.TestDatabase;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.AdministrationOf;
import vn.thuocdo.agency.Reach;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Two who keep the whole site, and one who keeps a body beside it; of the two, one stays. */
class LastAdministratorTest {

    private static final UUID PROVINCE = UUID.randomUUID();
    private static final Grant KEEPS = new Grant(Role.ADMIN, PROVINCE);

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final GrantRole grantRole;
    private final CloseAccount closeAccount;
    private final Accounts accounts;

    LastAdministratorTest() {
        var source = TestDatabase.fresh();
        db = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        accounts = new Accounts(db);
        var audit = new Audit(db, Clock.systemUTC());
        var reach = new Reach(db);
        grantRole = new GrantRole(accounts, AdministrationOf.site(reach, accounts, db), reach, audit);
        var sessions = new JdbcIndexedSessionRepository(new JdbcTemplate(source), transaction);
        sessions.setTableName("account.session");
        closeAccount = new CloseAccount(accounts, grantRole, new Sessions(sessions), audit);
        var post = UUID.randomUUID();
        Map.of(PROVINCE, "PROVINCIAL_COMMITTEE", post, "POST").forEach(this::agency);
        administrator("buu-dien@example.vn", new Grant(Role.ADMIN, post));
    }

    private void agency(UUID id, String kind) {
        db.sql("""
                insert into agency.agency (id, code, name, kind, level, parent, valid, search)
                values (:id, :kind, 'Cơ quan', :kind, 'PROVINCE', null, '(,)', '')
                """).param("id", id).param("kind", kind).update();
    }

    private AccountId administrator(String email, Grant grant) {
        var id = new AccountId(UUID.randomUUID());
        accounts.add(new Account(id, email, "Quản trị", false));
        accounts.grant(id, grant, Actor.SYSTEM);
        return id;
    }

    private static Actor actor(AccountId id) {
        return new Actor(id.value(), "", List.of(KEEPS));
    }

    private void close(AccountId id, AccountId by) {
        transaction.executeWithoutResult(_ -> closeAccount.close(id, true, actor(by)));
    }

    private void withdraw(AccountId id, AccountId by) {
        transaction.executeWithoutResult(_ -> grantRole.withdraw(id, KEEPS, actor(by)));
    }

    @Test
    void isNeitherClosedNorRidOfTheRole() {
        var one = administrator("mot@example.vn", KEEPS);
        var other = administrator("hai@example.vn", KEEPS);
        close(other, one);

        for (var deed : List.<Runnable>of(() -> close(one, other), () -> withdraw(one, other))) {
            assertThatThrownBy(deed::run)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problem()).isEqualTo(Problem.LAST_ADMINISTRATOR));
        }
        assertThat(accounts.haveTopAdministrator()).isTrue();
    }

    @Test
    void staysWhereTwoDoItAtOnce() {
        var one = administrator("mot@example.vn", KEEPS);
        var other = administrator("hai@example.vn", KEEPS);

        var late = transaction.execute(_ -> {
            grantRole.withdraw(other, KEEPS, actor(one));
            var begun = CompletableFuture.runAsync(() -> close(one, other));
            var soon = begun.copy().completeOnTimeout(null, 1, TimeUnit.SECONDS);
            soon.join();
            return begun;
        });

        assertThatThrownBy(late::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(Refused.class);
        assertThat(accounts.haveTopAdministrator()).isTrue();
    }
}
