package vn.thuocdo.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.design.SurveyDesign;
import vn.thuocdo.statistics.estimation.Estimates;
import vn.thuocdo.statistics.estimation.Mean;
import vn.thuocdo.statistics.regression.Predictor.Factor;
import vn.thuocdo.statistics.regression.Predictor.Quantity;

class RegressionTest {

    private static final int ROWS = 240;

    @Test
    void explainsADummyByTheDifferenceOfTheGroupsMeans() {
        var sample = new Sample(1);
        var matrix = ModelTerms.withIntercept(ROWS).plus(sample.group).matrix();

        var coefficients = Regression.linear(matrix, sample.response)
                .fit(sample.design, Domain.all(ROWS))
                .coefficients();

        var means = sample.meansByGroup();
        var differences = means.combine(List.of("b-a", "c-a"), new double[][] {{-1, 1, 0}, {-1, 0, 1}});
        for (var i = 0; i < 2; i++) {
            assertThat(coefficients.value(i + 1)).isCloseTo(differences.value(i), within(1e-12));
            assertThat(coefficients.standardError(i + 1)).isCloseTo(differences.standardError(i), within(1e-12));
        }
    }

    @Test
    void movesOnlyTheInterceptWhenAConstantIsAdded() {
        var sample = new Sample(2);
        var matrix = sample.matrix();
        var shifted = Arrays.stream(sample.response).map(y -> y + 10).toArray();

        var before = Regression.linear(matrix, sample.response)
                .fit(sample.design, Domain.all(ROWS))
                .coefficients();
        var after = Regression.linear(matrix, shifted)
                .fit(sample.design, Domain.all(ROWS))
                .coefficients();

        assertThat(after.value(0)).isCloseTo(before.value(0) + 10, within(1e-10));
        for (var i = 1; i < before.terms().size(); i++) {
            assertThat(after.value(i)).isCloseTo(before.value(i), within(1e-10));
        }
        assertThat(after.covariance()[1]).containsExactly(before.covariance()[1], within(1e-10));
    }

    @Test
    void givesBackTheSharesOfDomainsWhenALogitHasOneParameterForEach() {
        var sample = new Sample(3);
        var yes = Arrays.stream(sample.response).map(y -> y > 3 ? 1 : 0).toArray();
        var matrix = ModelTerms.withoutIntercept(ROWS).plus(sample.group).matrix();

        var logits = Regression.logistic(matrix, yes)
                .fit(sample.design, Domain.all(ROWS))
                .coefficients();

        var shares = new Sample(3, yes).meansByGroup();
        for (var i = 0; i < 3; i++) {
            var share = 1 / (1 + Math.exp(-logits.value(i)));
            assertThat(share).isCloseTo(shares.value(i), within(1e-12));
            assertThat(logits.standardError(i) * share * (1 - share)).isCloseTo(shares.standardError(i), within(1e-12));
        }
    }

    @Test
    void leavesOutAColumnThatOthersMakeUp() {
        var sample = new Sample(4);
        var twice = Arrays.stream(sample.quantity).map(x -> 2 * x + 1).toArray();
        var terms = ModelTerms.withIntercept(ROWS).plus(new Quantity("x", sample.quantity));
        var collinear = terms.plus(new Quantity("twice", twice)).plus(sample.group);

        var fit = Regression.linear(collinear.matrix(), sample.response).fit(sample.design, Domain.all(ROWS));

        var alone = Regression.linear(terms.plus(sample.group).matrix(), sample.response)
                .fit(sample.design, Domain.all(ROWS));
        assertThat(fit.aliased()).containsExactly("twice");
        assertThat(fit.coefficients().terms()).containsExactly("(Intercept)", "x", "groupb", "groupc");
        assertThat(fit.coefficients().values())
                .containsExactly(alone.coefficients().values(), within(1e-12));
        assertThat(fit.coefficients().degreesOfFreedom())
                .isEqualTo(alone.coefficients().degreesOfFreedom());
    }

