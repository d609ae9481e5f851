package vn.thuocdo.measurement.conform;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.thuocdo.statistics.design.Design;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.estimation.Estimates;
import vn.thuocdo.statistics.estimation.Interval;
import vn.thuocdo.statistics.estimation.Mean;
import vn.thuocdo.statistics.estimation.ShareInterval;
import vn.thuocdo.statistics.regression.FittedRegression;
import vn.thuocdo.statistics.regression.ModelTerms;
import vn.thuocdo.statistics.regression.Regression;
import vn.thuocdo.statistics.regression.Stopping;

/** Intervals of shares. */
final class ShareOperations {

    private ShareOperations() {}

    static Map<String, Operation> all() {
        return Map.of("proportion_ci", ShareOperations::share);
    }

    private static ObjectNode share(Case asked) {
        var request = asked.request();
        var data = Derived.columns(request, asked.data());
        var subset = CaseSubset.of(asked, request, data);
        var found = Found.object();
        found.put("df", subset.design().degreesOfFreedom(subset.domain()));
        var rows = found.putArray("rows");
        CaseDomain.groups(request, data, subset.domain(), subset.design().weights())
                .forEach((key, domain) -> {
                    var row = rows.addObject();
                    CaseDomain.putKey(row, key);
                    Question.of(request, data, subset.within(domain)).answer(row);
                });
        return found;
    }

    /**
     * @param column 1 where the event happened, 0 where not, not a number where it is unknown
     * @param domain the rows, those without an answer as well: R counts them for n and degrees of freedom
     */
    private record Question(JsonNode request, double[] column, Design design, Domain domain) {

        static Question of(JsonNode request, CaseData data, CaseSubset subset) {
            var event = request.get("event");
            var missing = data.text(event.get("var").asString());
            var holds = CaseDomain.holds(event, data);
            var column = new double[data.rows()];
            Arrays.setAll(column, row -> CaseData.missing(missing.get(row)) ? Double.NaN : holds.test(row) ? 1 : 0);
            return new Question(request, column, subset.design(), subset.domain());
        }

        void answer(ObjectNode row) {
            var mean = Mean.of(List.of("share"), column);
            var estimates = request.path("na_rm").asBoolean(false)
                    ? Estimates.of(design, mean, domain)
                    : Estimates.ofAll(design, mean, domain);
            var method = request.get("method").asString();
            var modelled = method.equals("logit") || method.equals("likelihood");
            var estimate = modelled ? Logit.of(design, column, domain) : null;
            Found.put(row, "estimate", estimate == null ? estimates.value(0) : estimate.share());
            Found.put(row, "se", estimates.standardError(0));
            var interval = estimate == null ? ofMean(method, estimates) : ofModel(method, estimate);
            row.set("ci", Found.array(interval.low(), interval.high()));
        }

        private Interval ofMean(String method, Estimates estimates) {
            var kind = kind(method);
            var ofDesign = design.degreesOfFreedom(domain);
            var degrees = kind == ShareInterval.BETA ? ofDesign : degrees(request, ofDesign);
            var variance = estimates.covariance()[0][0];
            var p = estimates.value(0);
            if (kind == ShareInterval.WALD || variance != 0) {
                return kind.of(new ShareInterval.Share(p, variance, degrees, domain.count()), level());
            }
            // R has none either; the library then counts plain answers
            return p > 0 && p < 1 && kind != ShareInterval.WILSON ? new Interval(p, p) : Interval.NONE;
        }

        private Interval ofModel(String method, Logit estimate) {
            var degrees = degrees(request, design.degreesOfFreedom(domain));
            if (method.equals("logit")) {
                var ends = Interval.wald(estimate.logit(), estimate.error(), degrees, level());
                return new Interval(Logit.share(ends.low()), Logit.share(ends.high()));
            }
            return likelihood(estimate, degrees);
        }

        /** With the design effect that R takes, for the weights and the p(1 − p) of its last step. */
        private Interval likelihood(Logit estimate, double degrees) {
            var answers = domain.and(Domain.where(column.length, row -> !Double.isNaN(column[row])))
                    .count();
            var p = estimate.share();
            var variance = Math.pow(estimate.error() * p * (1 - p), 2);
            return ShareInterval.likelihood(
                    new ShareInterval.Share(p, variance, degrees, answers),
                    level(),
                    estimate.designEffect(),
                    estimate.fit().dispersion());
        }

        private double level() {
            return request.path("level").asDouble(0.95);
        }
    }

    /** A share as the only coefficient of a logistic regression, with its error on that scale. */
    private record Logit(FittedRegression fit) {

        static Logit of(Design design, double[] column, Domain domain) {
            var answered = domain.and(Domain.where(column.length, row -> !Double.isNaN(column[row])));
            var matrix = ModelTerms.withIntercept(column.length).matrix(answered);
            var model = Regression.logistic(matrix, column).stopping(Stopping.LIKE_R);
            return new Logit(model.fit(design, domain));
        }

        double logit() {
            return fit.coefficients().value(0);
        }

        double error() {
            return fit.coefficients().standardError(0);
        }

        double designEffect() {
            return fit.workingWaldTest("(Intercept)").distribution().factors()[0];
        }

        double share() {
            return share(logit());
        }

        static double share(double logit) {
            return 1 / (1 + Math.exp(-logit));
        }
    }

    static ShareInterval kind(String method) {
        return switch (method) {
            case "mean", "woodruff_old" -> ShareInterval.WALD;
            case "xlogit" -> ShareInterval.LOGIT;
            case "asin" -> ShareInterval.ARCSINE;
            case "beta" -> ShareInterval.BETA;
            case "wilson" -> ShareInterval.WILSON;
            default -> throw new UnknownCase("method = " + method);
        };
    }

    static double degrees(JsonNode request, double ofDesign) {
        var df = request.path("df");
        if (df.isNumber()) {
            return df.asDouble();
        }
        return df.asString("design").equals("Inf") ? Double.POSITIVE_INFINITY : ofDesign;
    }
}
