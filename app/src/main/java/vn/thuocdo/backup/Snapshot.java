package vn.thuocdo.backup;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Two connections that see the database at one moment, each as its own role.
 *
 * @param ordinary the role of everything else
 * @param identity the role of the schema {@code identity}
 */
record Snapshot(Connection ordinary, Connection identity) implements AutoCloseable {

    static Snapshot of(DataSource ordinary, DataSource identity) throws SQLException {
        var first = ordinary.getConnection();
        try {
            begin(first);
            var moment = client(first)
                    .sql("select pg_export_snapshot()")
                    .query(String.class)
                    .single();
            return new Snapshot(first, joined(identity, moment));
        } catch (SQLException | RuntimeException failure) {
            first.close();
            throw failure;
        }
    }

    private static Connection joined(DataSource identity, String moment) throws SQLException {
        var second = identity.getConnection();
        try {
            begin(second);
            try (var statement = second.createStatement()) {
                statement.execute("set transaction snapshot '%s'".formatted(moment));
            }
            return second;
        } catch (SQLException | RuntimeException failure) {
            second.close();
            throw failure;
        }
    }

    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read read only");
        }
    }

    static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    @Override
    public void close() throws SQLException {
        try (var first = ordinary;
                var second = identity) {
            second.rollback();
            first.rollback();
        }
    }
}