    @Test
    void countsTheUnitsOutsideADomain() {
        var sample = new Sample(5);
        var domain = Domain.where(ROWS, row -> sample.group.codes()[row] == 1);
        var intercept = ModelTerms.withIntercept(ROWS).matrix();

        var fit = Regression.linear(intercept, sample.response).fit(sample.design, domain);

        var mean = Estimates.of(sample.design, Mean.of(List.of("y"), sample.response), domain);
        assertThat(fit.coefficients().value(0)).isCloseTo(mean.value(0), within(1e-12));
        assertThat(fit.coefficients().standardError(0)).isCloseTo(mean.standardError(0), within(1e-12));
    }

    @Test
    void isTheSameAsAStatisticAsByItself() {
        var sample = new Sample(6);
        var regression = Regression.of(sample.matrix(), sample.response, Family.POISSON, Link.LOG);

        var asStatistic = Estimates.of(sample.design, regression);

        var byItself = regression.fit(sample.design, Domain.all(ROWS)).coefficients();
        assertThat(asStatistic.values()).containsExactly(byItself.values());
        assertThat(asStatistic.covariance()[1]).containsExactly(byItself.covariance()[1]);
    }

    @Test
    void saysThatAnswersAreSeparated() {
        var x = new double[] {1, 2, 3, 4, 5, 6, 7, 8};
        var y = new double[] {0, 0, 0, 0, 1, 1, 1, 1};
        var matrix = ModelTerms.withIntercept(8).plus(new Quantity("x", x)).matrix();

        var fit = Regression.logistic(matrix, y).fit(SurveyDesign.of(8).build(), Domain.all(8));

        assertThat(fit.converged()).isFalse();
    }

    @Test
    void refusesAResponseTheFamilyCannotHave() {
        var matrix = ModelTerms.withIntercept(3).matrix();
        var design = SurveyDesign.of(3).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Regression.logistic(matrix, new double[] {0, 1, 2}).fit(design, Domain.all(3)))
                .withMessageContaining("row 2 has response 2.0");
    }

    @Test
    void refusesADomainWithoutAnswers() {
        var matrix = ModelTerms.withIntercept(3).matrix();
        var response = new double[] {Double.NaN, 1, 2};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Regression.linear(matrix, response)
                        .fit(SurveyDesign.of(3).build(), Domain.where(3, row -> row == 0)))
                .withMessageContaining("no row of 3");
    }

    @Test
    void refusesATermTheModelDoesNotHave() {
        var sample = new Sample(7);
        var fit = Regression.linear(sample.matrix(), sample.response).fit(sample.design, Domain.all(ROWS));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.waldTest("age"))
                .withMessageContaining("no term age among [(Intercept), x, group]");
    }

    /** Two-stage sample of 3 strata with 8 units of 10 rows each. */
    private static final class Sample {

        private final Factor group;
        private final double[] quantity = new double[ROWS];
        private final double[] response;
        private final SurveyDesign design;

        Sample(int seed) {
            this(seed, new double[ROWS]);
            var random = new Random(seed);
            Arrays.setAll(response, row -> 1 + random.nextInt(5));
        }

        Sample(int seed, double[] response) {
            var random = new Random(seed + 100);
            var codes = new int[ROWS];
            var weights = new double[ROWS];
            var strata = new String[ROWS];
            var units = new String[ROWS];
            for (var row = 0; row < ROWS; row++) {
                codes[row] = random.nextInt(3);
                quantity[row] = random.nextGaussian();
                weights[row] = 1 + random.nextDouble();
                strata[row] = "h" + row / 80;
                units[row] = "u" + row / 10;
            }
            this.response = response;
            group = Factor.of("group", new Classification(codes, List.of("a", "b", "c")));
            design = SurveyDesign.of(ROWS)
                    .strata(Classification.of(strata))
                    .clusters(Classification.of(units))
                    .weights(weights)
                    .build();
        }

        ModelMatrix matrix() {
            return ModelTerms.withIntercept(ROWS)
                    .plus(new Quantity("x", quantity))
                    .plus(group)
                    .matrix();
        }

        Estimates meansByGroup() {
            var columns = new double[3][];
            Arrays.setAll(columns, g -> {
                var column = response.clone();
                Arrays.setAll(column, row -> group.codes()[row] == g ? response[row] : Double.NaN);
                return column;
            });
            return Estimates.of(design, Mean.availableCase(List.of("a", "b", "c"), columns));
        }
    }
}
