package vn.thuocdo.measurement.conform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.thuocdo.statistics.design.Domain;

/** The rows a request is about. */
final class CaseDomain {

    private CaseDomain() {}

    static Domain of(JsonNode request, CaseData data) {
        var domain = Domain.all(data.rows());
        if (request.hasNonNull("domain")) {
            for (var condition : request.get("domain").get("all")) {
                domain = domain.and(Domain.where(data.rows(), holds(condition, data)));
            }
        }
        return domain;
    }

    /** A condition such as {@code {"var": "q1", "op": ">=", "value": 4}}; false where the value is missing. */
    static IntPredicate holds(JsonNode condition, CaseData data) {
        var name = condition.get("var").asString();
        var operator = condition.get("op").asString();
        var value = condition.get("value");
        if (value.isNumber()) {
            var column = data.numbers(name);
            var limit = value.asDouble();
            return row -> !Double.isNaN(column[row]) && compares(Double.compare(column[row], limit), operator);
        }
        var column = data.text(name);
        var wanted = value.isArray() ? CaseData.texts(value) : List.of(value.asString());
        return row -> !CaseData.missing(column.get(row)) && (operator.equals("!=") != wanted.contains(column.get(row)));
    }

    private static boolean compares(int order, String operator) {
        return switch (operator) {
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            default -> throw new UnknownCase("condition " + operator);
        };
    }

    /** The domains of the request's {@code by}, else {@code within} alone under an empty key. */
    static Map<Map<String, String>, Domain> groups(JsonNode request, CaseData data, Domain within, double[] weights) {
        return request.hasNonNull("by")
                ? by(CaseData.texts(request.get("by")), data, within, weights)
                : Map.of(Map.of(), within);
    }

    /** Cases name a domain by its variables, or by the levels alone as one {@code group}; here stands both. */
    static void putKey(ObjectNode row, Map<String, String> key) {
        if (!key.isEmpty()) {
            var node = row.putObject("key").put("group", String.join(".", key.values()));
            key.forEach(node::put);
        }
    }

    /** Domains by the levels of one or more categories that occur with a weight, the first running faster. */
    static Map<Map<String, String>, Domain> by(List<String> names, CaseData data, Domain within, double[] weights) {
        var domains = new LinkedHashMap<Map<String, String>, Domain>();
        for (var key : keys(names, data)) {
            var domain = within;
            for (var entry : key.entrySet()) {
                var column = data.text(entry.getKey());
                domain = domain.and(
                        Domain.where(data.rows(), row -> column.get(row).equals(entry.getValue())));
            }
            if (domain.rows().stream().anyMatch(row -> weights[row] != 0)) {
                domains.put(key, domain);
            }
        }
        return domains;
    }

    private static List<Map<String, String>> keys(List<String> names, CaseData data) {
        List<Map<String, String>> keys = List.of(Map.of());
        for (var name : names) {
            var more = new ArrayList<Map<String, String>>();
            for (var level : data.levels(name)) {
                for (var key : keys) {
                    var longer = new LinkedHashMap<>(key);
                    longer.put(name, level);
                    more.add(longer);
                }
            }
            keys = more;
        }
        return keys;
    }
}
