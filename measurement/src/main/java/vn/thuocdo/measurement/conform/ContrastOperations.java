package vn.thuocdo.measurement.conform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.estimation.Estimates;

/** Linear and smooth functions of several estimates: contrasts and indices. */
final class ContrastOperations {

    private ContrastOperations() {}

    static Map<String, Operation> all() {
        return Map.of(
                "contrast", ContrastOperations::contrast,
                "index", ContrastOperations::index,
                "index_over_domains", ContrastOperations::overDomains);
    }

    private static ObjectNode contrast(Case asked) {
        var request = asked.request();
        var estimates = estimates(asked, request.get("of"));
        if (request.hasNonNull("coefficients")) {
            return row(combine(estimates, weights(request.get("coefficients"))));
        }
        var result = Expression.evaluate(request.get("expression").asString(), estimates.terms(), estimates.values());
        return row(
                estimates.map(List.of("contrast"), new double[] {result.value()}, new double[][] {result.gradient()}));
    }

    private static Estimates estimates(Case asked, JsonNode of) {
        var data = Derived.columns(of, asked.data());
        var design = CaseDesign.of(asked, data);
        var domain = CaseDomain.of(of, data);
        var statistic = CaseStatistic.of(of, data, CaseSubset.known(asked, domain));
        if (!of.hasNonNull("by")) {
            return CaseStatistic.estimate(
                    design, statistic, domain, !of.path("na_rm").asBoolean(false));
        }
        var domains = CaseDomain.by(CaseData.texts(of.get("by")), data, domain, design.weights());
        return EstimationOperations.jointly(design, statistic, domains);
    }

    private static Map<String, Double> weights(JsonNode object) {
        var weights = new HashMap<String, Double>();
        object.properties()
                .forEach(entry -> weights.put(entry.getKey(), entry.getValue().asDouble()));
        return weights;
    }

    private static Estimates combine(Estimates estimates, Map<String, Double> weights) {
        if (!estimates.terms().containsAll(weights.keySet())) {
            throw new IllegalArgumentException("%s among %s".formatted(weights.keySet(), estimates.terms()));
        }
        var coefficients = estimates.terms().stream()
                .mapToDouble(term -> weights.getOrDefault(term, 0.0))
                .toArray();
        return estimates.combine(List.of("contrast"), new double[][] {coefficients});
    }

    /** The index as a weighted mean of item means, each over its own answers. */
    private static ObjectNode index(Case asked) {
        var request = asked.request();
        var data = asked.data();
        var weights = request.get("level").asString().equals("factors") ? throughFactors(request) : directly(request);
        var items = List.copyOf(weights.keySet());
        var design = CaseDesign.of(asked, data);
        var means = Estimates.ofAll(design, CaseStatistic.itemMeans(items, data), CaseDomain.of(request, data));
        return row(combine(means, weights));
    }

    private static Map<String, Double> directly(JsonNode request) {
        var items = CaseData.texts(request.get("items"));
        var weights = new HashMap<String, Double>();
        for (var i = 0; i < items.size(); i++) {
            weights.put(items.get(i), request.get("weights").get(i).asDouble());
        }
        return weights;
    }

    private static Map<String, Double> throughFactors(JsonNode request) {
        var weights = new HashMap<String, Double>();
        for (var factor : request.get("factors").properties()) {
            var items = CaseData.texts(factor.getValue());
            var share = request.get("factor_weights").get(factor.getKey()).asDouble() / items.size();
            items.forEach(item -> weights.merge(item, share, Double::sum));
        }
        return weights;
    }

    private static ObjectNode overDomains(Case asked) {
        var request = asked.request();
        var data = Derived.columns(request, asked.data());
        var design = CaseDesign.of(asked, data);
        var names = CaseData.texts(request.get("vars"));
        var statistic = CaseStatistic.itemMeans(names, data);
        var domains = CaseDomain.by(CaseData.texts(request.get("by")), data, Domain.all(data.rows()), design.weights());
        return row(combine(
                EstimationOperations.jointly(design, statistic, domains), weights(request.get("domain_weights"))));
    }

    private static ObjectNode row(Estimates contrast) {
        var found = Found.object();
        found.put("df", contrast.degreesOfFreedom());
        found.putArray("rows").add(Found.row(Map.of(), contrast, 0, contrast.degreesOfFreedom()));
        return found;
    }
}
