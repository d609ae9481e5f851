package vn.thuocdo.measurement.conform;

import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.thuocdo.statistics.selection.Allocation;
import vn.thuocdo.statistics.selection.HorvitzThompson;
import vn.thuocdo.statistics.selection.InclusionProbabilities;
import vn.thuocdo.statistics.selection.JointInclusion;
import vn.thuocdo.statistics.selection.ProportionalToSize;
import vn.thuocdo.statistics.selection.SampleSize;
import vn.thuocdo.statistics.selection.Systematic;
import vn.thuocdo.statistics.weighting.WeightSummary;

/** Inclusion probabilities, allocation, sample size. */
final class SelectionOperations {

    /** Where R's package {@code sampling} stops looking for the working probabilities of maximum entropy. */
    private static final double TOLERANCE_OF_R = 1e-6;

    private SelectionOperations() {}

    static Map<String, Operation> all() {
        return Map.of(
                "inclusion_probabilities", SelectionOperations::inclusionProbabilities,
                "systematic_pps", SelectionOperations::systematic,
                "joint_inclusion", SelectionOperations::joint,
                "ht_total", SelectionOperations::total,
                "allocation", SelectionOperations::allocation,
                "sample_size_proportion", SelectionOperations::sampleSize,
                "kish", SelectionOperations::kish);
    }

    private static ObjectNode inclusionProbabilities(Case asked) {
        var request = asked.request();
        var pik = InclusionProbabilities.of(
                numbers(request.get("sizes")), request.get("n").asDouble());
        var found = Found.object();
        found.set("pik", Found.array(pik));
        return found;
    }

    private static ObjectNode systematic(Case asked) {
        var request = asked.request();
        var sample = Systematic.draw(
                numbers(request.get("pik")), request.get("start").asDouble());
        var found = Found.object();
        var selected = found.putArray("selected_1based");
        for (var position : sample) {
            selected.add(position + 1);
        }
        return found;
    }

    private static ObjectNode joint(Case asked) {
        var request = asked.request();
        var pik = numbers(request.get("pik"));
        var method = request.get("method").asString();
        var found = Found.object();
        found.set("joint", Found.matrix(joint(method, pik)));
        return found;
    }

    private static double[][] joint(String method, double[] pik) {
        return switch (method) {
            case "systematic" -> JointInclusion.of(ProportionalToSize.SYSTEMATIC, pik);
            case "sampford" -> JointInclusion.of(ProportionalToSize.SAMPFORD, pik);
            case "brewer" -> JointInclusion.of(ProportionalToSize.BREWER, pik);
            case "tille" -> JointInclusion.of(ProportionalToSize.TILLE, pik);
            case "midzuno" -> JointInclusion.of(ProportionalToSize.MIDZUNO, pik);
            case "maxentropy" -> JointInclusion.maximumEntropy(pik, TOLERANCE_OF_R);
            case "overton" -> JointInclusion.overton(pik, (int) Math.round(powerSum(pik, 1)));
            case "hartley_rao" -> JointInclusion.hartleyRao(pik, (int) Math.round(powerSum(pik, 1)), powerSum(pik, 2));
            default -> throw new UnknownCase("method = " + method);
        };
    }

    private static double powerSum(double[] pik, double exponent) {
        return Arrays.stream(pik).map(p -> Math.pow(p, exponent)).sum();
    }

    private static ObjectNode total(Case asked) {
        var request = asked.request();
        var total = HorvitzThompson.of(
                numbers(request.get("y")), numbers(request.get("pik")), matrix(request.get("joint")));
        var found = Found.object();
        Found.put(found, "total", total.total());
        Found.put(found, "var_ht", total.variance().orElse(Double.NaN));
        Found.put(found, "var_yg", total.varianceYatesGrundy().orElse(Double.NaN));
        return found;
    }

    private static ObjectNode allocation(Case asked) {
        var request = asked.request();
        var population = numbers(request.get("N"));
        var deviation = numbers(request.get("S"));
        var n = request.get("n").asDouble();
        var neyman = Allocation.neyman(population, deviation, n);
        var found = Found.object();
        found.set("proportional", Found.array(Allocation.proportional(population, n)));
        found.set("neyman", Found.array(neyman));
        found.set("power_half", Found.array(Allocation.power(population, 0.5, n)));
        found.set("equal", Found.array(Allocation.equal(population.length, n)));
        var nothing = new double[population.length];
        found.set("neyman_capped_at_N", Found.array(Allocation.within(neyman, nothing, population, n)));
        Found.put(found, "var_mean_neyman", Allocation.varianceOfMean(neyman, population, deviation));
        return found;
    }

    private static ObjectNode sampleSize(Case asked) {
        var request = asked.request();
        var assumptions = new SampleSize.Assumptions(
                request.get("p").asDouble(),
                request.path("level").asDouble(0.95),
                request.path("deff").asDouble(1),
                request.path("N").isNumber() ? request.get("N").asDouble() : Double.POSITIVE_INFINITY,
                request.path("response_rate").asDouble(1));
        var size = SampleSize.forShare(request.get("half_width").asDouble(), assumptions);
        var found = Found.object();
        Found.put(found, "n_srs", size.simple());
        Found.put(found, "n_deff", size.withDesignEffect());
        Found.put(found, "n_fpc", size.respondents());
        found.put("n_contacts", size.contacts());
        return found;
    }

    private static ObjectNode kish(Case asked) {
        var summary = WeightSummary.of(
                asked.data().numbers(asked.request().get("weights").asString()));
        var found = Found.object();
        Found.put(found, "deff_weights", summary.designEffect());
        Found.put(found, "n_eff", summary.effectiveCases());
        Found.put(found, "cv2", Math.pow(summary.coefficientOfVariation(), 2));
        return found;
    }

    private static double[] numbers(JsonNode array) {
        return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    private static double[][] matrix(JsonNode rows) {
        return rows.valueStream().map(SelectionOperations::numbers).toArray(double[][]::new);
    }
}
