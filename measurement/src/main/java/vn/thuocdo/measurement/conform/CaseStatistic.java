package vn.thuocdo.measurement.conform;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.thuocdo.statistics.design.Design;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.estimation.Estimates;
import vn.thuocdo.statistics.estimation.Mean;
import vn.thuocdo.statistics.estimation.Ratio;
import vn.thuocdo.statistics.estimation.Statistic;
import vn.thuocdo.statistics.estimation.Total;

/** Turns a request for a table into a statistic of the library. */
final class CaseStatistic {

    private CaseStatistic() {}

    /**
     * @param rows those R still knows of, whose levels are the terms of {@code factor(...)}
     */
    static Statistic of(JsonNode request, CaseData data, Domain rows) {
        return switch (request.get("op").asString()) {
            case "mean" -> {
                var variables = variables(request, data);
                yield request.path("missing").asString("").equals("available_case")
                        ? Mean.availableCase(variables.names(), variables.columns())
                        : Mean.of(variables.names(), variables.columns());
            }
            case "total" -> {
                var variables = variables(request, data);
                yield Total.of(variables.names(), variables.columns());
            }
            case "proportion" -> {
                var levels = levels(request, data, rows);
                yield Mean.of(levels.names(), levels.columns());
            }
            case "count" -> {
                var levels = levels(request, data, rows);
                yield Total.of(levels.names(), levels.columns());
            }
            case "ratio" -> ratio(request, data);
            case "ratio_of_sums" -> pooled(CaseData.texts(request.get("items")), data);
            case "index_item_means" -> itemMeans(CaseData.texts(request.get("items")), data);
            default -> throw new UnknownCase("op = " + request.get("op"));
        };
    }

    static Estimates estimate(Design design, Statistic statistic, Domain domain, boolean keepMissing) {
        return keepMissing ? Estimates.ofAll(design, statistic, domain) : Estimates.of(design, statistic, domain);
    }

    static Statistic itemMeans(List<String> items, CaseData data) {
        return Mean.availableCase(items, items.stream().map(data::numbers).toArray(double[][]::new));
    }

    private record Variables(List<String> names, double[][] columns) {}

    /** Numbers as they are, categories as one column for each level. */
    private static Variables variables(JsonNode request, CaseData data) {
        var names = new ArrayList<String>();
        var columns = new ArrayList<double[]>();
        for (var variable : CaseData.texts(request.get("vars"))) {
            if (data.isCategory(variable)) {
                data.levels(variable).forEach(level -> names.add(variable + level));
                columns.addAll(List.of(data.indicators(variable)));
            } else {
                names.add(variable);
                columns.add(data.numbers(variable));
            }
        }
        return new Variables(names, columns.toArray(double[][]::new));
    }

    private static Variables levels(JsonNode request, CaseData data, Domain rows) {
        if (request.hasNonNull("cross")) {
            return crossed(CaseData.texts(request.get("cross")), data);
        }
        var names = new ArrayList<String>();
        var columns = new ArrayList<double[]>();
        for (var variable : CaseData.texts(request.get("vars"))) {
            var levels = data.levels(variable);
            var indicators = data.indicators(variable);
            for (var i = 0; i < levels.size(); i++) {
                var column = indicators[i];
                if (rows.rows().stream().anyMatch(row -> column[row] == 1)) {
                    names.add("factor(%s)%s".formatted(variable, levels.get(i)));
                    columns.add(column);
                }
            }
        }
        return new Variables(names, columns.toArray(double[][]::new));
    }

    /** One column for each combination of levels, the first variable running faster. */
    private static Variables crossed(List<String> variables, CaseData data) {
        var names = List.of("");
        var columns = List.<double[]>of();
        for (var variable : variables) {
            var indicators = data.indicators(variable);
            var moreNames = new ArrayList<String>();
            var moreColumns = new ArrayList<double[]>();
            for (var level = 0; level < indicators.length; level++) {
                for (var i = 0; i < names.size(); i++) {
                    var label = data.levels(variable).get(level);
                    moreNames.add(names.get(i).isEmpty() ? label : names.get(i) + "." + label);
                    moreColumns.add(columns.isEmpty() ? indicators[level] : product(columns.get(i), indicators[level]));
                }
            }
            names = moreNames;
            columns = moreColumns;
        }
        var prefix = "interaction(%s)".formatted(String.join(", ", variables));
        return new Variables(names.stream().map(name -> prefix + name).toList(), columns.toArray(double[][]::new));
    }

    private static double[] product(double[] a, double[] b) {
        var product = new double[a.length];
        for (var row = 0; row < a.length; row++) {
            product[row] = a[row] * b[row];
        }
        return product;
    }

    private static Statistic ratio(JsonNode request, CaseData data) {
        var numerators = CaseData.texts(request.get("num"));
        var denominators = CaseData.texts(request.get("den"));
        var names = new ArrayList<String>();
        denominators.forEach(under -> numerators.forEach(over -> names.add(over + "/" + under)));
        return Ratio.of(
                names,
                numerators.stream().map(data::numbers).toArray(double[][]::new),
                denominators.stream().map(data::numbers).toArray(double[][]::new));
    }

    /** All answers to all items over how many there are. */
    private static Statistic pooled(List<String> items, CaseData data) {
        var sums = new double[data.rows()];
        var counts = new double[data.rows()];
        for (var item : items) {
            var column = data.numbers(item);
            for (var row = 0; row < column.length; row++) {
                sums[row] += Double.isNaN(column[row]) ? 0 : column[row];
                counts[row] += Double.isNaN(column[row]) ? 0 : 1;
            }
        }
        var arguments = String.join(", ", items);
        var name = "I(rowSums(cbind(%s), na.rm = TRUE))/I(rowSums(!is.na(cbind(%s))))".formatted(arguments, arguments);
        return Ratio.of(name, sums, counts);
    }
}
