package vn.thuocdo;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program that commits something to the embedded database and then waits to be killed. */
final class DatabaseUser {

    private DatabaseUser() {}

    public static void main(String... home) throws Exception {
        var database = EmbeddedDatabase.start(Path.of(home[0]));
        EmbeddedDatabaseTest.ask(database, "create table kept as select 'whole' as what; select what from kept");
        System.out.println("committed");
        new CountDownLatch(1).await();
    }
}
