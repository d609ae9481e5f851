package vn.thuocdo.measurement.conform;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.thuocdo.statistics.regression.FittedRegression;
import vn.thuocdo.statistics.regression.WorkingTest;

/** Generalised linear models, and tests of their terms. */
final class RegressionOperations {

    private RegressionOperations() {}

    static Map<String, Operation> all() {
        return Map.of("glm", RegressionOperations::model, "term_test", RegressionOperations::termTest);
    }

    private static ObjectNode model(Case asked) {
        var request = asked.request();
        var fit = fit(asked, request);
        var coefficients = fit.coefficients();
        var found = Found.object();
        Found.put(found, "df_residual", coefficients.degreesOfFreedom());
        Found.put(found, "dispersion", fit.dispersion());
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

    private static FittedRegression fit(Case asked, JsonNode request) {
        var data = Derived.columns(request, asked.data());
        var domain = CaseDomain.of(request, data);
        return CaseModel.regression(request, data, domain).fit(CaseDesign.of(asked, data), domain);
    }

    private static ObjectNode termTest(Case asked) {
        var request = asked.request();
        var fit = fit(asked, request.get("model"));
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
