package vn.thuocdo.measurement.report;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.StatisticResult;
import vn.thuocdo.measurement.index.StatisticResult.AlphaLine;
import vn.thuocdo.measurement.index.StatisticResult.Drivers;
import vn.thuocdo.measurement.index.StatisticResult.ItemLine;
import vn.thuocdo.measurement.index.StatisticResult.QuantileLine;
import vn.thuocdo.measurement.index.StatisticResult.Quantiles;
import vn.thuocdo.measurement.index.StatisticResult.Reliability;
import vn.thuocdo.measurement.index.StatisticResult.Where;

/**
 * One figure of what was worked out beside the index, as a line of a table.
 *
 * @param statistic which kind of figure
 * @param of the column, item or group it is about
 * @param term the share of a quantile, the predictor of a driver, the item of an alpha; empty where there is none
 * @param method the rule of a quantile, or how R² is divided; empty where there is no choice
 */
record StatisticLine(String statistic, String of, String term, String method, Where where, Cell cell) {

    private static final Where EVERYBODY = new Where("", "", "");

    static List<StatisticLine> all(List<StatisticResult> results) {
        return results.stream()
                .flatMap(result -> switch (result) {
                    case Quantiles quantiles -> quantiles.lines().stream().flatMap(line -> of(quantiles, line));
                    case Drivers drivers -> of(drivers);
                    case Reliability reliability ->
                        Stream.concat(
                                reliability.lines().stream().flatMap(line -> of(reliability, line)),
                                reliability.ofItems().stream().flatMap(line -> of(reliability, line)));
                })
                .toList();
    }

    private static Stream<StatisticLine> of(Quantiles quantiles, QuantileLine line) {
        return IntStream.range(0, quantiles.at().size())
                .mapToObj(i -> new StatisticLine(
                        "quantile",
                        quantiles.column(),
                        CsvFields.number(quantiles.at().get(i)),
                        quantiles.rule(),
                        line.where(),
                        line.cells().get(i)));
    }

    private static Stream<StatisticLine> of(Drivers drivers) {
        var response = drivers.response();
        var method = drivers.method();
        return Stream.concat(
                Stream.of(new StatisticLine("r_squared", response, "", method, EVERYBODY, drivers.explained())),
                drivers.drivers().stream()
                        .flatMap(driver -> Stream.of(
                                new StatisticLine("driver", response, driver.code(), method, EVERYBODY, driver.part()),
                                new StatisticLine(
                                        "driver_share", response, driver.code(), method, EVERYBODY, driver.share()))));
    }

    private static Stream<StatisticLine> of(Reliability reliability, AlphaLine line) {
        var group = reliability.group();
        return Stream.of(
                new StatisticLine("alpha", group, "", "weighted", line.where(), line.weighted()),
                new StatisticLine("alpha", group, "", "plain", line.where(), line.plain()),
                new StatisticLine("alpha_standardized", group, "", "weighted", line.where(), line.standardized()),
                new StatisticLine("mean_correlation", group, "", "weighted", line.where(), line.correlation()));
    }

    private static Stream<StatisticLine> of(Reliability reliability, ItemLine line) {
        var answers = reliability.lines().getFirst().weighted() instanceof Cell.Estimated figure ? figure.answers() : 0;
        return Stream.of(
                ofItem("alpha_if_deleted", reliability, line, line.alphaIfDeleted(), answers),
                ofItem("item_rest_correlation", reliability, line, line.itemRest(), answers));
    }

    private static StatisticLine ofItem(
            String statistic, Reliability reliability, ItemLine line, double value, long answers) {
        var cell = new Cell.Estimated(value, Double.NaN, Double.NaN, Double.NaN, answers, Double.NaN, Double.NaN);
        return new StatisticLine(statistic, reliability.group(), line.item(), "weighted", EVERYBODY, cell);
    }
}
