package vn.thuocdo.statistics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thuocdo.statistics.estimation.Estimates;
import vn.thuocdo.statistics.index.IndexTree.Group;
import vn.thuocdo.statistics.index.IndexTree.Item;
import vn.thuocdo.statistics.index.IndexTree.Rule;

class IndexTreeTest {

    private static final List<String> ITEMS = List.of("a1", "a2", "a3", "b1", "b2", "c0", "c1");
    private static final double[] MEANS = {3.9, 3.6, 3.0, 4.0, 4.4, 4.2, 1.7};

    private static Results items(long... answered) {
        var means = MEANS.clone();
        for (var i = 0; i < means.length; i++) {
            means[i] = answered[i] == 0 ? Double.NaN : means[i];
        }
        return Results.of(new Estimates(ITEMS, means, Examples.aCovariance(7, 3), 42));
    }

    private static Results allItems() {
        return items(9, 9, 9, 9, 9, 9, 9);
    }

    private static double[] coefficients(IndexTree tree, String code) {
        return tree.coefficients(code, Map.of(), WhenAbsent.NO_RESULT) instanceof Coefficients.OnItems on
                ? on.values()
                : new double[0];
    }

    @Test
    void namesItsItemsAndNodesFromTheRootDown() {
        var tree = Examples.aTree();

        assertThat(tree.items()).containsExactly("a1", "a2", "a3", "b1", "b2", "c0", "c1");
        assertThat(tree.nodes())
                .containsExactly("SERVICE", "ACCESS", "a1", "a2", "a3", "STAFF", "b1", "b2", "RESULT", "c1");
    }

