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
import vn.thuocdo.statistics.estimation.Quantile;
import vn.thuocdo.statistics.estimation.QuantileRule;
import vn.thuocdo.statistics.estimation.ShareInterval;

/** Intervals of shares, and quantiles. */
final class IntervalOperations {

    private IntervalOperations() {}

    static Map<String, Operation> all() {
        return Map.of("proportion_ci", IntervalOperations::share, "quantile", IntervalOperations::quantile);
    }

    private static ObjectNode share(Case asked) {
        var request = asked.request();
        var data = Derived.columns(request, asked.data());
        var design = CaseDesign.of(asked, data);
        var event = request.get("event");
        var missing = data.text(event.get("var").asString());
        var answered = Domain.where(data.rows(), row -> !CaseData.missing(missing.get(row)));
        var domain = CaseDomain.of(request, data).and(answered);
        var holds = CaseDomain.holds(event, data);
        var column = new double[data.rows()];
        Arrays.setAll(column, row -> holds.test(row) ? 1 : 0);
        var estimates = Estimates.ofAll(design, Mean.of(List.of("share"), column), domain);
        var interval = interval(request, design, domain, estimates);
        var found = Found.object();
        found.put("df", design.degreesOfFreedom(domain));
        var row = found.putArray("rows").addObject();
        Found.put(row, "estimate", estimates.value(0));
        Found.put(row, "se", estimates.standardError(0));
        row.set("ci", Found.array(interval.low(), interval.high()));
        return found;
    }

    private static Interval interval(JsonNode request, Design design, Domain domain, Estimates estimates) {
        var method = request.get("method").asString();
        var kind = kind(method);
        var degrees = kind == ShareInterval.BETA
                ? design.degreesOfFreedom(domain)
                : degrees(request, design.degreesOfFreedom(domain));
        var variance = estimates.covariance()[0][0];
        if (variance == 0 && kind != ShareInterval.WALD) {
            return Interval.NONE; // R has none either; the library then counts plain answers
        }
        return kind.of(
                new ShareInterval.Share(estimates.value(0), variance, degrees, domain.count()),
                request.path("level").asDouble(0.95));
    }

    private static ShareInterval kind(String method) {
        return switch (method) {
            case "mean", "woodruff_old" -> ShareInterval.WALD;
            case "logit", "xlogit" -> ShareInterval.LOGIT;
            case "asin" -> ShareInterval.ARCSINE;
            case "beta" -> ShareInterval.BETA;
            case "wilson" -> ShareInterval.WILSON;
            case "likelihood" -> ShareInterval.LIKELIHOOD;
            default -> throw new UnknownCase("method = " + method);
        };
    }

    private static double degrees(JsonNode request, double ofDesign) {
        var df = request.path("df");
        if (df.isNumber()) {
            return df.asDouble();
        }
        return df.asString("design").equals("Inf") ? Double.POSITIVE_INFINITY : ofDesign;
    }

    private static ObjectNode quantile(Case asked) {
        var request = asked.request();
        var data = Derived.columns(request, asked.data());
        var design = CaseDesign.of(asked, data);
        var domain = CaseDomain.of(request, data);
        var found = Found.object();
        found.put("df", design.degreesOfFreedom(domain));
        var rows = found.putArray("rows");
        var keys = request.hasNonNull("by")
                ? CaseDomain.by(CaseData.texts(request.get("by")), data, domain, design.weights())
                : Map.of(Map.<String, String>of(), domain);
        keys.forEach((key, rowsOfKey) -> {
            for (var variable : CaseData.texts(request.get("vars"))) {
                for (var probability : request.get("probs")) {
                    var node = rows.addObject();
                    if (!key.isEmpty()) {
                        node.putObject("key").put("group", String.join(".", key.values()));
                    }
                    node.put("term", variable);
                    node.put("prob", probability.asDouble());
                    quantile(request, design, data.numbers(variable), rowsOfKey, probability.asDouble(), node);
                }
            }
        });
        return found;
    }

    private static void quantile(
            JsonNode request, Design design, double[] values, Domain domain, double probability, ObjectNode into) {
        var type = request.path("interval_type").asString("mean");
        var old = type.equals("woodruff_old");
        var level = request.path("level").asDouble(0.95);
        var ofDesign = design.degreesOfFreedom(domain);
        var degrees = old ? ofDesign : degrees(request, ofDesign);
        var rule = rule(request.path("qrule").asString("math"));
        var estimate = type.equals("score")
                ? Quantile.score(
                        design,
                        values,
                        domain,
                        probability,
                        degrees,
                        new Quantile.Method(rule, ShareInterval.WALD, level))
                : Quantile.woodruff(
                        design,
                        values,
                        domain,
                        probability,
                        degrees,
                        new Quantile.Method(rule, kind(type), level, old));
        Found.put(into, "estimate", estimate.value());
        into.set(
                "ci", Found.array(estimate.interval().low(), estimate.interval().high()));
        Found.put(into, "se", estimate.standardError());
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
