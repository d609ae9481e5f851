package vn.thuocdo.measurement.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.measurement.method.Methods;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.measurement.yaml.SchemaOfFiles;

/** The schema that editors use and the reader that decides say the same. */
class PlanSchemaTest {

    private final SchemaOfFiles schema;

    PlanSchemaTest() throws IOException {
        schema = SchemaOfFiles.named("plan.schema.json");
    }

    @Test
    void knowsTheSameKeysAndWordsAsTheReader() {
        schema.agreesWith(Examples::read, Examples.EVERYTHING, Examples.REPLICATED, Examples.SIMPLE);
    }

    @Test
    void acceptsThePlansOfTheExamples() throws IOException {
        try (var files = Files.find(Path.of(".."), 3, (file, _) -> file.endsWith("plan.yaml"))) {
            assertThat(files).allSatisfy(file -> {
                assertThat(schema.complaints(Files.readString(file))).isEmpty();
                assertThat(Plan.read(file, new Methods()).rows().items()).isNotEmpty();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Examples.SHORT, Examples.SIPAS})
    void acceptsShortPlans(String plan) {
        assertThat(schema.complaints(plan)).isEmpty();
    }
}
