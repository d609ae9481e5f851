package vn.thuocdo.measurement.conform;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.design.Design;
import vn.thuocdo.statistics.design.FinitePopulation;
import vn.thuocdo.statistics.design.LonelyPsu;
import vn.thuocdo.statistics.design.PairwiseDesign;
import vn.thuocdo.statistics.design.ReplicateDesign;
import vn.thuocdo.statistics.design.Replication;
import vn.thuocdo.statistics.design.SurveyDesign;
import vn.thuocdo.statistics.weighting.WeightingStep;

/** Turns the design of a case into one of the library. */
final class CaseDesign {

    private static final Pattern YATES_GRUNDY = Pattern.compile("(?i)(sen_)?yates_grundy|s?yg");

    private final Case request;
    private final CaseData data;

    private CaseDesign(Case request, CaseData data) {
        this.request = request;
        this.data = data;
    }

    static Design of(Case request, CaseData data) {
        var json = request.design();
        var reader = new CaseDesign(request, data);
        if (json.path("type").asString("").equals("replicate")) {
            return reader.replicate(json);
        }
        return json.path("pps").isString() && !json.get("pps").asString().equals("brewer")
                ? reader.pairwise(json)
                : reader.linearised(json);
    }

    private SurveyDesign linearised(JsonNode json) {
        var builder = SurveyDesign.of(data.rows())
                .strata(classes(json.path("strata")))
                .clusters(clusters(json.path("ids")))
                .nested(json.path("nest").asBoolean(false))
                .lonely(LonelyPsu.valueOf(
                        json.path("lonely_psu").asString("fail").toUpperCase(Locale.ROOT)))
                .lonelyInDomains(json.path("lonely_psu_in_domains").asBoolean(false))
                .ultimateCluster(json.path("ultimate_cluster").asBoolean(false));
        if (json.hasNonNull("weights")) {
            builder.weights(data.numbers(json.get("weights").asString()));
        }
        if (json.hasNonNull("fpc")) {
            builder.population(population(json));
        }
        var design = builder.build();
        for (var step : steps(json, design)) {
            design = design.adjust(step);
        }
        return standardised(design);
    }

    private FinitePopulation population(JsonNode json) {
        var columns =
                CaseData.texts(json.get("fpc")).stream().map(data::numbers).toList();
        return switch (json.path("fpc_kind").asString("")) {
            case "population_size" -> new FinitePopulation.Sizes(columns);
            case "sampling_fraction" -> new FinitePopulation.Fractions(columns);
            case "inclusion_probability" -> new FinitePopulation.InclusionProbabilities(columns);
            default -> FinitePopulation.of(columns);
        };
    }

    private Classification[] clusters(JsonNode names) {
        if (names.isNull() || names.isMissingNode()) {
            return new Classification[0];
        }
        return CaseData.texts(names).stream()
                .map(name -> name.equals("<row>") ? Classification.each(data.rows()) : classification(name))
                .toArray(Classification[]::new);
    }

    private Classification[] classes(JsonNode names) {
        return names.isNull() || names.isMissingNode()
                ? new Classification[0]
                : CaseData.texts(names).stream().map(this::classification).toArray(Classification[]::new);
    }

    private Classification classification(String name) {
        var names = data.text(name);
        if (names.stream().anyMatch(CaseData::missing)) {
            throw new IllegalArgumentException("a row has no " + name);
        }
        return Classification.of(names);
    }

    private PairwiseDesign pairwise(JsonNode json) {
        var kind = json.get("pps").asString();
        var yatesGrundy = Stream.of(kind, json.path("variance").asString(""))
                .anyMatch(name -> YATES_GRUNDY.matcher(name).matches());
        if (json.hasNonNull("joint_file")) {
            return PairwiseDesign.ofJointProbabilities(
                    joint(json.get("joint_file").asString()), yatesGrundy);
        }
        var probabilities = data.numbers(json.get("fpc").get(0).asString());
        var units = json.hasNonNull("ids") ? clusters(json.get("ids"))[0] : Classification.each(data.rows());
        var strata = json.hasNonNull("strata") ? classes(json.get("strata"))[0] : Classification.single(data.rows());
        return switch (kind) {
            case "overton" -> PairwiseDesign.overton(probabilities, units, strata, yatesGrundy);
            case "hartley_rao", "HR" ->
                PairwiseDesign.hartleyRao(probabilities, units, strata, meanSquare(json), yatesGrundy);
            default -> throw new UnknownCase("design.pps = " + json.get("pps"));
        };
    }

