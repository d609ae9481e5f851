package vn.thuocdo.measurement.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurveyCasesTest {

    private static final Path CASES = Path.of("src", "test", "resources", "surveys");
    private static final Path DATA = Path.of("..", "statistics", "src", "test", "resources", "golden", "data");

    @Test
    void agreesWithRInDesignsWeightsAndReplicatesBeyondTheGoldenCases() {
        var failures = new ArrayList<Conformance.Failure>();

        var result = new Conformance().run(CASES, List.of(DATA), failures::add);

        assertThat(failures).isEmpty();
        assertThat(result).isEqualTo(new Conformance.Result(224, 0));
    }
}
