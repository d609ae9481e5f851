package vn.thuocdo.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.thuocdo.statistics.Golden;
import vn.thuocdo.statistics.design.Domain;

class RegressionGoldenTest {

    static Stream<JsonNode> models() {
        return Stream.of("regression", "replicate")
                .flatMap(group -> Golden.cases(group).stream())
                .filter(golden -> golden.get("request").get("op").asString().equals("glm"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void agreesWithTheSurveyPackageOfR(JsonNode golden) {
        var expected =
                golden.has("expected_alt") ? golden.get("expected_alt").get(0).get("expected") : golden.get("expected");
        var tolerance = golden.get("tolerance").get("rel").asDouble();

        var fit = fit(golden, golden.get("request"), Stopping.LIKE_R);

        var rows = expected.get("rows");
        assertThat(fit.coefficients().terms())
                .isEqualTo(rows.valueStream()
                        .map(row -> row.get("term").asString())
                        .toList());
        for (var i = 0; i < rows.size(); i++) {
            var test = fit.test(i);
            var interval = test.interval(0.95);
            var row = rows.get(i);
            close(test.estimate(), row.get("estimate"), tolerance);
            close(test.standardError(), row.get("se"), tolerance);
            close(test.statistic(), row.get("t"), tolerance);
            close(test.pValue(), row.get("p_value"), tolerance);
            close(interval.low(), row.get("ci_t").get(0), tolerance);
            close(interval.high(), row.get("ci_t").get(1), tolerance);
        }
        close(fit.dispersion() * excess(golden), expected.get("dispersion"), tolerance);
        assertThat(fit.coefficients().degreesOfFreedom())
                .isEqualTo(expected.get("df_residual").asDouble());
    }

    @Test
    void agreesWithRInTheWaldTestOfATerm() {
        var golden = Golden.one("regression", "termtest-wald-shared");
        var expected = golden.get("expected");

        var test = fit(golden, golden.get("request").get("model"), Stopping.SETTLED)
                .waldTest("sector");

        close(test.statistic(), expected.get("F"), 1e-8);
        close(test.numerator(), expected.get("df"), 0);
        close(test.denominator(), expected.get("ddf"), 0);
        close(test.pValue(), expected.get("p_value"), 1e-8);
    }

    /** Settled with R by {@code glm.control(epsilon = 1e-15)}. */
    @Test
    void settlesWhereRGoesWhenItMayGoOn() {
        var golden = Golden.one("regression", "glm-strat-logit");

        var coefficients = fit(golden, golden.get("request"), Stopping.SETTLED).coefficients();

        assertThat(coefficients.value(0)).isCloseTo(0.8358365248454873, within(1e-10));
        assertThat(coefficients.standardError(0)).isCloseTo(0.4556208783601564, within(1e-10));
    }

    private static FittedRegression fit(JsonNode golden, JsonNode request, Stopping stopping) {
        var sample = GoldenSample.of(golden);
        return regression(sample, request).stopping(stopping).fit(sample.asDesign(), Domain.all(sample.rows()));
    }

    private static Regression regression(GoldenSample sample, JsonNode request) {
        var family = switch (request.get("family").asString()) {
            case "gaussian" -> Family.GAUSSIAN;
            case "quasibinomial" -> Family.BINOMIAL;
            default -> Family.POISSON;
        };
        var response = sample.response(request.get("response").asString());
        return Regression.of(sample.matrix(request.get("terms")), response, family, family.usualLink());
    }

    /** R's dispersion is too large by the mean weight of the rows with every answer over that of all rows. */
    private static double excess(JsonNode golden) {
        var sample = GoldenSample.of(golden);
        var answered = regression(sample, golden.get("request")).answered();
        var weights = sample.asDesign().weights();
        var ofAnswered = Arrays.stream(answered.mask(weights)).sum() / answered.count();
        return ofAnswered / Arrays.stream(weights).average().orElseThrow();
    }

    private static void close(double found, JsonNode expected, double tolerance) {
        var value = expected.asDouble();
        assertThat(found).isCloseTo(value, within(tolerance * Math.max(Math.abs(value), 1e-9) + 1e-12));
    }
}
