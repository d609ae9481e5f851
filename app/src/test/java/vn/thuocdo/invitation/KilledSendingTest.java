package vn.thuocdo.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.EmbeddedDatabase;
import vn.thuocdo.KilledProgram;

/** Kills the application by SIGKILL while the provider has a message and has not answered yet. */
class KilledSendingTest {

    private static final int BEFORE = 7;
    private static final int ALL = 20;

    @TempDir
    Path home;

    @Test
    void sendsNoMessageTwice() throws Exception {
        try (var provider = new LocalProvider()) {
            provider.holdAfter(BEFORE);
            var program = start(provider);
            provider.awaitReceived(BEFORE + 1);
            program.destroyForcibly().waitFor();
            provider.be(LocalProvider.Mood.TAKES);

            settings(provider).forEach(System::setProperty);
            try (var database = EmbeddedDatabase.start(home);
                    var application = KilledProgram.application(database, false)) {
                provider.awaitReceived(ALL);
                application.getBean(SendMessages.class).send(0); // settles what was cut off, and no more

                assertThat(provider.received().stream()
                                .map(message -> message.path("Phone").asString()))
                        .hasSize(ALL)
                        .doesNotHaveDuplicates();
                assertThat(states(application.getBean(JdbcClient.class))).containsEntry("UNKNOWN", 1L);
            } finally {
                settings(provider).keySet().forEach(System::clearProperty);
            }
        }
    }

    private static Map<String, Long> states(JdbcClient db) {
        var states = new TreeMap<String, Long>();
        db.sql("select state, count(*) from invitation.message group by state").query(row -> {
            states.put(row.getString(1), row.getLong(2));
        });
        return states;
    }

    private static Map<String, String> settings(LocalProvider provider) {
        return Map.of(
                "thuocdo.invitation.quiet-hours", "00:00-00:00",
                "thuocdo.invitation.prepare-every", "1s",
                "thuocdo.invitation.send-every", "1s",
                "thuocdo.invitation.a-minute", "6000",
                "thuocdo.invitation.unknown-after", "1s",
                "thuocdo.invitation.sms.url", provider.address(),
                "thuocdo.invitation.sms.body",
                        "{\"Phone\":\"{phone}\",\"Content\":\"{text}\",\"RequestId\":\"{reference}\"}");
    }

    private Process start(LocalProvider provider) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        settings(provider).forEach((name, value) -> command.add("-D%s=%s".formatted(name, value)));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), KilledSending.class.getName(), home.toString()));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
