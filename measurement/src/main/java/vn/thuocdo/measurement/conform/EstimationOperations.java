package vn.thuocdo.measurement.conform;

import static vn.thuocdo.statistics.estimation.ReferenceDistributions.studentQuantile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.thuocdo.statistics.design.Design;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.estimation.DesignEffect;
import vn.thuocdo.statistics.estimation.Estimates;
import vn.thuocdo.statistics.estimation.Statistic;
import vn.thuocdo.statistics.estimation.Variance;

/** Means, totals, shares, counts, ratios and variances, of the whole sample, a domain, or by domains. */
final class EstimationOperations {

    private EstimationOperations() {}

    static Map<String, Operation> all() {
        Operation table = EstimationOperations::table;
        return Map.of(
                "mean", table,
                "total", table,
                "proportion", table,
                "count", table,
                "ratio", table,
                "ratio_of_sums", table,
                "variance", EstimationOperations::variance,
                "degf", EstimationOperations::degreesOfFreedom);
    }

    private static ObjectNode table(Case asked) {
        var request = asked.request();
        var data = Derived.columns(request, asked.data());
        var design = CaseDesign.of(asked, data);
        var domain = CaseDomain.of(request, data);
        var statistic = CaseStatistic.of(request, data, CaseSubset.known(asked, domain));
        var keepMissing = !request.path("na_rm").asBoolean(false);
        return request.hasNonNull("by")
                ? byDomains(request, data, design, statistic, domain, keepMissing)
                : whole(request, design, statistic, domain, degrees(asked, design, domain), keepMissing);
    }

    /** Those of the domain; but the cases on lonely units were made with those of the whole design. */
    private static double degrees(Case asked, Design design, Domain domain) {
        return asked.group().startsWith("lonely.")
                ? design.degreesOfFreedom(Domain.all(design.rows()))
                : design.degreesOfFreedom(domain);
    }

    private static ObjectNode whole(
            JsonNode request, Design design, Statistic statistic, Domain domain, double degrees, boolean keepMissing) {
        var estimates = CaseStatistic.estimate(design, statistic, domain, keepMissing);
        var found = Found.object();
        found.put("df", degrees);
        var rows = found.putArray("rows");
        var effects = effects(request, design, statistic, domain);
        for (var term = 0; term < estimates.terms().size(); term++) {
            var row = Found.row(Map.of(), estimates, term, degrees);
            rows.add(completed(row, request, estimates, term, degrees, effects));
        }
        found.set("vcov", Found.matrix(estimates.covariance()));
        return found;
    }

    private static ObjectNode byDomains(
            JsonNode request, CaseData data, Design design, Statistic statistic, Domain within, boolean keepMissing) {
        var found = Found.object();
        var degrees = design.degreesOfFreedom(Domain.all(design.rows()));
        found.put("df", degrees);
        var rows = found.putArray("rows");
        var domains = CaseDomain.by(CaseData.texts(request.get("by")), data, within, design.weights());
        for (var entry : domains.entrySet()) {
            var estimates = CaseStatistic.estimate(design, statistic, entry.getValue(), keepMissing);
            var effects = effects(request, design, statistic, entry.getValue());
            for (var term = 0; term < estimates.terms().size(); term++) {
                var row = Found.row(entry.getKey(), estimates, term, degrees);
                rows.add(completed(row, request, estimates, term, degrees, effects));
            }
        }
        if (request.path("covariance_between_domains").asBoolean(false)) {
            found.set("vcov", Found.matrix(jointly(design, statistic, domains).covariance()));
        }
        return found;
    }

    /** With what a request may ask beyond: the design effect, and an interval of its own level. */
    private static ObjectNode completed(
            ObjectNode row,
            JsonNode request,
            Estimates estimates,
            int term,
            double degrees,
            Optional<double[]> effects) {
        effects.ifPresent(effect -> Found.put(row, "deff", effect[term]));
        if (request.path("level").isNumber()) {
            var t = studentQuantile(0.5 + request.get("level").asDouble() / 2, degrees);
            var reach = t * estimates.standardError(term);
            row.set("ci", Found.array(estimates.value(term) - reach, estimates.value(term) + reach));
        }
        return row;
    }

    /** All domains at once, with the covariance between them; the domains run faster than the terms. */
    static Estimates jointly(Design design, Statistic statistic, Map<Map<String, String>, Domain> domains) {
        var each = new LinkedHashMap<String, Domain>();
        domains.forEach((key, domain) -> each.put(String.join(".", key.values()), domain));
        return Estimates.byDomain(design, statistic, each);
    }

    private static Optional<double[]> effects(JsonNode request, Design design, Statistic statistic, Domain domain) {
        return switch (request.path("deff").asString("none")) {
            case "none" -> Optional.empty();
            case "wr" -> Optional.of(DesignEffect.withReplacement(design, statistic, domain));
            case "wor" -> Optional.of(DesignEffect.withoutReplacement(design, statistic, domain));
            default -> throw new UnknownCase("deff = " + request.get("deff"));
        };
    }

    private static ObjectNode variance(Case asked) {
        var data = Derived.columns(asked.request(), asked.data());
        var design = CaseDesign.of(asked, data);
        var names = CaseData.texts(asked.request().get("vars"));
        var columns = names.stream().map(data::numbers).toArray(double[][]::new);
        var domain = CaseDomain.of(asked.request(), data);
        var estimates = CaseStatistic.estimate(
                design,
                Variance.of(design, names, columns),
                domain,
                !asked.request().path("na_rm").asBoolean(false));
        var errors = new ArrayList<Double>();
        for (var term = 0; term < estimates.terms().size(); term++) {
            errors.add(estimates.standardError(term));
        }
        var found = Found.object();
        found.put("df", design.degreesOfFreedom(domain));
        found.set("covariance", Found.matrix(square(estimates.values(), names.size())));
        found.set(
                "se",
                Found.matrix(
                        square(errors.stream().mapToDouble(Double::doubleValue).toArray(), names.size())));
        return found;
    }

    private static double[][] square(double[] values, int width) {
        var rows = new double[width][];
        for (var row = 0; row < width; row++) {
            rows[row] = Arrays.copyOfRange(values, row * width, (row + 1) * width);
        }
        return rows;
    }

    private static ObjectNode degreesOfFreedom(Case asked) {
        var data = asked.data();
        var design = CaseDesign.of(asked, data);
        var found = Found.object();
        found.put("df", design.degreesOfFreedom(CaseDomain.of(asked.request(), data)));
        for (var field : asked.expected().propertyNames()) {
            if (field.startsWith("df_domain_")) {
                var level = field.substring("df_domain_".length());
                found.put(field, design.degreesOfFreedom(domainOfLevel(data, level)));
            }
        }
        return found;
    }

    /** The rows that have the level in whichever category knows it. */
    private static Domain domainOfLevel(CaseData data, String level) {
        List<String> columns = data.names().stream()
                .filter(data::isCategory)
                .filter(name -> data.levels(name).contains(level))
                .toList();
        if (columns.size() != 1) {
            throw new UnknownCase("level %s is in columns %s".formatted(level, columns));
        }
        var values = data.text(columns.getFirst());
        return Domain.where(data.rows(), row -> values.get(row).equals(level));
    }
}