    /** Σπ²/n over the population, one for each stratum; none if it is to be estimated. */
    private static double[] meanSquare(JsonNode json) {
        return Stream.of("psum", "pbar", "c")
                .map(json::path)
                .filter(given -> given.isNumber() || given.isArray())
                .findFirst()
                .map(given -> given.isNumber()
                        ? new double[] {given.asDouble()}
                        : given.valueStream().mapToDouble(JsonNode::asDouble).toArray())
                .orElseGet(() -> new double[0]);
    }

    private double[][] joint(String file) {
        var matrix = request.otherData(file);
        var names = matrix.names();
        return names.subList(names.size() - matrix.rows(), names.size()).stream()
                .map(matrix::numbers)
                .toArray(double[][]::new);
    }

    private ReplicateDesign replicate(JsonNode json) {
        var around = json.path("mse").asBoolean(false);
        var design = json.hasNonNull("replicate_columns") ? given(json, around) : made(json, around);
        var base = json.hasNonNull("base")
                ? linearised(json.get("base"))
                : SurveyDesign.of(data.rows()).build();
        for (var step : steps(json, base)) {
            design = design.adjust(step);
        }
        return design;
    }

    private ReplicateDesign given(JsonNode json, boolean around) {
        var weights = new double[data.rows()];
        Arrays.fill(weights, 1);
        if (json.hasNonNull("weights")) {
            weights = data.numbers(json.get("weights").asString());
        }
        var columns = CaseData.texts(json.get("replicate_columns")).stream()
                .map(data::numbers)
                .toArray(double[][]::new);
        if (json.path("combined_weights").asBoolean(true)) {
            return ReplicateDesign.ofWeights(weights, columns, CaseScale.of(json, columns.length, around));
        }
        return ReplicateDesign.ofUnits(
                weights, IntStream.range(0, data.rows()).toArray(), columns, CaseScale.guessed(json, columns, around));
    }

    private ReplicateDesign made(JsonNode json, boolean around) {
        var base = linearised(json.get("base"));
        if (json.hasNonNull("multipliers_file")) {
            return fromFile(json, base, around);
        }
        return switch (json.get("method").asString()) {
            case "JK1" -> Replication.jackknifeOne(base, around);
            case "JKn" -> Replication.jackknife(base, around);
            case "BRR" -> Replication.balanced(base, 0, around);
            case "Fay" -> Replication.balanced(base, json.get("rho").asDouble(), around);
            default -> throw new UnknownCase("design.method = " + json.get("method"));
        };
    }

    /** Multipliers by sampling unit, as R drew them. */
    private ReplicateDesign fromFile(JsonNode json, SurveyDesign base, boolean around) {
        var file = request.otherData(json.get("multipliers_file").asString());
        var multipliers = file.names().stream()
                .filter(name -> name.matches("r\\d+"))
                .map(file::numbers)
                .toArray(double[][]::new);
        if (json.get("method").asString().equals("Fay")) {
            var rho = json.get("rho").asDouble();
            for (var replicate : multipliers) {
                Arrays.setAll(replicate, i -> 1 + (replicate[i] - 1) * (1 - rho));
            }
        }
        return ReplicateDesign.ofUnits(
                base.weights(), unitsIn(file), multipliers, CaseScale.of(json, multipliers.length, around));
    }

    /** For each row of the data, the line of the multipliers' file that is its unit's. */
    private int[] unitsIn(CaseData file) {
        var keys = file.names().stream().filter(name -> !name.matches("r\\d+")).toList();
        var rowOfKey = new HashMap<List<String>, Integer>();
        for (var row = 0; row < file.rows(); row++) {
            rowOfKey.put(key(file, keys, row), row);
        }
        var unit = new int[data.rows()];
        for (var row = 0; row < unit.length; row++) {
            var key = key(data, keys, row);
            var at = rowOfKey.get(key);
            if (at == null) {
                throw new IllegalArgumentException("no multipliers for unit " + key);
            }
            unit[row] = at;
        }
        return unit;
    }

    private static List<String> key(CaseData data, List<String> columns, int row) {
        return columns.stream().map(name -> data.text(name).get(row)).toList();
    }

    private List<WeightingStep> steps(JsonNode json, SurveyDesign design) {
        return json.hasNonNull("adjust") ? new CaseWeighting(data, design).steps(json.get("adjust")) : List.of();
    }

    private SurveyDesign standardised(SurveyDesign design) {
        var block = request.request().path("standardize");
        if (!block.isObject()) {
            return design;
        }
        var result = design;
        for (var step : new CaseWeighting(data, design).standardise(block, design.weights())) {
            result = result.adjust(step);
        }
        return result;
    }
}
