package vn.thuocdo.invitation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.EmbeddedDatabase;
import vn.thuocdo.KilledProgram;
import vn.thuocdo.frame.ExampleFrames;

/** The application on its embedded database with messages to send, to be killed while one leaves. */
final class KilledSending {

    private KilledSending() {}

    public static void main(String... home) throws IOException, InterruptedException, SQLException {
        var database = EmbeddedDatabase.start(Path.of(home[0]));
        var context = KilledProgram.application(database, false);
        schedule(context);
        System.out.println("ready");
        new CountDownLatch(1).await();
    }

    private static void schedule(ConfigurableApplicationContext context) {
        var campaign = new ExampleInvitations(context, context.getBean(JdbcClient.class)).opened();
        var today = LocalDate.now(context.getBean(Clock.class));
        context.getBean(PlanSending.class)
                .keep(
                        campaign,
                        "users",
                        new PlanSending.Typed(List.of(Medium.SMS), today, 7, 0, "", 0),
                        Schedule.State.RUNNING,
                        ExampleFrames.programme());
    }
}
