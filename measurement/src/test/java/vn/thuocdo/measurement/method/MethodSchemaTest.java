package vn.thuocdo.measurement.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.measurement.yaml.SchemaOfFiles;

/** The schema that editors use and the reader that decides say the same. */
class MethodSchemaTest {

    private final SchemaOfFiles schema;

    MethodSchemaTest() throws IOException {
        schema = SchemaOfFiles.named("method.schema.json");
    }

    @Test
    void knowsTheSameKeysAndWordsAsTheReader() {
        schema.agreesWith(MethodReader::read, Examples.EVERYTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sipas-2017", "sipas-2023", "one-stop-2018", "likert"})
    void acceptsEveryMethodThatIsShipped(String code) throws IOException {
        assertThat(schema.complaints(Files.readString(Path.of("../methods", code + ".yaml"))))
                .isEmpty();
    }
}
