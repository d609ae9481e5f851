package vn.thuocdo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.thuocdo.Application;
import vn.thuocdo.EmbeddedDatabase;

/** The application as it runs, on the embedded PostgreSQL with fsync on; its folder is deleted at the end. */
final class Installation implements AutoCloseable {

    private final Path home;
    private final EmbeddedDatabase database;
    private final ConfigurableApplicationContext context;

    private Installation(Path home, EmbeddedDatabase database) throws IOException {
        this.home = home;
        this.database = database;
        var application = new SpringApplication(Application.class);
        var settings = new HashMap<>(database.settings());
        settings.put("server.port", 0);
        settings.put("thuocdo.home", home.toString());
        settings.put("logging.level.root", "WARN");
        application.setDefaultProperties(settings);
        this.context = application.run();
    }

    static Installation start() throws IOException, SQLException {
        var home = Files.createTempDirectory("thuocdo-benchmark-");
        return new Installation(home, EmbeddedDatabase.start(home));
    }

    Path home() {
        return home;
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() throws IOException {
        context.close();
        database.close();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