    @Test
    void reducesEveryRuleToCoefficientsOnTheItems() {
        var tree = Examples.aTree();

        assertThat(coefficients(tree, "ACCESS"))
                .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0, 0, 0, 0, 0}, within(1e-15));
        assertThat(coefficients(tree, "RESULT")).containsExactly(0, 0, 0, 0, 0, 1, 0);
        assertThat(coefficients(tree, "SERVICE"))
                .containsExactly(new double[] {1 / 9.0, 1 / 9.0, 1 / 9.0, 1 / 6.0, 1 / 6.0, 1 / 3.0, 0}, within(1e-15));
    }

    @Test
    void countsEachCriterionOnceInAMeanOfItems() {
        var tree = new IndexTree(new Group(
                "ALL", new Rule.MeanOfItems(), ((Group) Examples.aTree().root()).parts()));

        assertThat(coefficients(tree, "ALL"))
                .containsExactly(new double[] {1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 0, 1 / 6.0}, within(1e-15));
    }

    @Test
    void usesExplicitWeightsAsTheyAre() {
        var tree = new IndexTree(
                new Group("TOTAL", new Rule.Weights(Map.of("x", 1.0, "y", 2.0)), new Item("x"), new Item("y")));

        var total = tree.evaluate(Results.independent(List.of("y", "x"), new double[] {10, 1}, new double[] {0.5, 2}));

        assertThat(total.result("TOTAL")).isEqualTo(new Result.Known(21, Math.sqrt(4 + 4 * 0.25)));
    }

    @Test
    void hasTheVarianceOfTheSumItIs() {
        var v = Examples.aCovariance(7, 3);
        var nodes = Examples.aTree().evaluate(allItems());

        var a = coefficients(Examples.aTree(), "SERVICE");
        var variance = 0.0;
        for (var i = 0; i < 7; i++) {
            for (var j = 0; j < 7; j++) {
                variance += a[i] * v[i][j] * a[j];
            }
        }

        assertThat(nodes.covariance("SERVICE", "SERVICE")).isCloseTo(variance, within(1e-12));
        assertThat(nodes.covariance("a1", "STAFF")).isCloseTo((v[0][3] + v[0][4]) / 2, within(1e-12));
        assertThat(nodes.known().values()[0]).isCloseTo(((3.9 + 3.6 + 3.0) / 3 + 4.2 + 4.2) / 3, within(1e-14));
    }

    @Test
    void worksOutOnlyTheNodesAskedFor() {
        var all = Examples.aTree().evaluate(allItems());

        var two = Examples.aTree().evaluate(allItems(), List.of("STAFF", "SERVICE"), WhenAbsent.NO_RESULT);

        assertThat(two.known().terms()).containsExactly("STAFF", "SERVICE");
        assertThat(two.covariance("STAFF", "SERVICE")).isCloseTo(all.covariance("STAFF", "SERVICE"), within(1e-15));
    }

    @Test
    void agreesWithItsPartsOnAnyItems() {
        var nodes = Examples.aTree().evaluate(allItems());

        var fromParts = new IndexTree(new Group(
                        "TOP", new Rule.MeanOfGroups(), new Item("ACCESS"), new Item("STAFF"), new Item("RESULT")))
                .evaluate(nodes);

        assertThat(fromParts.covariance("TOP", "TOP")).isCloseTo(nodes.covariance("SERVICE", "SERVICE"), within(1e-12));
    }

    @Test
    void doesNotDependOnTheOrderOfTheItems() {
        var reversed = Examples.reordered(allItems(), 6, 5, 4, 3, 2, 1, 0);

        var nodes = Examples.aTree().evaluate(reversed);

        var expected = Examples.aTree().evaluate(allItems());
        assertThat(nodes.known().values()).containsExactly(expected.known().values(), within(1e-13));
        assertThat(nodes.covariance("SERVICE", "a3")).isCloseTo(expected.covariance("SERVICE", "a3"), within(1e-13));
    }

    @Test
    void hasNoResultWhereAnItemItRestsOnHasNoAnswers() {
        var nodes = Examples.aTree().evaluate(items(9, 0, 9, 9, 9, 9, 0));

        assertThat(nodes.result("ACCESS")).hasToString("no result, because a2 has no answers");
        assertThat(nodes.result("SERVICE")).hasToString("no result, because a2 has no answers");
        assertThat(nodes.result("STAFF")).isInstanceOf(Result.Known.class);
        assertThat(nodes.result("RESULT")).isInstanceOf(Result.Known.class);
    }

    @Test
    void raisesTheOtherWeightsWhereItemsAreLeftOut() {
        var tree = Examples.aTree();

        var service = tree.coefficients("SERVICE", Map.of("a2", "a2 has no answers"), WhenAbsent.LEAVE_OUT);

        assertThat(service).isInstanceOfSatisfying(Coefficients.OnItems.class, on -> {
            assertThat(on.values()[0]).isCloseTo(1 / 6.0, within(1e-15));
            assertThat(on.values()[1]).isZero();
            assertThat(Arrays.stream(on.values()).sum()).isCloseTo(1, within(1e-15));
        });
    }

    @Test
    void leavesOutAWholeGroupThatNobodyAnswered() {
        var nodes = Examples.aTree()
                .evaluate(items(9, 9, 9, 0, 0, 9, 9), List.of("SERVICE", "STAFF"), WhenAbsent.LEAVE_OUT);

        assertThat(nodes.result("STAFF")).hasToString("no result, because no part of STAFF has a result");
        assertThat(nodes.known().values()).containsExactly(new double[] {(3.5 + 4.2) / 2}, within(1e-14));
    }

    @Test
    void keepsTheSumOfWeightsThatDoNotAddToOne() {
        var tree = new IndexTree(new Group(
                "TOTAL",
                new Rule.Weights(Map.of("x", 1.0, "y", 1.0, "z", 2.0)),
                new Item("x"),
                new Item("y"),
                new Item("z")));

        var total = tree.coefficients("TOTAL", Map.of("y", "it is new"), WhenAbsent.LEAVE_OUT);

        assertThat(total)
                .isInstanceOfSatisfying(
                        Coefficients.OnItems.class,
                        on -> assertThat(on.values())
                                .containsExactly(new double[] {4 / 3.0, 0, 8 / 3.0}, within(1e-15)));
    }

    @Test
    void refusesTwoNodesOfOneCode() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new IndexTree(new Group("TOP", new Rule.OverallQuestion("x"), new Item("y"), new Item("x"))))
                .withMessage("two nodes of TOP are called x");
    }

    @Test
    void refusesAGroupWithoutParts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Group("TOP", new Rule.MeanOfGroups()))
                .withMessage("group TOP has no parts");
    }

    @Test
    void refusesWeightsThatDoNotFitTheParts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Group("TOP", new Rule.Weights(Map.of("x", 1.0, "z", 1.0)), new Item("x")))
                .withMessage("group TOP has the parts [x] but weights for [x, z]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Group("TOP", new Rule.Weights(Map.of("x", -1.0)), new Item("x")))
                .withMessage("group TOP has the weights {x=-1.0}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Group("TOP", new Rule.Weights(Map.of("x", 0.0)), new Item("x")))
                .withMessage("group TOP has the weights {x=0.0}");
    }

    @Test
    void refusesACodeThatIsBlank() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Item(" ")).withMessage("a node without a code");
    }

    @Test
    void refusesItemsItDoesNotFind() {
        var others = Results.independent(List.of("a1"), new double[1], new double[1]);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Examples.aTree().evaluate(others))
                .withMessage("no estimate is called a2, only [a1]");
    }

    @Test
    void refusesANodeItDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Examples.aTree().coefficients("X", Map.of(), WhenAbsent.NO_RESULT))
                .withMessageContaining("no node X");
    }
}
