package vn.thuocdo.measurement.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.thuocdo.measurement.yaml.FileRefused;

/** A method that contradicts itself is refused at the place where it does. */
class MethodReaderTest {

    @Test
    void readsItemsWithAllThatIsKnownOfThem() {
        var item = Examples.everything().item("q1").orElseThrow();

        assertThat(item.credited()).isEqualTo(Item.Credited.RECEIVING);
        assertThat(item.channels()).containsExactly(Item.Channel.IN_PERSON);
        assertThat(Examples.everything().formula(item)).isEqualTo(Formula.TOP2);
        assertThat(Examples.everything().formula(Examples.everything().items().get(1)))
                .isEqualTo(Formula.MEAN01);
    }

    @Test
    void givesAnAnswerItsPlaceAsPointsUnlessItHasOthers() {
        assertThat(Examples.everything().scale("SAT").orElseThrow().levels())
                .extracting(Scale.Level::points)
                .containsExactly(0.0, 2.0);
    }

    @Test
    void readsTheTreeWithItsRules() {
        var tree = Objects.requireNonNull(Examples.everything().tree());

        assertThat(tree.rule()).isEqualTo(new Rule.ExplicitWeights(Map.of("A", 0.4, "B", 0.6)));
        assertThat(tree.parts())
                .extracting(Group::rule)
                .containsExactly(new Rule.MeanOfGroups(), new Rule.OverallQuestion("q4"));
        assertThat(tree.allItems()).containsExactly("q1", "q4", "q2", "q3");
    }

    @Test
    void refusesWeightsThatDoNotAddToOne() {
        assertThat(refused("{A: 0.4, B: 0.6}", "{A: 0.4, B: 0.5}"))
                .hasMessage("method.yaml:46:28 the weights add to 0.9 — make them add to 1");
    }

    @Test
    void takesWeightsRoundedToSixDigits() {
        assertThat(Examples.read(Examples.EVERYTHING.replace("{A: 0.4, B: 0.6}", "{A: 0.333333, B: 0.666667}")))
                .isNotNull();
    }

    @Test
    void refusesWeightsOfOtherPartsThanTheGroupHas() {
        assertThat(refused("{A: 0.4, B: 0.6}", "{A: 0.4, C: 0.6}"))
                .hasMessageContaining("method.yaml:46:37 the group has no part “C”");
        assertThat(refused("{A: 0.4, B: 0.6}", "{A: 1}")).hasMessageContaining("no weight is given for B");
        assertThat(refused("{explicit-weights: {A: 0.4, B: 0.6}}", "explicit-weights"))
                .hasMessageContaining("“explicit-weights” needs more");
    }

    @Test
    void refusesAGroupThatStandsInsideItself() {
        assertThat(refused("items: [q1]", "parts: [{code: index, name: Lặp, items: [q1]}]"))
                .hasMessage(
                        "method.yaml:51:68 the group “index” stands inside itself — take it out, or give one of the two"
                                + " another code");
    }

    @Test
    void refusesAnItemOrGroupThatStandsInTheTreeTwice() {
        assertThat(refused("items: [q1]", "items: [q1, q2]"))
                .hasMessage("method.yaml:52:69 “q2” stands in the tree twice, first on line 51 — keep one");
        assertThat(refused("code: B", "code: A")).hasMessageContaining("“A” stands in the tree twice");
        assertThat(refused("code: B", "code: q1")).hasMessageContaining("the group has the code of an item");
    }

    @Test
    void refusesATreeThatLeavesAnItemOut() {
        assertThat(refused("items: [q2, q3]", "items: [q3]")).hasMessageContaining("the tree leaves out q2");
    }

    @Test
    void suggestsTheNearestItemScaleAndSource() {
        assertThat(refused("items: [q2, q3]", "items: [q22, q3]")).hasMessageContaining("did you mean “q2”?");
        assertThat(refused("text: {vi: Ba, en: Three}, scale: LIKERT7", "text: {vi: Ba, en: Three}, scale: LIKERT"))
                .hasMessageContaining("there is no scale “LIKERT” — did you mean “LIKERT7”?");
        assertThat(refused("provenance: form}\nrounding", "provenance: from}\nrounding"))
                .hasMessageContaining("there is no source “from” — did you mean “form”?");
    }

    @Test
    void doesNotRepeatABrokenScaleForEachItem() {
        assertThat(refused("range: {from: 1, to: 7}", "range: {from: 1, to: x}").problems())
                .hasSize(1);
    }

    @Test
    void refusesTwoItemsOfOneCode() {
        assertThat(refused("{code: q3, ", "{code: q2, "))
                .hasMessageContaining("method.yaml:32:5 the code “q2” stands here again, first on line 31");
    }

    @Test
    void refusesWhatIsUnverifiedWithoutASource() {
        assertThat(refused(
                        "{formula: MEAN01, unverified: true, provenance: form}", "{formula: MEAN01, unverified: true}"))
                .hasMessageContaining("add the key “provenance”");
    }

    @Test
    void refusesYearsThatEndBeforeTheyBegin() {
        assertThat(refused("to: 2026", "to: 2023")).hasMessageContaining("the years end before they begin");
    }

    @Test
    void refusesItemsWithoutATreeAndATreeWithoutItems() {
        var start = Examples.EVERYTHING.indexOf("tree:");
        var end = Examples.EVERYTHING.indexOf("item-score: {");

        assertThat(refused(Examples.EVERYTHING.substring(start, end), "")).hasMessageContaining("add the key “tree”");
    }

    @Test
    void refusesAGroupOfNothingAndBandsThatDoNotDescend() {
        assertThat(refused("items: [q1]", "items: []")).hasMessageContaining("group A has 0 groups and 0 items");
        assertThat(refused("from: 80", "from: -1")).hasMessageContaining("bands that do not descend");
    }

    @Test
    void speaksVietnamese() {
        assertThat(refused("{A: 0.4, B: 0.6}", "{A: 0.4, B: 0.5}").text(Locale.of("vi")))
                .isEqualTo("method.yaml:46:28 tổng trọng số là 0.9 — phải bằng 1");
    }

    private static FileRefused refused(String part, String other) {
        assertThat(Examples.EVERYTHING).contains(part);
        var yaml = Examples.EVERYTHING.replace(part, other);
        return catchThrowableOfType(FileRefused.class, () -> Examples.read(yaml));
    }
}
