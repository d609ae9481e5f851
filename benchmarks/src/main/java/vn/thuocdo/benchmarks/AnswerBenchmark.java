package vn.thuocdo.benchmarks;

import java.net.URI;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many answers a second the application takes in, acknowledges and has on its disk, with limits and fsync on and
 * the generator on the same machine. The budget is 1,500 a second for ten minutes, 99 of 100 within 150 milliseconds.
 *
 * <p>Beside it, in the same run, what PostgreSQL does with bare rows of the same size, one a transaction. Arguments:
 * seconds (60), answers a second (1,500), connections (64).
 */
public final class AnswerBenchmark {

    private static final int WARM_UP_SECONDS = 40; // the compiler is done by then

    private AnswerBenchmark() {}

    public static void main(String... arguments) throws Exception {
        var seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        var rate = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_500;
        var connections = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 64;
        try (var installation = Installation.start()) {
            System.out.println(Machine.here().sentence());
            var field = new AnsweredField(installation.bean(JdbcClient.class), (seconds + WARM_UP_SECONDS) * rate);
            field.make();
            var load = new AnswerLoad(URI.create(installation.address() + "/api/answers"), field, connections);
            load.send(WARM_UP_SECONDS * rate, rate);
            var times = load.send(seconds * rate, rate);
            report(times, load.refused());
            System.out.printf(Locale.ROOT, "kept                   %,d answers%n", field.kept());
            bare(installation.bean(DataSource.class), field.body(0).length);
        }
    }

    private static void report(AnswerLoad.Times times, long refused) {
        System.out.printf(
                Locale.ROOT,
                "answers                %,d in %.1f s: %,.0f a second, %d not acknowledged%n",
                times.nanos().length,
                times.seconds(),
                times.nanos().length / times.seconds(),
                refused);
        for (var share : new double[] {0.5, 0.95, 0.99, 0.999, 1}) {
            System.out.printf(
                    Locale.ROOT, "  %5.1f %% within        %.1f ms%n", share * 100, times.within(share) / 1e6);
        }
    }

    /** Rows of that size, each in a transaction of its own, over as many connections as the application has. */
    private static void bare(DataSource database, int size) throws SQLException, InterruptedException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table bare (id uuid primary key, raw text not null)");
        }
        var raw = "x".repeat(size);
        var count = new AtomicInteger();
        var begin = System.nanoTime();
        var threads = new Thread[10];
        for (var thread = 0; thread < threads.length; thread++) {
            threads[thread] = Thread.ofVirtual().start(() -> insert(database, raw, count));
        }
        for (var thread : threads) {
            thread.join();
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(Locale.ROOT, "bare rows              %,.0f a second%n", count.get() / seconds);
    }

    private static void insert(DataSource database, String raw, AtomicInteger count) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into bare (id, raw) values (?, ?)")) {
            for (var row = 0; row < 5_000; row++) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, raw);
                insert.executeUpdate();
                count.incrementAndGet();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
