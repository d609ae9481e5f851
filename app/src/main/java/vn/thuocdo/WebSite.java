package vn.thuocdo;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * The application with its settings, before it runs and while it does. What a command decides goes before what the
 * environment says.
 */
final class WebSite {

    private final SpringApplication application = new SpringApplication(Application.class);
    private final Map<String, Object> settings = new HashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final String address;

    WebSite(String address, int port) {
        this.address = address;
        with("server.address", address).with("server.port", port);
        application.addListeners((ApplicationListener<ContextClosedEvent>) _ -> closed.countDown());
    }

    WebSite with(String setting, Object value) {
        settings.put(setting, value);
        return this;
    }

    WebSite with(Map<String, Object> more) {
        settings.putAll(more);
        return this;
    }

    /** Runs on {@code embedded}, and closes it after all else. */
    WebSite on(EmbeddedDatabase embedded) throws IOException {
        // beans are closed in the reverse order of their making, and this one is there before any
        application.addInitializers(context -> ((DefaultSingletonBeanRegistry) context.getBeanFactory())
                .registerDisposableBean("embeddedDatabase", embedded::close));
        settings.putAll(embedded.settings());
        return this;
    }

    ConfigurableApplicationContext start() {
        return application.run(settings.entrySet().stream()
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                .toArray(String[]::new));
    }

    /** Where it is, once it has started. */
    String at(ConfigurableApplicationContext started) {
        return "http://" + address + ":" + started.getEnvironment().getProperty("local.server.port");
    }

    void awaitEnd() throws InterruptedException {
        closed.await();
    }
}
