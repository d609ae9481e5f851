package vn.thuocdo.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.design.SurveyDesign;
import vn.thuocdo.statistics.estimation.Estimates;
import vn.thuocdo.statistics.estimation.Mean;
import vn.thuocdo.statistics.estimation.Total;

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
    void postStratification() throws IOException {
        var sex = Classification.of("F", "F", "M", "M", "M");
        var step = new PostStratification(Margin.of(sex, Map.of("F", 30.0, "M", 30.0)));
        var satisfied = new double[] {1, 0, 1, 1, 0};
        var design =
                SurveyDesign.of(5).weights(new double[] {10, 10, 10, 10, 10}).build();

        var before = Estimates.of(design, Mean.of(List.of("satisfied"), satisfied));
        var after = Estimates.of(design.adjust(step), Mean.of(List.of("satisfied"), satisfied));

        prints("poststratification", design.adjust(step).weights());
        prints("poststratification", before.value(0), before.standardError(0));
        prints("poststratification", after.value(0), after.standardError(0));
    }

    @Test
    void raking() throws IOException {
        var sex = Classification.of("F", "F", "M", "M");
        var area = Classification.of("U", "R", "U", "R");
        var margins =
                List.of(Margin.of(sex, Map.of("F", 50.0, "M", 50.0)), Margin.of(area, Map.of("U", 60.0, "R", 40.0)));
        var weights = new double[] {40, 20, 10, 30};

        var first = new Raking(margins, 1e-9, 1, true).apply(weights);
        var second = new Raking(margins, 1e-9, 2, true).apply(weights);
        var last = new Raking(margins).apply(weights);

        prints("raking", first.weights());
        prints("raking", second.weights());
        prints("raking", last.weights());
        prints("raking", last.effect().after().designEffect());
    }

    @Test
    void calibration() throws IOException {
        var known = new Auxiliaries(
                new double[][] {{1, 1, 1, 1}, {1, 2, 3, 4}}, List.of("offices", "windows"), new double[] {44, 120});
        var design = SurveyDesign.of(4).weights(new double[] {10, 10, 10, 10}).build();
        var dossiers = Total.of(List.of("dossiers"), new double[] {3, 5, 4, 8});
        var linear = new Calibration(known, new Distance.Linear());

        prints("calibration", design.adjust(linear).weights());
        for (var distance : List.of(new Distance.Exponential(), new Distance.Logit(0.5, 1.5))) {
            prints(
                    "calibration",
                    design.adjust(new Calibration(known, distance)).weights());
        }
        prints("calibration", Estimates.of(design, dossiers).standardError(0));
        prints("calibration", Estimates.of(design.adjust(linear), dossiers).value(0));
        prints("calibration", Estimates.of(design.adjust(linear), dossiers).standardError(0));
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
