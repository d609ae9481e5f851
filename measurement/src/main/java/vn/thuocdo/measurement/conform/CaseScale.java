package vn.thuocdo.measurement.conform;

import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import vn.thuocdo.statistics.design.ReplicateDesign;

/** The scales of a case's replicates: as it says, else as its method has them. */
final class CaseScale {

    private CaseScale() {}

    static ReplicateDesign.Scale of(JsonNode json, int replicates, boolean around) {
        var overall = json.hasNonNull("scale") ? json.get("scale").asDouble() : standard(json, replicates);
        var each = new double[replicates];
        Arrays.fill(each, 1);
        var given = json.path("rscales");
        if (given.isNumber()) {
            Arrays.fill(each, given.asDouble());
        }
        for (var r = 0; given.isArray() && r < replicates; r++) {
            each[r] = given.get(given.size() == 1 ? 0 : r).asDouble();
        }
        return new ReplicateDesign.Scale(overall, each, around);
    }

    /**
     * Those of given multipliers. Where a jackknife comes without scales, R reads n/(n−1) off its largest multipliers.
     *
     * @param multipliers by replicate and row
     */
    static ReplicateDesign.Scale guessed(JsonNode json, double[][] multipliers, boolean around) {
        var known = of(json, multipliers.length, around);
        var method = json.get("method").asString();
        if (method.equals("JKn") && !json.hasNonNull("rscales")) {
            var each =
                    Arrays.stream(multipliers).mapToDouble(r -> 1 / largest(r)).toArray();
            return new ReplicateDesign.Scale(known.overall(), each, around);
        }
        return method.equals("JK1") && !json.hasNonNull("scale")
                ? new ReplicateDesign.Scale(1 / largest(multipliers[0]), known.each(), around)
                : known;
    }

    private static double largest(double[] multipliers) {
        return Arrays.stream(multipliers).max().orElse(Double.NaN);
    }

    private static double standard(JsonNode json, int replicates) {
        var rho = json.path("rho").asDouble(0);
        return switch (json.get("method").asString()) {
            case "BRR", "Fay" -> 1 / (replicates * (1 - rho) * (1 - rho));
            case "JK1" -> (replicates - 1.0) / replicates;
            case "subbootstrap", "bootstrap", "mrbbootstrap" -> 1 / (replicates - 1.0);
            case "ACS", "successive-difference", "SDR" -> 4.0 / replicates;
            case "JK2", "JKn", "other" -> 1;
            default -> throw new UnknownCase("design.method = " + json.get("method"));
        };
    }
}
