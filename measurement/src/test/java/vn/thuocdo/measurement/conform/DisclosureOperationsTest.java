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

class DisclosureOperationsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path CASES =
            Path.of("..", "statistics", "src", "test", "resources", "golden", "cases", "disclosure.json");

    static Stream<Case> casesOfR() {
        return JSON.readTree(CASES.toFile()).get("cases").valueStream().map(DisclosureOperationsTest::asked);
    }

    @ParameterizedTest
    @MethodSource("casesOfR")
    void agreesWithR(Case asked) {
        assertThat(Comparison.differences(asked.expected(), answer(asked), asked.tolerance()))
                .isEmpty();
    }

    @Test
    void acceptsAnyProtectedPatternOfTheSameCost() {
        var left = tie("[[1, 1, 0], [1, 1, 0], [0, 0, 0]]");
        var right = tie("[[0, 1, 1], [0, 1, 1], [0, 0, 0]]");

        assertThat(answer(left).get("one_optimal_pattern"))
                .isEqualTo(JSON.readTree("[[1.0, 1.0, 0.0], [1.0, 1.0, 0.0], [0.0, 0.0, 0.0]]"));
        assertThat(answer(right).get("one_optimal_pattern"))
                .isEqualTo(JSON.readTree("[[0.0, 1.0, 1.0], [0.0, 1.0, 1.0], [0.0, 0.0, 0.0]]"));
        assertThat(answer(left).get("optimal_cost").asDouble()).isEqualTo(30);
    }

    @Test
    void keepsItsOwnPatternAgainstOneThatDoesNotProtect() {
        var exposed = tie("[[1, 1, 0], [0, 1, 1], [0, 0, 0]]");

        var found = answer(exposed);

        assertThat(found.get("one_optimal_pattern"))
                .isNotEqualTo(JSON.readTree("[[1.0, 1.0, 0.0], [0.0, 1.0, 1.0], [0.0, 0.0, 0.0]]"));
        assertThat(Comparison.differences(exposed.expected(), found, 1e-8)).isNotEmpty();
    }

    @Test
    void readsTheProtectionAskedFor() {
        var wide = asked(JSON.readTree("""
                {"request": {"op": "suppress_table", "table": [[3, 9, 9], [9, 4, 9], [9, 9, 9]],
                 "margins_published": true, "primary_threshold": 4, "cost": "number of suppressed secondary cells",
                 "protection": "at least value-3 (not below 0) and value+9"}, "expected": {}}"""));

        var found = answer(wide);

        assertThat(found.get("optimal_cost").asDouble()).isEqualTo(3);
        assertThat(found.get("intervals").get(0).get("high").asDouble()).isGreaterThanOrEqualTo(12);
    }

    @Test
    void refusesATableThatNothingProtects() {
        var row = asked(JSON.readTree("""
                {"request": {"op": "suppress_table", "table": [[3, 20, 17]], "margins_published": true,
                 "primary_threshold": 5, "protection": "value-1 and value+1"}, "expected": {"error": true}}"""));

        assertThatThrownBy(() -> answer(row))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[0]");
    }

    @Test
    void readsRulesWithOtherNumbers() {
        var asked = asked(JSON.readTree("""
                {"request": {"op": "primary_sensitivity",
                  "rules": ["dominance(3,62.5%)", "p%(25)", "min frequency 10"]},
                 "expected": {"cells": [{"contributions": [40, 20, 10, 30]}]}}"""));

        var cell = answer(asked).get("cells").get(0);

        assertThat(cell.get("dominance_3_62.5").asBoolean()).isTrue();
        assertThat(cell.get("p_percent_25").asBoolean()).isFalse();
        assertThat(cell.get("min_frequency_10").asBoolean()).isTrue();
    }

    @Test
    void doesNotKnowARuleItHasNot() {
        var asked = asked(JSON.readTree("""
                {"request": {"op": "primary_sensitivity", "rules": ["secret rule"]},
                 "expected": {"cells": []}}"""));

        assertThatThrownBy(() -> answer(asked)).isInstanceOf(UnknownCase.class).hasMessageContaining("secret rule");
    }

    /** Two patterns cost 30: with the first column, and with the third. */
    private static Case tie(String pattern) {
        return asked(JSON.readTree("""
                {"request": {"op": "suppress_table", "table": [[10, 10, 10], [10, 2, 10], [90, 90, 90]],
                  "margins_published": true, "primary_threshold": 5, "protection": "value-1 and value+1",
                  "cost": "sum of suppressed secondary values"},
                 "expected": {"one_optimal_pattern": %s}}""".formatted(pattern)));
    }

    private static JsonNode answer(Case asked) {
        return requireNonNull(DisclosureOperations.all().get(asked.operation())).answer(asked);
    }

    private static Case asked(JsonNode body) {
        return new Case(List.of(), body);
    }
}
