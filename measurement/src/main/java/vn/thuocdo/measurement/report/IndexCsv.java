package vn.thuocdo.measurement.report;

import static vn.thuocdo.measurement.report.CsvFields.number;
import static vn.thuocdo.measurement.report.CsvFields.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.DomainIndex;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.Node;
import vn.thuocdo.measurement.index.Published;
import vn.thuocdo.measurement.index.Ranking;

/** The indices as one table in CSV: a line for each figure of each domain, everybody first. */
final class IndexCsv {

    private static final List<String> COLUMNS = List.of(
            "breakdown",
            "domain",
            "label",
            "node",
            "level",
            "estimate",
            "standard_error",
            "low",
            "high",
            "n",
            "deff",
            "df",
            "rank",
            "rank_low",
            "rank_high",
            "reason",
            "published",
            "grade");

    private IndexCsv() {}

    static String of(IndexSet set) {
        var lines = new ArrayList<String>();
        lines.add(String.join(",", COLUMNS));
        addLines(lines, set, "", set.overall());
        for (var breakdown : set.breakdowns()) {
            for (var domain : breakdown.domains()) {
                addLines(lines, set, breakdown.code(), domain);
            }
        }
        return CsvFields.file(lines);
    }

    private static void addLines(List<String> lines, IndexSet set, String breakdown, DomainIndex domain) {
        var published = set.published(domain);
        for (var node : set.nodes()) {
            var fields = line(breakdown, domain, node);
            fields.addAll(published(published.get(node.code())));
            lines.add(String.join(",", fields));
        }
    }

    private static List<String> line(String breakdown, DomainIndex domain, Node node) {
        var fields = new ArrayList<>(List.of(
                text(breakdown),
                text(domain.key()),
                text(domain.label()),
                text(node.code()),
                node.kind().name().toLowerCase(Locale.ROOT)));
        var rank = node.kind() == Node.Kind.OVERALL ? domain.rank() : Optional.<Ranking>empty();
        switch (domain.cell(node)) {
            case Cell.Estimated cell -> {
                fields.addAll(figures(cell));
                fields.addAll(ranks(rank));
                fields.add("");
            }
            case Cell.NoResult none -> {
                fields.addAll(List.of("", "", "", "", String.valueOf(none.answers()), "", ""));
                fields.addAll(ranks(rank));
                fields.add(none.reason().name().toLowerCase(Locale.ROOT));
            }
        }
        return fields;
    }

    private static List<String> figures(Cell.Estimated cell) {
        return List.of(
                number(cell.value()),
                number(cell.standardError()),
                number(cell.low()),
                number(cell.high()),
                String.valueOf(cell.answers()),
                number(cell.designEffect()),
                number(cell.degreesOfFreedom()));
    }

    /** The grade is in Vietnamese, as the decision names it. */
    private static List<String> published(@Nullable Published figure) {
        return figure == null
                ? List.of("", "")
                : List.of(
                        figure.value().toPlainString(),
                        figure.grade().map(band -> text(band.name().vi())).orElse(""));
    }

    private static List<String> ranks(Optional<Ranking> ranking) {
        return ranking.map(rank ->
                        List.of(String.valueOf(rank.rank()), String.valueOf(rank.low()), String.valueOf(rank.high())))
                .orElse(List.of("", "", ""));
    }
}
