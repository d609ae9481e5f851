package vn.thuocdo.measurement.conform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.thuocdo.statistics.model.Area;
import vn.thuocdo.statistics.model.BetweenVariance;
import vn.thuocdo.statistics.model.Comoments;
import vn.thuocdo.statistics.model.FayHerriot;
import vn.thuocdo.statistics.model.FayHerriot.Prediction;
import vn.thuocdo.statistics.model.KeyDrivers;
import vn.thuocdo.statistics.model.Reliability;

/** Small areas, key drivers and alpha. */
final class ModelOperations {

    private ModelOperations() {}

    static Map<String, Operation> all() {
        return Map.of(
                "fay_herriot", ModelOperations::smallAreas,
                "relative_importance", ModelOperations::keyDrivers,
                "cronbach_alpha", ModelOperations::reliability);
    }

    private static ObjectNode smallAreas(Case asked) {
        var fit = FayHerriot.fit(areas(asked.request()), method(asked.request()));
        var found = Found.object();
        Found.put(found, "sigma2_v", fit.betweenVariance());
        found.set("beta", Found.array(fit.coefficients()));
        found.set("beta_se", Found.array(fit.coefficientErrors()));
        found.set("eblup", each(fit, Prediction::estimate));
        found.set("gamma", each(fit, Prediction::shrinkage));
        found.set("mse", each(fit, Prediction::meanSquaredError));
        Found.put(found, "loglik", fit.logLikelihood());
        return found;
    }

    private static ArrayNode each(FayHerriot fit, ToDoubleFunction<Prediction> figure) {
        return Found.array(fit.areas().stream().mapToDouble(figure).toArray());
    }

    private static BetweenVariance method(JsonNode request) {
        return switch (request.get("method").asString()) {
            case "REML" -> BetweenVariance.REML;
            case "ML" -> BetweenVariance.ML;
            case "FH" -> BetweenVariance.MOMENT;
            default -> throw new UnknownCase("method = " + request.get("method"));
        };
    }

    /** An area without a direct estimate has null in its place. */
    private static List<Area> areas(JsonNode request) {
        var areas = new ArrayList<Area>();
        for (var i = 0; i < request.get("y").size(); i++) {
            var estimate = request.get("y").get(i);
            var covariates = numbers(request.get("X").get(i));
            areas.add(
                    estimate.isNull()
                            ? new Area.Unsampled(covariates)
                            : new Area.Sampled(
                                    estimate.asDouble(),
                                    request.get("sampling_variance").get(i).asDouble(),
                                    covariates));
        }
        return areas;
    }

    private static double[] numbers(JsonNode array) {
        return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    private static ObjectNode keyDrivers(Case asked) {
        var request = asked.request();
        var predictors = CaseData.texts(request.get("predictors"));
        var names = new ArrayList<>(List.of(request.get("response").asString()));
        names.addAll(predictors);
        var data = Derived.columns(request, asked.data());
        var weights = request.hasNonNull("weights")
                ? data.numbers(request.get("weights").asString())
                : ones(data.rows());
        var variables = comoments(request, data, names, weights);
        var correlation = variables.correlation();
        var found = Found.object();
        found.put("n", variables.rows());
        put(found, "johnson", predictors, KeyDrivers.johnson(correlation));
        if (predictors.size() <= KeyDrivers.MOST_SHAPLEY_PREDICTORS) {
            put(found, "shapley", predictors, KeyDrivers.shapley(correlation));
        }
        found.set("correlation", Found.matrix(correlation));
        return found;
    }

    private static void put(ObjectNode found, String name, List<String> predictors, KeyDrivers drivers) {
        Found.put(found, "r2", drivers.rSquared());
        found.set(name, named(predictors, drivers.parts()));
        found.set(name + "_share", named(predictors, drivers.shares()));
    }

    private static ObjectNode reliability(Case asked) {
        var request = asked.request();
        var items = CaseData.texts(request.get("items"));
        var data = Derived.columns(request, asked.data());
        var weights = request.path("weighted").asBoolean(false)
                ? CaseDesign.of(asked, data).weights()
                : ones(data.rows());
        var variables = comoments(request, data, items, weights);
        var reliability = Reliability.of(variables);
        var found = Found.object();
        found.put("n", variables.rows());
        Found.put(found, "alpha", reliability.alpha());
        Found.put(found, "alpha_standardized", reliability.standardizedAlpha());
        Found.put(found, "average_r", reliability.averageCorrelation());
        found.set("alpha_if_deleted", named(items, alphaIfDeleted(variables, reliability)));
        found.set("item_rest_r", named(items, reliability.itemRestCorrelation()));
        return found;
    }

    /** One item has no alpha; with two, R's package psych says what share of its variance the other one explains. */
    private static double[] alphaIfDeleted(Comoments items, Reliability reliability) {
        var covariance = items.covariance();
        return covariance.length == 2
                ? new double[] {covariance[0][1] / covariance[1][1], covariance[0][1] / covariance[0][0]}
                : reliability.alphaIfDeleted();
    }

    private static Comoments comoments(JsonNode request, CaseData data, List<String> names, double[] weights) {
        if (!request.path("missing").asString("listwise").equals("listwise")) {
            throw new UnknownCase("missing = " + request.get("missing"));
        }
        var columns = names.stream().map(data::numbers).toArray(double[][]::new);
        return Comoments.of(columns, CaseDomain.of(request, data).mask(weights));
    }

    private static double[] ones(int rows) {
        var ones = new double[rows];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static ObjectNode named(List<String> names, double[] values) {
        var named = Found.object();
        for (var i = 0; i < values.length; i++) {
            Found.put(named, names.get(i), values[i]);
        }
        return named;
    }
}
