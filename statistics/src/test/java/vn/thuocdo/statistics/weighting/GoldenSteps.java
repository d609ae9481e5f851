package vn.thuocdo.statistics.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.thuocdo.statistics.Golden;
import vn.thuocdo.statistics.GoldenData;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.design.FinitePopulation;
import vn.thuocdo.statistics.design.ReplicateDesign;
import vn.thuocdo.statistics.design.SurveyDesign;

/** Reads the {@code design} and {@code adjust} blocks of the golden cases, as far as weighting needs them. */
final class GoldenSteps {

    private final GoldenData data;

    GoldenSteps(GoldenData data) {
        this.data = data;
    }

    SurveyDesign design(JsonNode json) {
        var builder =
                SurveyDesign.of(data.rows()).strata(classes(json.get("strata"))).clusters(classes(json.get("ids")));
        if (!json.get("fpc").isNull()) {
            builder.population(new FinitePopulation.Sizes(
                    texts(json.get("fpc")).stream().map(data::numbers).toList()));
        }
        var weights = json.get("weights");
        return builder.weights(weights.isNull() ? data.ones() : data.numbers(weights.asString()))
                .build();
    }

    private Classification[] classes(JsonNode names) {
        return texts(names).stream()
                .map(name -> Classification.of(data.text(name)))
                .toArray(Classification[]::new);
    }

    /** The {@code adjust} blocks in order, then the trimming. */
    private List<WeightingStep> steps(JsonNode adjust, JsonNode trim) {
        var steps = new ArrayList<WeightingStep>();
        adjust.forEach(block -> steps.add(step(block)));
        if (trim.isObject()) {
            steps.add(new Trimming(
                    trim.path("lower").asDouble(Double.NEGATIVE_INFINITY),
                    trim.path("upper").asDouble(Double.POSITIVE_INFINITY),
                    trim.get("strict").asBoolean()));
        }
        return steps;
    }

    /** The design after the steps. */
    SurveyDesign adjust(SurveyDesign start, JsonNode adjust, JsonNode trim) {
        var design = start;
        for (var step : steps(adjust, trim)) {
            design = design.adjust(step);
        }
        return design;
    }

    /** The same with the steps repeated in every replicate. */
    ReplicateDesign adjust(ReplicateDesign start, JsonNode adjust) {
        var design = start;
        for (var block : adjust) {
            design = design.adjust(step(block));
        }
        return design;
    }

    WeightingStep step(JsonNode block) {
        return switch (block.get("op").asString()) {
            case "poststratify" ->
                new PostStratification(margin(block), block.path("partial").asBoolean(false));
            case "rake" -> rake(block);
            case "calibrate" -> calibrate(block);
            default -> throw new IllegalArgumentException("unknown step " + block);
        };
    }

    private Margin margin(JsonNode block) {
        var classes = texts(block.get("by")).stream()
                .map(name -> Classification.of(data.text(name)))
                .reduce(Classification::cross)
                .orElseThrow();
        var population = new HashMap<String, Double>();
        block.get("population")
                .properties()
                .forEach(
                        total -> population.put(total.getKey(), total.getValue().asDouble()));
        return Margin.of(classes, population);
    }

    private WeightingStep rake(JsonNode block) {
        var margins = block.get("margins").valueStream().map(this::margin).toList();
        return new Raking(
                margins, block.get("epsilon").asDouble(), block.path("maxit").asInt(500), true);
    }

    private WeightingStep calibrate(JsonNode block) {
        var variables = texts(block.get("terms")).stream()
                .flatMap(term -> Arrays.stream(term.split(":")))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        var names = block.get("population").propertyNames().stream().toList();
        var columns = names.stream().map(name -> column(name, variables)).toArray(double[][]::new);
        var totals = Golden.numbers(block.get("population"));
        var variance =
                block.has("variance") ? data.numbers(block.get("variance").asString()) : data.ones();
        var known = new Auxiliaries(columns, names, totals, variance);
        return block.path("aggregate_stage").asInt(0) == 0
                ? new Calibration(known, distance(block))
                : new Calibration(
                        known,
                        distance(block),
                        Classification.of(data.text("dnum")).codes());
    }

    /** "(Intercept)", "api99", "stypeH" or "stypeH:api99". */
    private double[] column(String name, List<String> variables) {
        var column = data.ones();
        if (!name.equals("(Intercept)")) {
            for (var part : name.split(":")) {
                var factor = factor(part, variables);
                Arrays.setAll(column, row -> column[row] * factor[row]);
            }
        }
        return column;
    }

    private double[] factor(String part, List<String> variables) {
        if (data.has(part)) {
            return data.numbers(part);
        }
        return variables.stream()
                .filter(part::startsWith)
                .map(variable -> data.dummy(variable, part.substring(variable.length())))
                .findFirst()
                .orElseThrow();
    }

    private static Distance distance(JsonNode block) {
        var bounds = Golden.numbers(block.path("bounds"));
        var bounded = bounds.length == 2;
        return switch (block.get("calfun").asString()) {
            case "linear" -> bounded ? new Distance.BoundedLinear(bounds[0], bounds[1]) : new Distance.Linear();
            case "raking" -> bounded ? new Distance.Exponential(bounds[0], bounds[1]) : new Distance.Exponential();
            case "logit" -> new Distance.Logit(bounds[0], bounds[1]);
            default -> throw new IllegalArgumentException("unknown distance " + block);
        };
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
