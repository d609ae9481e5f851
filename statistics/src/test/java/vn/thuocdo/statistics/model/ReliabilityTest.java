package vn.thuocdo.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.thuocdo.statistics.Golden.numbers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.thuocdo.statistics.Golden;
import vn.thuocdo.statistics.MethodPage;

class ReliabilityTest {

    static Stream<JsonNode> casesOfR() {
        return Golden.cases("reliability").stream();
    }

    @ParameterizedTest
    @MethodSource("casesOfR")
    void agreesWithR(JsonNode golden) {
        var expected = golden.get("expected");

        var reliability = Reliability.of(itemsOf(golden));

        assertThat(reliability.alpha()).isCloseTo(expected.get("alpha").asDouble(), within(1e-12));
        if (expected.has("alpha_standardized")) {
            assertThat(reliability.standardizedAlpha())
                    .isCloseTo(expected.get("alpha_standardized").asDouble(), within(1e-12));
            assertThat(reliability.averageCorrelation())
                    .isCloseTo(expected.get("average_r").asDouble(), within(1e-12));
            assertThat(reliability.alphaIfDeleted())
                    .containsExactly(numbers(expected.get("alpha_if_deleted")), within(1e-12));
            assertThat(reliability.itemRestCorrelation())
                    .containsExactly(numbers(expected.get("item_rest_r")), within(1e-12));
        }
    }

    @Test
    void theWorkedExampleHolds() {
        var items = Comoments.of(new double[][] {{3, 4, 5, 2}, {4, 4, 5, 3}, {3, 5, 4, 2}}, new double[] {1, 1, 1, 1});

        var reliability = Reliability.of(items);

        assertThat(reliability.alpha()).isCloseTo(0.9, within(1e-15));
        var page = MethodPage.named("reliability");
        page.prints(reliability.alpha(), reliability.standardizedAlpha(), reliability.averageCorrelation());
        page.prints(reliability.alphaIfDeleted());
        page.prints(reliability.itemRestCorrelation());
    }

    @Test
    void isCertainWhenItemsRepeatEachOther() {
        var items = Comoments.of(new double[][] {{1, 2, 4}, {2, 3, 5}, {0, 1, 3}}, new double[] {1, 1, 1});

        var reliability = Reliability.of(items);

        assertThat(reliability.alpha()).isCloseTo(1, within(1e-14));
        assertThat(reliability.averageCorrelation()).isCloseTo(1, within(1e-14));
        assertThat(reliability.itemRestCorrelation()).containsExactly(new double[] {1, 1, 1}, within(1e-14));
    }

    @Test
    void isNothingWhenItemsAreUnrelated() {
        var reliability = Reliability.of(new double[][] {{2, 0, 0}, {0, 1, 0}, {0, 0, 5}});

        assertThat(reliability.alpha()).isZero();
        assertThat(reliability.standardizedAlpha()).isZero();
        assertThat(reliability.itemRestCorrelation()).containsExactly(0, 0, 0);
    }

    @Test
    void doesNotMindTheDivisorOfCovariances() {
        var byWeight = Reliability.of(new double[][] {{2, 1, 0.5}, {1, 3, 0.8}, {0.5, 0.8, 1}});
        var byFreedom = Reliability.of(new double[][] {{4, 2, 1}, {2, 6, 1.6}, {1, 1.6, 2}});

        assertThat(byFreedom.alpha()).isCloseTo(byWeight.alpha(), within(1e-15));
        assertThat(byFreedom.alphaIfDeleted()).containsExactly(byWeight.alphaIfDeleted(), within(1e-15));
    }

    @Test
    void standardizesByPuttingCorrelationsInPlaceOfCovariances() {
        var reliability = Reliability.of(new double[][] {{4, 1}, {1, 1}});

        assertThat(reliability.alpha()).isCloseTo(2 * (1 - 5 / 7.0), within(1e-15));
        assertThat(reliability.standardizedAlpha()).isCloseTo(2 * 0.5 / 1.5, within(1e-15));
    }

    @Test
    void hasNothingToSayOfDeletingOneOfTwoItems() {
        var reliability = Reliability.of(new double[][] {{4, 1}, {1, 1}});

        assertThat(reliability.alphaIfDeleted()).isEmpty();
    }

    @Test
    void refusesOneItem() {
        assertThatThrownBy(() -> Reliability.of(new double[][] {{4}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two items or more, not 1");
    }

    @Test
    void refusesItemsWhoseSumIsConstant() {
        assertThatThrownBy(() -> Reliability.of(new double[][] {{1, -1}, {-1, 1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the sum of 2 items");
    }

    private static Comoments itemsOf(JsonNode golden) {
        var request = golden.get("request");
        var names = new ArrayList<String>();
        request.get("items").forEach(name -> names.add(name.asString()));
        var items = GoldenColumns.of(golden.get("data").asString(), names);
        var weights = new double[items[0].length];
        Arrays.fill(weights, 1);
        if (request.get("weighted").asBoolean()) {
            var column = golden.get("design").get("weights").asString();
            weights = GoldenColumns.of(golden.get("data").asString(), List.of(column))[0];
        }
        return Comoments.of(items, weights);
    }
}
