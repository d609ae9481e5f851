package vn.thuocdo.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.thuocdo.statistics.design.Classification;

/** The figures printed in {@code docs/methods} are those the library computes. */
class WorkedExamplesTest {

    @Test
    void baseWeights() throws IOException {
        var drawn = BaseWeights.fromFractions(
                new double[] {0.2, 0.2, 0.2, 0.2}, new double[] {0.02, 0.02, 1.0 / 30, 1.0 / 30});

        var weights = BaseWeights.timesMultiplicity(drawn, new int[] {1, 2, 1, 1});

        var summary = WeightSummary.of(weights);
        prints("base-weights", weights);
        prints("base-weights", summary.designEffect(), summary.effectiveCases());
    }

    @Test
    void nonresponse() throws IOException {
        var area = Classification.of("urban", "urban", "urban", "urban", "rural", "rural", "rural", "rural");
        var responded = new boolean[] {true, false, true, false, true, true, false, true};
        var weights = new double[] {10, 10, 10, 10, 20, 20, 20, 20};
        var model = new double[][] {{1, 1, 1, 1, 1, 1, 1, 1}, {0, 0, 0, 0, 1, 1, 1, 1}};

        var classed = new NonresponseClasses(area, responded).apply(weights);
        var modelled = new Propensity(model, responded, true, new Propensity.Use.Inverse()).apply(weights);

        prints("nonresponse", classed.factors());
        prints("nonresponse", classed.weights());
        prints("nonresponse", classed.rate().unweighted(), classed.rate().weighted());
        prints(
                "nonresponse",
                classed.effect().after().designEffect(),
                classed.effect().varianceFactor());
        prints("nonresponse", modelled.fit().coefficients()[1]);
        prints("nonresponse", modelled.fit().fitted());
        prints("nonresponse", modelled.weights());
    }

    @Test
    void trimming() throws IOException {
        var weights = new double[] {5, 8, 10, 12, 40};

        var once = new Trimming(6, 18, false).apply(weights);
        var strict = new Trimming(6, 18, true).apply(weights);

        prints("trimming", once.weights());
        prints("trimming", strict.weights());
        prints(
                "trimming",
                once.effect().before().designEffect(),
                strict.effect().after().designEffect());
    }

    /** Each figure stands on the page, with four decimals. */
    private static void prints(String page, double... figures) throws IOException {
        var text = Files.readString(Path.of("..", "docs", "methods", page + ".md"));
        for (var figure : figures) {
            assertThat(text).containsPattern("(?<![\\d.])" + String.format(Locale.ROOT, "%.4f", figure) + "(?!\\d)");
        }
    }
}
