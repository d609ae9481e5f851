package vn.thuocdo;

import java.io.IOException;
import java.net.InetAddress;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.thuocdo.account.FirstAdministrator;
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
        var application = new SpringApplication(Application.class);
        var closed = new CountDownLatch(1);
        application.addListeners((ApplicationListener<ContextClosedEvent>) _ -> closed.countDown());
        application.setDefaultProperties(settings(application));
        var context = application.run();
        tellWhereItIs(context);
        closed.await();
        return ExitCode.OK;
    }

    private Map<String, Object> settings(SpringApplication application) throws IOException, SQLException {
        var settings = new HashMap<String, Object>(Map.of(
                "server.address", address,
                "server.port", port,
                "thuocdo.home", database.home().toString()));
        if (database.url != null) {
            settings.put("spring.datasource.url", database.url);
        } else {
            var embedded = database.startEmbedded();
            settings.put("spring.datasource.url", embedded.url());
            settings.put("spring.datasource.username", embedded.user());
            settings.put("spring.datasource.password", embedded.password());
            application.addInitializers(context -> closeAfterAllElse(embedded, context));
        }
        return settings;
    }

    private void tellWhereItIs(ConfigurableApplicationContext context) {
        var texts = CommandTexts.of(spec);
        var out = spec.commandLine().getOut();
        var site = "http://" + address + ":" + context.getEnvironment().getProperty("local.server.port");
        context.getBean(FirstAdministrator.class)
                .link()
                .ifPresent(link -> out.println(texts.get("serve.first-administrator", site + link)));
        out.println(texts.get("serve.ready", site));
        out.flush();
    }

    /** Beans are closed in the reverse order of their making, and this one is there before any. */
    private static void closeAfterAllElse(EmbeddedDatabase embedded, ConfigurableApplicationContext context) {
        ((DefaultSingletonBeanRegistry) context.getBeanFactory())
                .registerDisposableBean("embeddedDatabase", embedded::close);
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
