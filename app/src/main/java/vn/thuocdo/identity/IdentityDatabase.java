package vn.thuocdo.identity;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The connections of the other role. They are no bean of their own, so that nobody is given one in place of an ordinary
 * one.
 */
final class IdentityDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 4;

    private final HikariDataSource pool;
    private final TransactionTemplate transaction;

    IdentityDatabase(DataSource source) {
        var config = new HikariConfig();
        config.setPoolName("identity");
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        pool = new HikariDataSource(config);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    static IdentityDatabase at(String url, IdentitySettings settings) {
        if (settings.username() == null || settings.username().isBlank()) {
            throw new IdentityRefused(IdentityRefused.Reason.NO_ROLE);
        }
        var own = settings.url() == null || settings.url().isBlank() ? url : settings.url();
        return new IdentityDatabase(IdentitySchema.source(own, settings.username(), settings.password()));
    }

    DataSource source() {
        return pool;
    }

    JdbcClient client() {
        return JdbcClient.create(pool);
    }

    JdbcTemplate template() {
        return new JdbcTemplate(pool);
    }

    TransactionTemplate transaction() {
        return transaction;
    }

    @Override
    public void close() {
        pool.close();
    }
}
