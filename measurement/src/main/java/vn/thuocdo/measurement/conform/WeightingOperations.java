package vn.thuocdo.measurement.conform;

import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;
import vn.thuocdo.statistics.design.Design;
import vn.thuocdo.statistics.design.SurveyDesign;
import vn.thuocdo.statistics.weighting.NonresponseClasses;
import vn.thuocdo.statistics.weighting.Propensity;
import vn.thuocdo.statistics.weighting.WeightSummary;

/** Weights after their adjustment, and the adjustments for non-response. */
final class WeightingOperations {

    private static final int SHOWN = 400;

    private WeightingOperations() {}

    static Map<String, Operation> all() {
        return Map.of(
                "weights", WeightingOperations::weights,
                "nonresponse_class_adjust", WeightingOperations::classes,
                "nonresponse_propensity_adjust", WeightingOperations::propensity);
    }

    private static ObjectNode weights(Case asked) {
        var request = asked.request();
        var data = asked.data();
        Design design = CaseDesign.of(asked, data);
        if (design instanceof SurveyDesign survey) {
            var steps = new CaseWeighting(data, survey);
            if (request.hasNonNull("adjust")) {
                survey = survey.adjust(steps.step(request.get("adjust")));
            }
            if (request.hasNonNull("trim")) {
                survey = survey.adjust(CaseWeighting.trim(request.get("trim")));
            }
            design = survey;
        }
        var weights = design.weights();
        var summary = WeightSummary.of(weights);
        var found = Found.object();
        Found.put(found, "sum", summary.sum());
        Found.put(found, "sum_sq", summary.sumOfSquares());
        Found.put(found, "min", summary.smallest());
        Found.put(found, "max", summary.largest());
        Found.put(found, "deff_kish", summary.designEffect());
        found.set("weights", Found.array(Arrays.copyOf(weights, Math.min(SHOWN, weights.length))));
        return found;
    }

    private static boolean[] responded(Case asked, CaseData data) {
        var column = data.numbers(asked.request().get("response").asString());
        var responded = new boolean[column.length];
        for (var row = 0; row < column.length; row++) {
            responded[row] = column[row] == 1;
        }
        return responded;
    }

    private static ObjectNode classes(Case asked) {
        var data = asked.data();
        var request = asked.request();
        var weights = data.numbers(request.get("weights").asString());
        var classes = CaseWeighting.crossed(CaseData.texts(request.get("classes")), data, "|");
        var adjusted = new NonresponseClasses(classes, responded(asked, data)).apply(weights);
        var found = Found.object();
        var factors = found.putObject("factors");
        for (var i = 0; i < classes.size(); i++) {
            factors.put(classes.labels().get(i), adjusted.factors()[i]);
        }
        Found.put(found, "sum_before", WeightSummary.of(weights).sum());
        Found.put(found, "sum_after", WeightSummary.of(adjusted.weights()).sum());
        found.set("weights_first20", Found.array(Arrays.copyOf(adjusted.weights(), 20)));
        Found.put(found, "response_rate_unweighted", adjusted.rate().unweighted());
        Found.put(found, "response_rate_weighted", adjusted.rate().weighted());
        return found;
    }

    private static ObjectNode propensity(Case asked) {
        var data = asked.data();
        var request = asked.request();
        var weights = data.numbers(request.get("weights").asString());
        var matrix = CaseModel.terms(CaseData.texts(request.get("terms")), data).matrix();
        var responded = responded(asked, data);
        var weighted = request.path("weighted_logit").asBoolean(true);
        var inverse =
                new Propensity(matrix.columns(), responded, weighted, new Propensity.Use.Inverse()).apply(weights);
        var quintiles =
                new Propensity(matrix.columns(), responded, weighted, new Propensity.Use.Classes(5)).apply(weights);
        var found = Found.object();
        var coefficients = found.putObject("coef");
        for (var term = 0; term < matrix.names().size(); term++) {
            coefficients.put(matrix.names().get(term), inverse.fit().coefficients()[term]);
        }
        found.set("propensity_first20", Found.array(Arrays.copyOf(inverse.fit().fitted(), 20)));
        Found.put(found, "sum_weights", WeightSummary.of(inverse.weights()).sum());
        found.set("quintile_cutpoints_type7", Found.array(quintiles.cutpoints()));
        found.set("quintile_factors", Found.array(quintiles.factors()));
        return found;
    }
}
