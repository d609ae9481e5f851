package vn.thuocdo.measurement.conform;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.thuocdo.statistics.design.Design;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.design.ReplicateDesign;
import vn.thuocdo.statistics.estimation.Interval;
import vn.thuocdo.statistics.estimation.Quantile;
import vn.thuocdo.statistics.estimation.QuantileConvention;
import vn.thuocdo.statistics.estimation.QuantileRule;
import vn.thuocdo.statistics.estimation.ReferenceDistributions;
import vn.thuocdo.statistics.estimation.ShareInterval;

/** Quantiles with their intervals. */
final class QuantileOperations {

    private QuantileOperations() {}

    static Map<String, Operation> all() {
        return Map.of("quantile", QuantileOperations::quantile);
    }

    private static ObjectNode quantile(Case asked) {
        var request = asked.request();
        var data = Derived.columns(request, asked.data());
        var subset = CaseSubset.of(asked, request, data);
        var names = CaseData.texts(request.get("vars"));
        var columns = names.stream().map(data::numbers).toList();
        var found = Found.object();
        found.put("df", subset.design().degreesOfFreedom(subset.domain()));
        var rows = found.putArray("rows");
        CaseDomain.groups(request, data, subset.domain(), subset.design().weights())
                .forEach((key, domain) -> {
                    var question = Question.of(request, subset.within(domain), columns);
                    for (var i = 0; i < names.size(); i++) {
                        for (var probability : request.get("probs")) {
                            var row = rows.addObject();
                            CaseDomain.putKey(row, key);
                            row.put("term", names.get(i));
                            row.put("prob", probability.asDouble());
                            question.answer(columns.get(i), probability.asDouble(), row);
                        }
                    }
                });
        return found;
    }

    private record Question(JsonNode request, Design design, Domain domain, double degrees) {

        /** As R does, only rows in which no variable is missing. */
        static Question of(JsonNode request, CaseSubset subset, List<double[]> columns) {
            var complete = Domain.where(
                    subset.domain().size(), row -> columns.stream().noneMatch(column -> Double.isNaN(column[row])));
            var missing = !subset.domain().equals(subset.domain().and(complete));
            if (missing && !request.path("na_rm").asBoolean(false)) {
                return kept(request, subset);
            }
            if (subset.keepsRows()) {
                for (var column : columns) {
                    Arrays.setAll(column, row -> complete.contains(row) ? column[row] : 0);
                }
            }
            var used = missing ? subset.within(subset.domain().and(complete)) : subset;
            return new Question(request, used.design(), used.domain(), ofDesign(used));
        }

        private static Question kept(JsonNode request, CaseSubset subset) {
            if (subset.design() instanceof ReplicateDesign) {
                throw new IllegalArgumentException("answers are missing");
            }
            return new Question(request, subset.design(), subset.domain(), ofDesign(subset));
        }

        private static double ofDesign(CaseSubset subset) {
            return subset.design().degreesOfFreedom(subset.domain());
        }

        void answer(double[] values, double probability, ObjectNode into) {
            var missing = domain.rows().stream().anyMatch(row -> Double.isNaN(values[row]));
            var estimate = missing ? withMissing(values, probability) : estimate(values, probability);
            Found.put(into, "estimate", estimate.value());
            into.set(
                    "ci",
                    Found.array(estimate.interval().low(), estimate.interval().high()));
            Found.put(into, "se", estimate.standardError());
        }

        /** R takes what is missing for the largest, and gives no interval. */
        private Quantile withMissing(double[] values, double probability) {
            var last = Arrays.stream(values)
                    .map(value -> Double.isNaN(value) ? Double.POSITIVE_INFINITY : value)
                    .toArray();
            var value = Quantile.woodruff(
                            design,
                            last,
                            domain,
                            probability,
                            degrees,
                            method(ShareInterval.WALD, QuantileConvention.LIKE_R))
                    .value();
            return new Quantile(Double.isInfinite(value) ? Double.NaN : value, Interval.NONE, Double.NaN);
        }

        private Quantile estimate(double[] values, double probability) {
            var type = request.path("interval_type").asString("mean");
            var wanted = ShareOperations.degrees(request, degrees);
            var wald = method(ShareInterval.WALD, QuantileConvention.LIKE_R);
            return switch (type) {
                case "score" -> Quantile.score(design, values, domain, probability, wanted, wald);
                case "quantile" ->
                    Quantile.replicated((ReplicateDesign) design, values, domain, probability, wanted, wald);
                case "woodruff_old" -> {
                    var old = method(ShareInterval.WALD, QuantileConvention.LIKE_R_BEFORE_2021);
                    yield Quantile.woodruff(design, values, domain, probability, degrees, old);
                }
                default ->
                    woodruff(
                            values, probability, method(ShareOperations.kind(type), QuantileConvention.LIKE_R), wanted);
            };
        }

        /** R makes the ends by beta with the degrees of the design, but the error with those it was told. */
        private Quantile woodruff(double[] values, double probability, Quantile.Method method, double wanted) {
            if (method.interval() != ShareInterval.BETA) {
                return Quantile.woodruff(design, values, domain, probability, wanted, method);
            }
            var found = Quantile.woodruff(design, values, domain, probability, degrees, method);
            var t = ReferenceDistributions.studentQuantile(0.5 + method.level() / 2, wanted);
            return new Quantile(
                    found.value(), found.interval(), found.interval().halfWidth() / t);
        }

        private Quantile.Method method(ShareInterval interval, QuantileConvention convention) {
            return new Quantile.Method(
                    rule(request.path("qrule").asString("math")),
                    interval,
                    request.path("level").asDouble(0.95),
                    convention);
        }
    }

    private static QuantileRule rule(String name) {
        return switch (name) {
            case "math" -> QuantileRule.MATHEMATICAL;
            case "school" -> QuantileRule.SCHOOL;
            case "shahvaish" -> QuantileRule.SHAH_VAISH;
            case "hf1" -> QuantileRule.HF1;
            case "hf2" -> QuantileRule.HF2;
            case "hf3" -> QuantileRule.HF3;
            case "hf4", "old_linear" -> QuantileRule.HF4;
            case "hf5" -> QuantileRule.HF5;
            case "hf6" -> QuantileRule.HF6;
            case "hf7" -> QuantileRule.HF7;
            case "hf8" -> QuantileRule.HF8;
            case "hf9" -> QuantileRule.HF9;
            default -> throw new UnknownCase("qrule = " + name);
        };
    }
}
