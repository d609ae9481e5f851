package vn.thuocdo;

import java.io.IOException;
import java.net.InetAddress;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.springframework.beans.BeansException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.thuocdo.account.FirstAdministrator;
import vn.thuocdo.identity.IdentityRefused;
import vn.thuocdo.measurement.command.CommandTexts;

/** {@code thuocdo serve}: the web application, on a database of its own or on the embedded one. */
@Command(name = "serve")
public final class ServeCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Option(names = "--address", paramLabel = "HOST")
    String address = "localhost";

    @Option(names = "--port", paramLabel = "N")
    int port = 8080;

    @Mixin
    DatabaseOptions database;

    @Option(names = "--embedded-for-others")
    boolean embeddedForOthers;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        refuseToOpenTheEmbeddedDatabase();
        var site =
                new WebSite(address, port).with("thuocdo.home", database.home().toString());
        if (database.url != null) {
            site.with("spring.datasource.url", database.url);
        } else {
            site.on(database.startEmbedded());
        }
        tellWhereItIs(site, start(site));
        site.awaitEnd();
        return ExitCode.OK;
    }

    /** A database that would not keep answers and people apart is told in a sentence. */
    private ConfigurableApplicationContext start(WebSite site) {
        try {
            return site.start();
        } catch (BeansException failure) {
            if (failure.getMostSpecificCause() instanceof IdentityRefused refused) {
                var key = "serve.identity." + refused.reason().key();
                throw new ParameterException(
                        spec.commandLine(), CommandTexts.of(spec).get(key), failure);
            }
            throw failure;
        }
    }

    private void tellWhereItIs(WebSite site, ConfigurableApplicationContext context) {
        var texts = CommandTexts.of(spec);
        var out = spec.commandLine().getOut();
        context.getBean(FirstAdministrator.class)
                .link()
                .ifPresent(link -> out.println(texts.get("serve.first-administrator", site.at(context) + link)));
        out.println(texts.get("serve.ready", site.at(context)));
        out.flush();
    }

    /** Whoever reaches the machine from outside should not meet a database meant for trying things. */
    private void refuseToOpenTheEmbeddedDatabase() throws IOException {
        if (database.isEmbedded()
                && !embeddedForOthers
                && !InetAddress.getByName(address).isLoopbackAddress()) {
            throw new ParameterException(
                    spec.commandLine(), CommandTexts.of(spec).get("serve.embedded-for-others", address));
        }
    }
}
