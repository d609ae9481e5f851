package vn.thuocdo.measurement.conform;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.design.Reweighted;
import vn.thuocdo.statistics.design.Reweighting;
import vn.thuocdo.statistics.design.SurveyDesign;
import vn.thuocdo.statistics.weighting.Auxiliaries;
import vn.thuocdo.statistics.weighting.Calibration;
import vn.thuocdo.statistics.weighting.Distance;
import vn.thuocdo.statistics.weighting.Margin;
import vn.thuocdo.statistics.weighting.PostStratification;
import vn.thuocdo.statistics.weighting.Raking;
import vn.thuocdo.statistics.weighting.Trimming;
import vn.thuocdo.statistics.weighting.WeightingStep;

/** Turns the {@code adjust} blocks of a design into steps of weighting. */
final class CaseWeighting {

    private final CaseData data;
    private final SurveyDesign design;

    /**
     * @param design whose units calibration by clusters goes by
     */
    CaseWeighting(CaseData data, SurveyDesign design) {
        this.data = data;
        this.design = design;
    }

    List<WeightingStep> steps(JsonNode blocks) {
        return blocks.valueStream().map(this::step).toList();
    }

    WeightingStep step(JsonNode block) {
        return switch (block.get("op").asString()) {
            case "poststratify" ->
                new PostStratification(margin(block), block.path("partial").asBoolean(false));
            case "rake" -> rake(block);
            case "calibrate" -> calibrate(block);
            case "trim" -> trim(block);
            default -> throw new UnknownCase("design.adjust.op = " + block.get("op"));
        };
    }

    static Trimming trim(JsonNode block) {
        return new Trimming(
                block.path("lower").asDouble(Double.NEGATIVE_INFINITY),
                block.path("upper").asDouble(Double.POSITIVE_INFINITY),
                block.path("strict").asBoolean(false));
    }

    private Raking rake(JsonNode block) {
        var margins = block.get("margins").valueStream().map(this::margin).toList();
        return new Raking(
                margins,
                block.path("epsilon").asDouble(1e-9),
                block.path("maxit").asInt(1000),
                true);
    }

    private Margin margin(JsonNode block) {
        var population = new HashMap<String, Double>();
        block.get("population")
                .properties()
                .forEach(entry -> population.put(
                        entry.getKey(),
                        entry.getValue().isNull() ? 0.0 : entry.getValue().asDouble()));
        return Margin.of(crossed(CaseData.texts(block.get("by")), data, separator(population)), population);
    }

    /** What stands between the values of a cell of several variables. */
    private static String separator(Map<String, Double> population) {
        return population.keySet().stream().anyMatch(key -> key.contains("|")) ? "|" : ".";
    }

    static Classification crossed(List<String> names, CaseData data, String separator) {
        return Classification.of(IntStream.range(0, data.rows())
                .mapToObj(row -> String.join(
                        separator,
                        names.stream().map(name -> data.text(name).get(row)).toList()))
                .toList());
    }

    private Calibration calibrate(JsonNode block) {
        var terms = CaseData.texts(block.get("terms")).stream()
                .filter(term -> !term.equals("(Intercept)"))
                .toList();
        var intercept = block.path("intercept").asBoolean(true);
        var texts = intercept
                ? terms
                : Stream.concat(terms.stream(), Stream.of("-1")).toList();
        var matrix = CaseModel.terms(texts, data).matrix();
        var population = block.get("population");
        var totals = matrix.names().stream()
                .mapToDouble(name -> {
                    if (!population.has(name)) {
                        throw new IllegalArgumentException("no population total for " + name);
                    }
                    return population.get(name).asDouble();
                })
                .toArray();
        var known = new Auxiliaries(matrix.columns(), matrix.names(), totals, variance(block));
        return block.hasNonNull("aggregate_stage")
                        && block.get("aggregate_stage").asInt() > 0
                ? new Calibration(
                        known,
                        distance(block),
                        design.units(block.get("aggregate_stage").asInt() - 1))
                : new Calibration(known, distance(block));
    }

    private double[] variance(JsonNode block) {
        if (block.hasNonNull("variance") && block.get("variance").isString()) {
            return data.numbers(block.get("variance").asString());
        }
        var ones = new double[data.rows()];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static Distance distance(JsonNode block) {
        var bounds = block.path("bounds");
        var lower = bounds.isArray() && bounds.get(0).isNumber() ? bounds.get(0).asDouble() : Double.NEGATIVE_INFINITY;
        var upper = bounds.isArray() && bounds.get(1).isNumber() ? bounds.get(1).asDouble() : Double.POSITIVE_INFINITY;
        return switch (block.path("calfun").asString("linear")) {
            case "linear" -> bounds.isArray() ? new Distance.BoundedLinear(lower, upper) : new Distance.Linear();
            case "raking" -> new Distance.Exponential(Math.max(0, lower), upper);
            case "logit" -> new Distance.Logit(lower, upper);
            default -> throw new UnknownCase("calfun = " + block.get("calfun"));
        };
    }

    /** Direct standardisation: every group gets the same shares of the classes; rows without a value count nothing. */
    List<Reweighting> standardise(JsonNode block, double[] weights) {
        var by = List.of(block.get("by").asString());
        var over = block.hasNonNull("over") ? CaseData.texts(block.get("over")) : List.<String>of();
        var counted = counted(block, weights);
        var groups = crossed(over, data, ".");
        var classes = crossed(by, data, ".");
        var groupSizes = new HashMap<String, Double>();
        for (var row = 0; row < counted.length; row++) {
            groupSizes.merge(groups.label(row), counted[row], Double::sum);
        }
        var shares = shares(block, by.getFirst());
        var cells = classes.cross(groups);
        var population = new HashMap<String, Double>();
        for (var row = 0; row < counted.length; row++) {
            population.put(
                    cells.label(row),
                    shares.getOrDefault(classes.label(row), 0.0) * groupSizes.getOrDefault(groups.label(row), 0.0));
        }
        return List.of(new HeldOut(counted), new PostStratification(Margin.of(cells, population), true));
    }

    private double[] counted(JsonNode block, double[] weights) {
        var counted = weights.clone();
        if (block.hasNonNull("exclude_missing_of")) {
            var column = data.text(block.get("exclude_missing_of").asString());
            Arrays.setAll(counted, row -> CaseData.missing(column.get(row)) ? 0 : weights[row]);
        }
        return counted;
    }

    private Map<String, Double> shares(JsonNode block, String by) {
        var population = block.get("population");
        var sum = population.valueStream().mapToDouble(JsonNode::asDouble).sum();
        var shares = new HashMap<String, Double>();
        var levels = data.levels(by);
        for (var i = 0; i < levels.size(); i++) {
            shares.put(levels.get(i), population.get(i).asDouble() / sum);
        }
        return shares;
    }

    /** Weights that are zero for rows left out. */
    private record HeldOut(double[] weights) implements Reweighting, Reweighted {

        @Override
        public Reweighted apply(double[] before) {
            return this;
        }

        @Override
        public void residuals(double[][] influence) {
            // rows left out have no influence
        }
    }
}
