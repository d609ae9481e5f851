package vn.thuocdo.statistics.regression;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.design.Design;
import vn.thuocdo.statistics.design.FinitePopulation;
import vn.thuocdo.statistics.design.ReplicateDesign;
import vn.thuocdo.statistics.design.Replication;
import vn.thuocdo.statistics.design.SurveyDesign;
import vn.thuocdo.statistics.regression.Predictor.Factor;
import vn.thuocdo.statistics.regression.Predictor.Quantity;

/** The data of a golden case, its design, and the variables of its request. Levels are sorted by name. */
record GoldenSample(Map<String, List<String>> columns, JsonNode design) {

    static GoldenSample of(JsonNode goldenCase) {
        return new GoldenSample(read(goldenCase.get("data").asString()), goldenCase.get("design"));
    }

    private static Map<String, List<String>> read(String file) {
        var in = Objects.requireNonNull(GoldenSample.class.getResourceAsStream("/golden/data/" + file));
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var lines = reader.lines().map(GoldenSample::fields).toList();
            var columns = new HashMap<String, List<String>>();
            for (var c = 0; c < lines.getFirst().length; c++) {
                var column = c;
                columns.put(
                        lines.getFirst()[c],
                        lines.stream().skip(1).map(fields -> fields[column]).toList());
            }
            return columns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commas within quotes do not separate. */
    private static String[] fields(String line) {
        return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(field -> field.replace("\"", ""))
                .toArray(String[]::new);
    }

    int rows() {
        return columns.values().iterator().next().size();
    }

    private List<String> text(String name) {
        return Objects.requireNonNull(columns.get(name), name);
    }

    private static boolean missing(String value) {
        return value.isEmpty() || value.equals("NA");
    }

    boolean isCategory(String name) {
        return text(name).stream().anyMatch(value -> !missing(value) && !value.matches("-?[\\d.]+(e[-+]?\\d+)?"));
    }

    double[] numbers(String name) {
        return text(name).stream()
                .mapToDouble(value -> missing(value) ? Double.NaN : Double.parseDouble(value))
                .toArray();
    }

    Factor factor(String name) {
        return factor(name, name);
    }

    private Factor factor(String name, String column) {
        var levels = List.copyOf(new TreeSet<>(
                text(column).stream().filter(value -> !missing(value)).toList()));
        var codes = text(column).stream().mapToInt(levels::indexOf).toArray();
        return new Factor(name, levels, codes, 0);
    }

    /** A column, {@code factor(column)} or {@code column(factor,treatment,base=LEVEL)}. */
    Predictor predictor(String term) {
        var name = term.replaceAll("factor\\((\\w+)\\)|\\(factor.*", "$1");
        if (term.startsWith("factor(")) {
            return factor(term, name);
        }
        if (term.contains("base=")) {
            return factor(name).withBase(term.replaceAll(".*base=(\\w+)\\)", "$1"));
        }
        return isCategory(name) ? factor(name) : new Quantity(name, numbers(name));
    }

    ModelMatrix matrix(JsonNode terms) {
        var model = ModelTerms.withIntercept(rows());
        for (var term : terms) {
            model = model.plus(predictor(term.asString()));
        }
        return model.matrix();
    }

    double[] response(String name) {
        return isCategory(name) ? factor(name).indicator(1) : numbers(name);
    }

    Design asDesign() {
        return design.get("type").asString().equals("replicate") ? replicates() : survey(design);
    }

    private SurveyDesign survey(JsonNode json) {
        var builder = SurveyDesign.of(rows())
                .strata(classes(json.get("strata")))
                .clusters(classes(json.get("ids")))
                .nested(json.get("nest").asBoolean());
        if (!json.get("weights").isNull()) {
            builder.weights(numbers(json.get("weights").asString()));
        }
        if (!json.get("fpc").isNull()) {
            builder.population(new FinitePopulation.Sizes(json.get("fpc")
                    .valueStream()
                    .map(name -> numbers(name.asString()))
                    .toList()));
        }
        return builder.build();
    }

    private Classification[] classes(JsonNode names) {
        return names.valueStream()
                .map(name -> Classification.of(text(name.asString())))
                .toArray(Classification[]::new);
    }

    /** JK1 without a file of multipliers, else those of the file by stratum and unit. */
    private ReplicateDesign replicates() {
        var base = survey(design.get("base"));
        if (!design.has("multipliers_file")) {
            return Replication.jackknifeOne(base, false);
        }
        var file = new GoldenSample(read(design.get("multipliers_file").asString()), design);
        var units = Classification.of(file.text("stratum")).cross(Classification.of(file.text("psu")));
        var unit = Classification.of(text("stratum"))
                .cross(Classification.of(text("psu")))
                .labels();
        var names = Classification.of(text("stratum")).cross(Classification.of(text("psu")));
        var rows = new int[rows()];
        Arrays.setAll(rows, row -> units.labels().indexOf(unit.get(names.codes()[row])));
        var multipliers = new double[design.get("replicates").asInt()][];
        Arrays.setAll(multipliers, r -> file.numbers("r" + (r + 1)));
        var scale = ReplicateDesign.Scale.even(design.get("scale").asDouble(), multipliers.length, false);
        return ReplicateDesign.ofUnits(base.weights(), rows, multipliers, scale);
    }
}
