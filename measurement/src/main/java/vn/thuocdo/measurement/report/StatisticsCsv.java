package vn.thuocdo.measurement.report;

import static vn.thuocdo.measurement.report.CsvFields.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.thuocdo.measurement.index.StatisticResult;

/** What was worked out beside the index as one table in CSV: a line for each figure. */
final class StatisticsCsv {

    private StatisticsCsv() {}

    static String of(List<StatisticResult> results) {
        var lines = new ArrayList<String>();
        var heads = List.of("statistic", "of", "term", "method", "breakdown", "domain", "label");
        lines.add(String.join(
                ",", Stream.concat(heads.stream(), CsvFields.FIGURE.stream()).toList()));
        StatisticLine.all(results).forEach(line -> lines.add(line(line)));
        return CsvFields.file(lines);
    }

    private static String line(StatisticLine line) {
        var fields = new ArrayList<String>();
        fields.addAll(List.of(
                line.statistic(),
                text(line.of()),
                text(line.term()),
                line.method(),
                text(line.where().breakdown()),
                text(line.where().key()),
                text(line.where().label())));
        fields.addAll(CsvFields.figure(line.cell()));
        return String.join(",", fields);
    }
}
