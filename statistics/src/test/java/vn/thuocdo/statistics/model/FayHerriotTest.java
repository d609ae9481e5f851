package vn.thuocdo.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.thuocdo.statistics.Golden.matrix;
import static vn.thuocdo.statistics.Golden.numbers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.thuocdo.statistics.Golden;
import vn.thuocdo.statistics.MethodPage;

class FayHerriotTest {

    static Stream<JsonNode> casesOfR() {
        return Golden.cases("fayherriot").stream();
    }

    @ParameterizedTest
    @MethodSource("casesOfR")
    void agreesWithR(JsonNode golden) {
        var expected = golden.get("expected");

        var fit = FayHerriot.fit(areasOf(golden), methodOf(golden));

        assertThat(fit.betweenVariance()).isCloseTo(expected.get("sigma2_v").asDouble(), within(1e-9));
        assertThat(fit.coefficients()).containsExactly(numbers(expected.get("beta")), within(1e-9));
        assertThat(fit.coefficientErrors()).containsExactly(numbers(expected.get("beta_se")), within(1e-9));
        assertThat(fit.logLikelihood()).isCloseTo(expected.get("loglik").asDouble(), within(1e-9));
        assertThat(fit.areas().stream()
                        .mapToDouble(FayHerriot.Prediction::estimate)
                        .toArray())
                .containsExactly(numbers(expected.get("eblup")), within(1e-9));
        assertThat(fit.areas().stream()
                        .mapToDouble(FayHerriot.Prediction::shrinkage)
                        .toArray())
                .containsExactly(numbers(expected.get("gamma")), within(1e-9));
        assertThat(fit.areas().stream()
                        .mapToDouble(FayHerriot.Prediction::meanSquaredError)
                        .toArray())
                .containsExactly(numbers(expected.get("mse")), within(1e-9));
    }

    @Test
    void theWorkedExampleHolds() {
        var areas = Stream.of(2, 3, 4, 7)
                .map(estimate -> new Area.Sampled(estimate, 1, new double[] {1}))
                .toList();

        var fit = FayHerriot.fit(areas, BetweenVariance.REML);
        var byMoment = FayHerriot.fit(areas, BetweenVariance.MOMENT);
        var byLikelihood = FayHerriot.fit(areas, BetweenVariance.ML);

        assertThat(fit.betweenVariance()).isCloseTo(11 / 3.0, within(1e-12));
        assertThat(byMoment.betweenVariance()).isCloseTo(11 / 3.0, within(1e-12));
        assertThat(byLikelihood.betweenVariance()).isCloseTo(2.5, within(1e-12));
        var page = MethodPage.named("fay-herriot");
        page.prints(fit.betweenVariance(), byLikelihood.betweenVariance(), fit.coefficientErrors()[0]);
        fit.areas().forEach(area -> page.prints(area.estimate(), area.shrinkage(), area.meanSquaredError()));
    }

