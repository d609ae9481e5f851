package vn.thuocdo.measurement.conform;

import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.thuocdo.statistics.regression.FittedRegression;
import vn.thuocdo.statistics.regression.Regression;
import vn.thuocdo.statistics.regression.WorkingTest;

/** Generalised linear models, and tests of their terms. */
final class RegressionOperations {

    private RegressionOperations() {}

    static Map<String, Operation> all() {
        return Map.of("glm", RegressionOperations::model, "term_test", RegressionOperations::termTest);
    }

    private static ObjectNode model(Case asked) {
        var request = asked.request();
        var question = Question.of(asked, request);
        var fit = question.fit();
        var coefficients = fit.coefficients();
        var found = Found.object();
        Found.put(found, "df_residual", coefficients.degreesOfFreedom());
        Found.put(found, "dispersion", fit.dispersion() * question.excess());
        found.set("vcov", Found.matrix(coefficients.covariance()));
        var rows = found.putArray("rows");
        for (var column = 0; column < coefficients.terms().size(); column++) {
            var test = fit.test(column);
            var interval = test.interval(request.path("level").asDouble(0.95));
            var row = rows.addObject().put("term", coefficients.terms().get(column));
            Found.put(row, "estimate", test.estimate());
            Found.put(row, "se", test.standardError());
            Found.put(row, "t", test.statistic());
            Found.put(row, "p_value", test.pValue());
            row.set("ci_t", Found.array(interval.low(), interval.high()));
        }
        return found;
    }

    /** A model with the sample it is of. */
    private record Question(Regression regression, CaseSubset subset) {

        static Question of(Case asked, JsonNode request) {
            var data = Derived.columns(request, asked.data());
            var subset = CaseSubset.of(asked, request, data);
            return new Question(CaseModel.regression(request, data, subset.domain()), subset);
        }

        FittedRegression fit() {
            return regression.fit(subset.design(), subset.domain());
        }

        /**
         * What R multiplies the dispersion by: the mean weight of the rows used over that of all, both as far as R
         * still has them.
         */
        double excess() {
            var all = subset.domain();
            var answered = all.and(regression.answered());
            var weights = subset.design().weights();
            var share = Arrays.stream(answered.mask(weights)).sum()
                    / Arrays.stream(all.mask(weights)).sum();
            return subset.keepsRows() ? share : share * all.count() / answered.count();
        }
    }

    private static ObjectNode termTest(Case asked) {
        var request = asked.request();
        var fit = Question.of(asked, request.get("model")).fit();
        var terms = request.get("term").asString().replace(" ", "").split("\\+");
        return switch (request.path("method").asString("Wald")) {
            case "Wald" -> {
                var test = fit.waldTest(terms);
                var found = Found.object();
                Found.put(found, "F", test.statistic());
                Found.put(found, "df", test.numerator());
                Found.put(found, "ddf", test.denominator());
                Found.put(found, "p_value", test.pValue());
                yield found;
            }
            case "WorkingWald" -> working(fit.workingWaldTest(terms));
            case "LRT" -> working(fit.likelihoodRatioTest(terms));
            default -> throw new UnknownCase("method = " + request.get("method"));
        };
    }

    private static ObjectNode working(WorkingTest test) {
        var found = Found.object();
        Found.put(found, "chisq", test.statistic());
        Found.put(found, "df", test.distribution().factors().length);
        Found.put(found, "ddf", test.distribution().denominator());
        found.set("lambda", Found.array(test.distribution().factors()));
        Found.put(found, "p_value", test.pValue());
        return found;
    }
}
