package vn.thuocdo.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.thuocdo.statistics.Golden;

class PrimaryRuleTest {

    static Stream<JsonNode> cellsOfR() {
        return Golden.one("disclosure", "sdc-magnitude-shared")
                .get("expected")
                .get("cells")
                .valueStream();
    }

    @ParameterizedTest
    @MethodSource("cellsOfR")
    void agreesWithR(JsonNode cell) {
        var contributions = Golden.numbers(cell.get("contributions"));

        assertThat(new PrimaryRule.Dominance(1, 75).isSensitive(contributions))
                .isEqualTo(cell.get("dominance_1_75").asBoolean());
        assertThat(new PrimaryRule.Dominance(2, 85).isSensitive(contributions))
                .isEqualTo(cell.get("dominance_2_85").asBoolean());
        assertThat(new PrimaryRule.Closeness(10).isSensitive(contributions))
                .isEqualTo(cell.get("p_percent_10").asBoolean());
        assertThat(new PrimaryRule.MinimumFrequency(3).isSensitive(contributions))
                .isEqualTo(cell.get("min_frequency_3").asBoolean());
    }

    @Test
    void sparesACellExactlyAtTheBound() {
        assertThat(new PrimaryRule.Dominance(1, 70).isSensitive(70, 20, 10)).isFalse();
        assertThat(new PrimaryRule.Closeness(7).isSensitive(50, 100, 7)).isFalse();
        assertThat(new PrimaryRule.MinimumFrequency(3).isSensitive(1, 1, 1)).isFalse();
    }

    @Test
    void doesNotMindTheOrderOfContributions() {
        assertThat(new PrimaryRule.Dominance(2, 85).isSensitive(3, 100, 5, 80)).isTrue();
        assertThat(new PrimaryRule.Closeness(10).isSensitive(5, 3, 80, 100)).isTrue();
    }

    @Test
    void refusesANegativeContribution() {
        assertThatThrownBy(() -> new PrimaryRule.Dominance(1, 75).isSensitive(100, -4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-4");
    }
}
