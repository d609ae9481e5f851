package vn.thuocdo.measurement.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(strings = {Examples.SHORT, Examples.SIPAS})
    void acceptsShortPlans(String plan) {
        assertThat(schema.complaints(plan)).isEmpty();
    }
}
