package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;

class LogFormatTest {

    @Test
    void isTextUnlessJsonIsAskedFor() {
        assertThat(structure(Map.of())).isNull();
        assertThat(structure(Map.of("thuocdo.log", "text"))).isNull();
        assertThat(structure(Map.of("thuocdo.log", "json"))).isEqualTo("ecs");
    }

    @Test
    void leavesWhatIsSetInTheWordsOfSpringBoot() {
        var set = Map.<String, Object>of("thuocdo.log", "json", "logging.structured.format.console", "gelf");

        assertThat(structure(set)).isEqualTo("gelf");
    }

    @Test
    void isNothingElse() {
        assertThatThrownBy(() -> structure(Map.of("thuocdo.log", "xml"))).hasMessageContaining("xml");
    }

    private static @Nullable String structure(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        SpringFactoriesLoader.forDefaultResourceLocation()
                .load(EnvironmentPostProcessor.class, (_, _, needsMoreThanThisTest) -> {})
                .stream()
                .filter(LogFormat.class::isInstance)
                .forEach(ours -> ours.postProcessEnvironment(environment, new SpringApplication()));
        return environment.getProperty("logging.structured.format.console");
    }
}
