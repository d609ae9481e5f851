package vn.thuocdo.measurement.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConformanceTest {

    private static final Path GOLDEN = Path.of("..", "statistics", "src", "test", "resources", "golden");

    @Test
    void agreesWithEveryCaseComputedInR() {
        var failures = new ArrayList<Conformance.Failure>();

        var result = new Conformance().run(GOLDEN, List.of(), failures::add);

        assertThat(failures).isEmpty();
        assertThat(result).isEqualTo(new Conformance.Result(427, 0));
    }
}
