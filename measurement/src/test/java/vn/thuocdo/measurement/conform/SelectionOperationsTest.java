package vn.thuocdo.measurement.conform;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SelectionOperationsTest {

    private static final Path GOLDEN = Path.of("..", "statistics", "src", "test", "resources", "golden");

    static List<JsonNode> cases() {
        var file = GOLDEN.resolve("cases").resolve("sampling.json");
        return JsonMapper.shared()
                .readTree(file.toFile())
                .get("cases")
                .valueStream()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(JsonNode body) {
        var asked = new Case(List.of(GOLDEN.resolve("data")), body);

        var found = answer(asked);

        assertThat(Comparison.differences(asked.expected(), found, asked.tolerance()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"brewer", "overton", "hartley_rao"})
    void knowsMethodsBeyondTheCases(String method) {
        var found = answer(joint(method));

        assertThat(found.get("joint").get(0).get(0).asDouble()).isEqualTo(0.4);
        assertThat(found.get("joint").get(0).get(1).asDouble()).isBetween(0.01, 0.4 * 0.7);
    }

    @Test
    void doesNotGuessAtMethodsItDoesNotKnow() {
        var asked = joint("by the pound");

        assertThatThrownBy(() -> answer(asked)).isInstanceOf(UnknownCase.class);
    }

    private static Case joint(String method) {
        var body = """
                {"request": {"op": "joint_inclusion", "method": "%s", "pik": [0.4, 0.7, 0.3, 0.6]}}
                """.formatted(method);
        return new Case(List.of(), JsonMapper.shared().readTree(body));
    }

    private static JsonNode answer(Case asked) {
        return requireNonNull(SelectionOperations.all().get(asked.operation())).answer(asked);
    }
}
