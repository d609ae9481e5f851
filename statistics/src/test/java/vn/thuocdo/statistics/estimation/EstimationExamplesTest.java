package vn.thuocdo.statistics.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thuocdo.statistics.MethodPage;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.design.FinitePopulation;
import vn.thuocdo.statistics.design.LonelyPsu;
import vn.thuocdo.statistics.design.PsuTotals;
import vn.thuocdo.statistics.design.Replication;
import vn.thuocdo.statistics.design.Stage;
import vn.thuocdo.statistics.design.StratumMoments;
import vn.thuocdo.statistics.design.SurveyDesign;
import vn.thuocdo.statistics.estimation.ShareInterval.Share;
import vn.thuocdo.statistics.weighting.Margin;
import vn.thuocdo.statistics.weighting.PostStratification;

class EstimationExamplesTest {

    private static final Statistic MEAN = Mean.of(List.of("y"), SixRows.Y);

    @Test
    void estimationHoldsAsPrinted() {
        var design = SixRows.design();
        var page = MethodPage.named("estimation");
        var share = Arrays.stream(SixRows.Y).map(y -> y >= 4 ? 1 : 0).toArray();

        for (var statistic : List.of(MEAN, Mean.of(List.of("share"), share), Ratio.of("y/x", SixRows.Y, SixRows.X))) {
            var estimate = Estimates.of(design, statistic);
            page.prints(estimate.value(0), estimate.standardError(0));
        }
        var total = Estimates.of(design, Total.of(List.of("y"), SixRows.Y));
        assertThat(total.value(0)).isEqualTo(175);
        page.prints(total.standardError(0));
        page.prints(Estimates.of(design, Variance.of(design, List.of("y"), SixRows.Y))
                .value(0));
        page.prints(DesignEffect.withReplacement(design, MEAN, Domain.all(6))[0]);
    }

    @Test
    void varianceHoldsAsPrinted() {
        var page = MethodPage.named("variance");
        var finite = SurveyDesign.of(6)
                .strata(Classification.of("A", "A", "A", "B", "B", "B"))
                .clusters(Classification.of("1", "1", "2", "3", "3", "4"))
                .weights(SixRows.WEIGHTS)
                .population(new FinitePopulation.Sizes(List.of(new double[] {4, 4, 4, 2, 2, 2})))
                .build();

        var whole = Estimates.of(SixRows.design(), MEAN);
        var part = Estimates.of(finite, MEAN);

        page.prints(whole.covariance()[0][0], whole.standardError(0));
        page.prints(part.covariance()[0][0], part.standardError(0));
    }

    @Test
    void intervalsHoldAsPrinted() {
        var page = MethodPage.named("intervals");
        var share = new Share(0.8, 0.0004, 40, 300);

        for (var kind : List.of(
                ShareInterval.WALD,
                ShareInterval.LOGIT,
                ShareInterval.ARCSINE,
                ShareInterval.BETA,
                ShareInterval.WILSON)) {
            var interval = kind.of(share, 0.95);
            page.prints(interval.low(), interval.high());
        }
        var nobody = ShareInterval.DEFAULT.of(new Share(0, 0, 19, 20), 0.95);
        page.prints(nobody.low(), nobody.high());
    }

    @Test
    void quantilesHoldAsPrinted() {
        var page = MethodPage.named("quantiles");

        for (var rule : List.of(
                QuantileRule.MATHEMATICAL,
                QuantileRule.HF4,
                QuantileRule.HF5,
                QuantileRule.HF6,
                QuantileRule.HF8,
                QuantileRule.HF9)) {
            page.prints(rule.of(SixRows.Y, SixRows.WEIGHTS, Domain.all(6), 0.4));
        }
    }

    @Test
    void replicationHoldsAsPrinted() {
        var page = MethodPage.named("replication");
        var jackknife = Replication.jackknife(SixRows.design(), false);

        for (var r = 0; r < 4; r++) {
            page.prints(MEAN.value(jackknife.weights(r), Domain.all(6))[0]);
        }
        page.prints(Estimates.of(jackknife, MEAN).standardError(0));
    }

    @Test
    void totalsHoldAsPrinted() {
        var page = MethodPage.named("totals");
        var design = SixRows.design();
        var first = totalsOf(design, 0, 3);
        first.merge(totalsOf(design, 3, 6));

        var estimate = new TotalsEstimator(design.stages(), LonelyPsu.FAIL, false)
                .estimate(Mean.quotients(List.of("y")), List.of(first.of(0)));

        page.prints(estimate.value(0), estimate.standardError(0));
        assertThat(estimate.standardError(0))
                .isCloseTo(Estimates.of(design, MEAN).standardError(0), within(1e-15));
    }

    @Test
    void momentsByStratumHoldAsPrinted() {
        var page = MethodPage.named("totals");
        var stage = Stage.first(
                new int[0],
                new int[] {3, 3},
                new double[] {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY},
                List.of("A", "B"));
        var moments = new StratumMoments(1, new double[] {1}, new int[] {3});
        for (var row = 0; row < 6; row++) {
            var answer = new int[] {(int) SixRows.Y[row]};
            moments.add(moments.cell(0, row / 3), (long) SixRows.WEIGHTS[row], answer, 0);
        }

        var estimate = new TotalsEstimator(List.of(stage), LonelyPsu.FAIL, false)
                .estimate(Mean.quotients(List.of("y")), List.of(moments.of(0)));

        page.prints(estimate.value(0), estimate.covariance()[0][0], estimate.standardError(0));
    }

    private static PsuTotals totalsOf(SurveyDesign design, int from, int to) {
        var totals = new PsuTotals(1, new double[] {1});
        for (var row = from; row < to; row++) {
            var cell = totals.cell(0, design.units(0)[row]);
            totals.add(cell, (long) SixRows.WEIGHTS[row], new int[] {(int) SixRows.Y[row]}, 0);
        }
        return totals;
    }

    @Test
    void standardisationHoldsAsPrinted() {
        var page = MethodPage.named("standardisation");
        var agency = Classification.of("A", "A", "B", "B");
        var age = Classification.of("young", "old", "young", "old");
        var satisfied = new double[] {0.5, 0.9, 0.6, 1.0};
        var design = SurveyDesign.of(4).weights(new double[] {10, 30, 30, 10}).build();
        var cells = new Margin(age.cross(agency), new double[] {20, 20, 20, 20});
        var mean = Mean.of(List.of("satisfied"), satisfied);

        for (var each : List.of(design, design.adjust(new PostStratification(cells)))) {
            for (var label : agency.labels()) {
                var domain = Domain.where(4, row -> agency.label(row).equals(label));
                page.prints(mean.value(each.weights(), domain)[0]);
            }
        }
    }
}