    @Test
    void saysThatItIsSyntheticWhenAreasDoNotDiffer() {
        var golden = Golden.one("fayherriot", "fh-synth30-zero-REML");

        var fit = FayHerriot.fit(areasOf(golden), BetweenVariance.REML);

        assertThat(fit.isSynthetic()).isTrue();
        assertThat(fit.areas()).allSatisfy(area -> assertThat(area.shrinkage()).isZero());
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheDirectEstimatesWhenAreasDifferGreatly(BetweenVariance method) {
        var areas = areas(40, 1e10, new Random(1));

        var fit = FayHerriot.fit(areas, method);

        for (var i = 0; i < areas.size(); i++) {
            var direct = (Area.Sampled) areas.get(i);
            assertThat(fit.areas().get(i).estimate()).isCloseTo(direct.estimate(), within(1e-4));
            assertThat(fit.areas().get(i).meanSquaredError()).isCloseTo(direct.variance(), within(1e-4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rescalesWithTheUnit(BetweenVariance method) {
        var areas = areas(30, 0.5, new Random(2));

        var fit = FayHerriot.fit(areas, method);
        var inPercent =
                FayHerriot.fit(areas.stream().map(area -> scale(area, 25, 1e6)).toList(), method);

        assertThat(inPercent.betweenVariance()).isCloseTo(625 * fit.betweenVariance(), within(1e-7));
        for (var i = 0; i < areas.size(); i++) {
            var area = fit.areas().get(i);
            assertThat(inPercent.areas().get(i).estimate()).isCloseTo(25 * area.estimate(), within(1e-8));
            assertThat(inPercent.areas().get(i).meanSquaredError())
                    .isCloseTo(625 * area.meanSquaredError(), within(1e-7));
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotMindTheOrderOfAreas(BetweenVariance method) {
        var areas = areas(25, 0.3, new Random(3));
        var reversed = new ArrayList<>(areas);
        Collections.reverse(reversed);

        var fit = FayHerriot.fit(areas, method);
        var backwards = FayHerriot.fit(reversed, method);

        assertThat(backwards.betweenVariance()).isCloseTo(fit.betweenVariance(), within(1e-11));
        assertThat(backwards.areas().get(24).estimate())
                .isCloseTo(fit.areas().get(0).estimate(), within(1e-11));
    }

    @Test
    void predictsAnAreaWithoutSampleFromTheRegression() {
        var areas = new ArrayList<>(areas(30, 0.5, new Random(4)));
        var alone = FayHerriot.fit(areas, BetweenVariance.REML);
        areas.add(0, new Area.Unsampled(new double[] {1, 0.25}));

        var fit = FayHerriot.fit(areas, BetweenVariance.REML);

        var expected = alone.coefficients()[0] + 0.25 * alone.coefficients()[1];
        assertThat(fit.betweenVariance()).isEqualTo(alone.betweenVariance());
        assertThat(fit.areas().get(0).estimate()).isCloseTo(expected, within(1e-12));
        assertThat(fit.areas().get(0).meanSquaredError()).isGreaterThan(fit.betweenVariance());
        assertThat(fit.areas().get(0).shrinkage()).isZero();
    }

    @Test
    void refusesFewerAreasThanCoefficients() {
        var areas = areas(2, 0.5, new Random(5));

        assertThatThrownBy(() -> FayHerriot.fit(areas, BetweenVariance.ML))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 sampled areas");
    }

    @Test
    void refusesCollinearCovariates() {
        var areas = areas(9, 0.5, new Random(6)).stream()
                .map(area -> withCovariates(area, new double[] {1, area.covariates()[1], 3 - area.covariates()[1]}))
                .toList();

        assertThatThrownBy(() -> FayHerriot.fit(areas, BetweenVariance.REML))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("covariate 2");
    }

    @Test
    void refusesASamplingVarianceOfZero() {
        assertThatThrownBy(() -> new Area.Sampled(3.5, 0, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3.5 with variance 0");
    }

    private static BetweenVariance methodOf(JsonNode golden) {
        var name = golden.get("request").get("method").asString();
        return name.equals("FH") ? BetweenVariance.MOMENT : BetweenVariance.valueOf(name);
    }

    private static List<Area> areasOf(JsonNode golden) {
        var request = golden.get("request");
        var estimates = numbers(request.get("y"));
        var variances = numbers(request.get("sampling_variance"));
        var covariates = matrix(request.get("X"));
        var areas = new ArrayList<Area>();
        for (var i = 0; i < estimates.length; i++) {
            areas.add(new Area.Sampled(estimates[i], variances[i], covariates[i]));
        }
        return areas;
    }

    private static List<Area> areas(int count, double between, Random random) {
        var areas = new ArrayList<Area>();
        for (var i = 0; i < count; i++) {
            var x = random.nextDouble();
            var variance = 0.02 + 0.3 * random.nextDouble();
            var estimate =
                    3 + x + Math.sqrt(between) * random.nextGaussian() + Math.sqrt(variance) * random.nextGaussian();
            areas.add(new Area.Sampled(estimate, variance, new double[] {1, x}));
        }
        return areas;
    }

    private static Area scale(Area area, double unit, double covariateUnit) {
        var direct = (Area.Sampled) area;
        return new Area.Sampled(unit * direct.estimate(), unit * unit * direct.variance(), new double[] {
            1, covariateUnit * area.covariates()[1]
        });
    }

    private static Area withCovariates(Area area, double[] covariates) {
        var direct = (Area.Sampled) area;
        return new Area.Sampled(direct.estimate(), direct.variance(), covariates);
    }
}
