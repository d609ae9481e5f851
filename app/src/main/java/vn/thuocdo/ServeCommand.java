package vn.thuocdo;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
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

    @Option(names = "--home", paramLabel = "DIR")
    Path home = EmbeddedDatabase.usualHome();

    @Option(names = "--database", paramLabel = "URL", defaultValue = "${env:THUOCDO_DATABASE}")
    @Nullable
    String database;

    @Option(names = "--embedded-for-others")
    boolean embeddedForOthers;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        refuseToOpenTheEmbeddedDatabase();
        var application = new SpringApplication(Application.class);
        var closed = new CountDownLatch(1);
        application.addListeners((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
        var settings = new HashMap<String, Object>(
                Map.of("server.address", address, "server.port", port, "thuocdo.home", home.toString()));
        if (database == null) {
            var embedded = startEmbedded();
            settings.put("spring.datasource.url", embedded.url());
            settings.put("spring.datasource.username", embedded.user());
            settings.put("spring.datasource.password", embedded.password());
            application.addInitializers(context -> closeAfterAllElse(embedded, context));
        } else {
            settings.put("spring.datasource.url", database);
        }
        application.setDefaultProperties(settings);
        var context = application.run();
        var bound = context.getEnvironment().getProperty("local.server.port");
        spec.commandLine()
                .getOut()
                .println(CommandTexts.of(spec).get("serve.ready", "http://" + address + ":" + bound));
        closed.await();
        return ExitCode.OK;
    }

    private EmbeddedDatabase startEmbedded() throws IOException, SQLException {
        try {
            return EmbeddedDatabase.start(home);
        } catch (DatabaseInUse inUse) {
            throw new ParameterException(
                    spec.commandLine(), CommandTexts.of(spec).get("serve.in-use", inUse.home()), inUse);
        }
    }

    /** Beans are closed in the reverse order of their making, and this one is there before any. */
    private static void closeAfterAllElse(EmbeddedDatabase embedded, ConfigurableApplicationContext context) {
        ((DefaultSingletonBeanRegistry) context.getBeanFactory())
                .registerDisposableBean("embeddedDatabase", embedded::close);
    }

    /** Whoever reaches the machine from outside should not meet a database meant for trying things. */
    private void refuseToOpenTheEmbeddedDatabase() throws IOException {
        if (database == null
                && !embeddedForOthers
                && !InetAddress.getByName(address).isLoopbackAddress()) {
            throw new ParameterException(
                    spec.commandLine(), CommandTexts.of(spec).get("serve.embedded-for-others", address));
        }
    }
}
