package vn.thuocdo;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Turns {@code thuocdo.log} into what Spring Boot calls it, before the first line is logged. */
public final class LogFormat implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var format = environment.resolvePlaceholders("${thuocdo.log:text}");
        if (format.equals("json")) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("thuocdo.log", Map.of("logging.structured.format.console", "ecs")));
        } else if (!format.equals("text")) {
            throw new IllegalArgumentException("thuocdo.log: %s is neither json nor text".formatted(format));
        }
    }

    /** After the files of settings were read. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
