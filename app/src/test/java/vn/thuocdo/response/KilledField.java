package vn.thuocdo.response;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.EmbeddedDatabase;
import vn.thuocdo.KilledProgram;
import vn.thuocdo.identity.CaseNumber;

/** The application on its embedded database with a campaign in the field, to be killed while answers come in. */
final class KilledField {

    private static final int CASES = 6_000;

    private KilledField() {}

    public static void main(String... folder) throws IOException, InterruptedException, SQLException {
        var home = Path.of(folder[0]);
        var database = EmbeddedDatabase.start(home);
        var context = KilledProgram.application(database, false);
        if (!Files.exists(tokens(home))) {
            makeField(context, home);
        }
        System.out.println("ready " + context.getEnvironment().getProperty("local.server.port"));
        new CountDownLatch(1).await();
    }

    /** The form, and then the tokens. */
    static Path tokens(Path home) {
        return home.resolve("tokens.txt");
    }

    private static void makeField(ConfigurableApplicationContext context, Path home) throws IOException {
        var example = new ExampleField(context, context.getBean(JdbcClient.class));
        var first = new Token(example.tokens(example.opened()).getFirst());
        var cases = context.getBean(Cases.class);
        var known = cases.opened(first).orElseThrow();
        var lines = new ArrayList<String>();
        lines.add(known.form().value().toString());
        IntStream.range(0, CASES).mapToObj("A%025d"::formatted).forEach(lines::add);
        var issues = lines.stream()
                .skip(1)
                .map(text -> new Cases.Issue(CaseNumber.random(), new Token(text), known.about()))
                .toList();
        cases.add(known.campaign(), known.arm(), known.form(), issues);
        Files.write(tokens(home), lines);
    }
}
