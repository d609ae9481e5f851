package vn.thuocdo.measurement.conform;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ModelOperationsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path GOLDEN = Path.of("..", "statistics", "src", "test", "resources", "golden");

    static Stream<Case> casesOfR() {
        return Stream.of("fayherriot", "keydriver", "reliability")
                .map(group -> GOLDEN.resolve("cases").resolve(group + ".json"))
                .flatMap(file -> JSON.readTree(file.toFile()).get("cases").valueStream())
                .map(ModelOperationsTest::asked);
    }

    @ParameterizedTest
    @MethodSource("casesOfR")
    void agreesWithR(Case asked) {
        var found = answer(asked);

        assertThat(Comparison.differences(asked.expected(), found, asked.tolerance()))
                .isEmpty();
    }

    @Test
    void predictsAnAreaWhoseEstimateIsNull() {
        var asked = asked(JSON.readTree("""
                {"request": {"op": "fay_herriot", "method": "REML", "y": [2, null, 4, 7],
                 "sampling_variance": [1, null, 1, 1], "X": [[1], [1], [1], [1]]}}"""));

        var found = answer(asked);

        assertThat(found.get("gamma").get(1).asDouble()).isZero();
        assertThat(found.get("eblup").get(1).asDouble())
                .isEqualTo(found.get("beta").get(0).asDouble());
    }

    @Test
    void doesNotKnowAMethodItHasNot() {
        var asked = asked(JSON.readTree("""
                {"request": {"op": "fay_herriot", "method": "YL", "y": [2, 4, 7],
                 "sampling_variance": [1, 1, 1], "X": [[1], [1], [1]]}}"""));

        assertThatThrownBy(() -> answer(asked)).isInstanceOf(UnknownCase.class).hasMessageContaining("YL");
    }

    private static JsonNode answer(Case asked) {
        return requireNonNull(ModelOperations.all().get(asked.operation())).answer(asked);
    }

    private static Case asked(JsonNode body) {
        return new Case(List.of(GOLDEN.resolve("data")), body);
    }
}
