package vn.thuocdo.statistics.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.design.DomainTotals;
import vn.thuocdo.statistics.design.LonelyPsu;
import vn.thuocdo.statistics.design.MergeableTotals;
import vn.thuocdo.statistics.design.PsuTotals;
import vn.thuocdo.statistics.design.Stage;
import vn.thuocdo.statistics.design.StratumMoments;
import vn.thuocdo.statistics.design.SurveyDesign;
import vn.thuocdo.statistics.design.VarianceKernel;

class TotalsEstimatorTest {

    private static final int ROWS = 300;
    private static final List<String> ITEMS = List.of("q1", "q2");

    private final Random random = new Random(7);
    private final double[] weights =
            random.doubles(ROWS, 1, 9).map(w -> Math.rint(w * 1024) / 1024).toArray();
    private final double[][] answers = IntStream.range(0, 2)
            .mapToObj(item -> random.ints(ROWS, 0, 6)
                    .mapToDouble(a -> a == 0 ? Double.NaN : a)
                    .toArray())
            .toArray(double[][]::new);
    private final int[] agency = random.ints(ROWS, 0, 3).toArray();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void givesFromTotalsByUnitWhatRowsGive(int domain) {
        var design = SurveyDesign.of(ROWS)
                .strata(classes(5))
                .clusters(classes(30))
                .weights(weights)
                .build();
        var totals = new PsuTotals(1.0 / 1024, new double[] {1, 1});
        for (var row = 0; row < ROWS; row++) {
            add(totals, totals.cell(agency[row], design.units(0)[row]), row);
        }

        var estimator = new TotalsEstimator(design.stages(), LonelyPsu.FAIL, false);
        var fromTotals = estimator.estimate(Mean.quotients(ITEMS), List.of(totals.of(domain)));

        agree(fromTotals, fromRows(design, domain));
        assertThat(estimator.variances(Mean.quotients(ITEMS), List.of(totals.of(domain))))
                .containsExactly(
                        new double[] {fromTotals.covariance()[0][0], fromTotals.covariance()[1][1]}, within(1e-15));
    }

    private void add(MergeableTotals totals, int cell, int row) {
        var scores = IntStream.range(0, 2)
                .map(item -> Double.isNaN(answers[item][row]) ? PsuTotals.UNANSWERED : (int) answers[item][row])
                .toArray();
        totals.add(cell, Math.round(weights[row] * 1024), scores, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void givesFromMomentsByStratumWhatRowsGive(int domain) {
        var strata = classes(5);
        var design = SurveyDesign.of(ROWS).strata(strata).weights(weights).build();
        var moments = moments(strata, 0, ROWS);
        var estimator = new TotalsEstimator(List.of(withoutUnits(strata)), LonelyPsu.FAIL, false);

        var rows = fromRows(design, domain);
        var fromMoments = estimator.estimate(Mean.quotients(ITEMS), List.of(moments.of(domain)));

        agree(fromMoments, rows);
    }

    @Test
    void givesFromMergedMomentsOfPartsWhatTheWholeGives() {
        var strata = classes(5);
        var estimator = new TotalsEstimator(List.of(withoutUnits(strata)), LonelyPsu.FAIL, false);
        var merged = moments(strata, 0, 100);
        merged.merge(moments(strata, 100, ROWS));

        var everybody = estimator.estimate(
                Mean.quotients(ITEMS), List.of(merged.collapse(domain -> 0).of(0)));

        var design = SurveyDesign.of(ROWS).strata(strata).weights(weights).build();
        agree(everybody, Estimates.of(design, Mean.availableCase(ITEMS, answers), Domain.all(ROWS)));
    }

    @Test
    void givesCovariancesBetweenDomainsFromMomentsAsFromUnits() {
        var strata = classes(5);
        var design = SurveyDesign.of(ROWS).strata(strata).weights(weights).build();
        var units = new PsuTotals(1.0 / 1024, new double[] {1, 1});
        for (var row = 0; row < ROWS; row++) {
            add(units, units.cell(agency[row], design.units(0)[row]), row);
        }
        var moments = moments(strata, 0, ROWS);

        var fromMoments = new VarianceKernel(withoutUnits(strata), LonelyPsu.FAIL, false)
                .covariance(together(moments.of(0), moments.of(2)));
        var fromUnits = new VarianceKernel(design.stages().getFirst(), LonelyPsu.FAIL, false)
                .covariance(together(units.of(0), units.of(2)));

        for (var row = 0; row < 4; row++) {
            assertThat(fromMoments[row]).containsExactly(fromUnits[row], within(1e-15));
        }
    }

    private static DomainTotals together(DomainTotals... domains) {
        return DomainTotals.sideBySide(Arrays.stream(domains)
                .map(domain -> domain.map(Mean.quotients(ITEMS).gradient(domain.sum())))
                .toList());
    }

    private StratumMoments moments(Classification strata, int from, int to) {
        var moments = new StratumMoments(1.0 / 1024, new double[] {1, 1}, new int[] {3, 3});
        for (var row = from; row < to; row++) {
            add(moments, moments.cell(agency[row], strata.codes()[row]), row);
        }
        return moments;
    }

    private static Stage withoutUnits(Classification strata) {
        return Stage.first(new int[0], new int[] {60, 60, 60, 60, 60}, infinite(5), strata.labels());
    }

    private static double[] infinite(int strata) {
        return IntStream.range(0, strata)
                .mapToDouble(h -> Double.POSITIVE_INFINITY)
                .toArray();
    }

    /** Row numbers in so many runs of equal length. */
    private static Classification classes(int count) {
        return Classification.of(IntStream.range(0, ROWS)
                .mapToObj(row -> "c" + row * count / ROWS)
                .toList());
    }

    private Estimates fromRows(SurveyDesign design, int domain) {
        return Estimates.of(
                design, Mean.availableCase(ITEMS, answers), Domain.where(ROWS, row -> agency[row] == domain));
    }

    private static void agree(Estimates found, Estimates expected) {
        assertThat(found.values()).containsExactly(expected.values(), within(1e-12));
        for (var row = 0; row < expected.covariance().length; row++) {
            assertThat(found.covariance()[row]).containsExactly(expected.covariance()[row], within(1e-12));
        }
        assertThat(found.degreesOfFreedom()).isEqualTo(expected.degreesOfFreedom());
    }
}
