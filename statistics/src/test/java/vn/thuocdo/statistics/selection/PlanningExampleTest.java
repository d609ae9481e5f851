package vn.thuocdo.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.statistics.selection.SampleSize.Assumptions;
import vn.thuocdo.statistics.weighting.WeightSummary;

/** The examples of {@code allocation.md} and {@code sample-size.md}. */
class PlanningExampleTest {

    private static final double[] POPULATION = {1000, 500, 20, 30};
    private static final double[] DEVIATION = {1, 1, 50, 10};

    @Test
    void theTableOfAllocationsHolds() {
        var proportional = Allocation.proportional(POPULATION, 200);
        var neyman = Allocation.neyman(POPULATION, DEVIATION, 200);
        var power = Allocation.power(POPULATION, 0.5, 200);
        var twenty = new double[] {20, 20, 20, 20};

        assertThat(DrawPage.read("allocation.md").text())
                .contains(row("proportional", proportional))
                .contains(LongStream.of(Allocation.whole(proportional))
                        .mapToObj(Long::toString)
                        .collect(Collectors.joining(" | ", "\n| proportional, whole | ", " |\n")))
                .contains(row("Neyman", neyman))
                .contains(row("Neyman, at most N", Allocation.within(neyman, new double[4], POPULATION, 200)))
                .contains(row("power ½", power))
                .contains(row("equal", Allocation.equal(4, 200)))
                .contains(row("power ½, at least 20, at most N", Allocation.within(power, twenty, POPULATION, 200)));
    }

    private static String row(String name, double[] allocation) {
        return Arrays.stream(allocation)
                .mapToObj(n -> String.format(Locale.ROOT, "%.2f", n))
                .collect(Collectors.joining(" | ", "\n| " + name + " | ", " |\n"));
    }

    @ParameterizedTest
    @ValueSource(longs = {400, 1000, 5000, 10000})
    void theTableOfMandatedSizesHolds(long population) {
        var size = SampleSize.mandated(population, new BigDecimal("0.05"), RoundingMode.CEILING);

        assertThat(DrawPage.read("sample-size.md").text().lines())
                .anyMatch(line ->
                        line.startsWith("| %d |".formatted(population)) && line.endsWith("| %d |".formatted(size)));
    }

    @Test
    void theWorkedExampleHolds() {
        var size = SampleSize.forShare(0.05, new Assumptions(0.8, 0.95, 1.7, 5000, 0.6));
        var kish = WeightSummary.of(new double[] {1, 3});

        assertThat(DrawPage.read("sample-size.md").text())
                .contains(String.format(Locale.ROOT, "= %.4f; n₁ = %.4f;", size.simple(), size.withDesignEffect()))
                .contains(String.format(Locale.ROOT, "/5000) = %.4f;", size.respondents()))
                .contains(String.format(Locale.ROOT, "so %d.", size.contacts()))
                .contains(String.format(
                        Locale.ROOT, "= %.2f, effective size %.1f.", kish.designEffect(), kish.effectiveCases()));
    }
}
