package vn.thuocdo.measurement.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.index.Breakdown;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.Difference;
import vn.thuocdo.measurement.index.DomainIndex;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.Node;
import vn.thuocdo.measurement.index.Published;
import vn.thuocdo.measurement.language.Language;
import vn.thuocdo.measurement.report.wording.Wording;

/** The indices as an Excel workbook: numbers are numbers, unrounded beneath and shown with two decimals. */
final class IndexWorkbook {

    private static final String APPLICATION = "Thuoc Do";
    private static final int LONGEST_NAME = 31;
    private static final List<String> SHEETS = List.of(
            "sheet.index",
            "sheet.differences",
            "sheet.questions",
            "sheet.question-responses",
            "sheet.statistics",
            "sheet.responses",
            "sheet.design",
            "sheet.sources");
    private static final String[] FIGURE = {
        "index",
        "column.standard-error",
        "column.low",
        "column.high",
        "answers",
        "column.deff",
        "column.df",
        "column.published",
        "column.grade"
    };
    private static final String[] DIFFERENCE = {
        "column.comparison",
        "column.to",
        "column.from",
        "tree.node",
        "difference.value",
        "column.standard-error",
        "column.low",
        "column.high",
        "column.df",
        "difference.p",
        "difference.verdict"
    };

    private final Workbook workbook;
    private final IndexSet set;
    private final Wording wording;

    private IndexWorkbook(Workbook workbook, IndexSet set, Wording wording) {
        this.workbook = workbook;
        this.set = set;
        this.wording = wording;
    }

    /** Writes the workbook of {@code set}, in {@code language}; {@code out} stays open. */
    static void write(IndexSet set, Language language, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, APPLICATION, null)) {
            var sheets = new IndexWorkbook(workbook, set, Wording.in(language));
            sheets.addTree();
            set.breakdowns().forEach(sheets::addBreakdown);
            sheets.addDifferences();
            new BesideSheets(workbook, set, sheets.wording).add();
            sheets.addResponses();
            new OriginSheets(workbook, set, sheets.wording).add();
        }
    }

    private SheetRows sheet(String name, Stream<String> heads) {
        return new SheetRows(workbook, name, set.simulated() ? wording.say("simulated") : "", heads.toList());
    }

    private Stream<String> said(String... keys) {
        return Arrays.stream(keys).map(wording::say);
    }

    private void addTree() {
        var heads = Stream.of(said("tree.node", "column.code"), said(FIGURE), said("column.reason"))
                .flatMap(each -> each);
        var sheet = sheet(wording.say("sheet.index"), heads);
        for (var node : set.nodes()) {
            var cell = set.overall().cell(node);
            var published = set.published(set.overall()).get(node.code());
            var row = new ArrayList<@Nullable Object>();
            row.add("  ".repeat(node.depth()) + wording.name(node));
            row.add(node.code());
            row.addAll(SheetRows.figures(cell));
            row.addAll(published(published));
            row.add(reason(cell));
            sheet.add(row);
        }
    }

    private void addBreakdown(Breakdown breakdown) {
        var parts = set.nodes().subList(1, set.nodes().size());
        var heads = Stream.of(
                        said("domain", "rows"),
                        said(FIGURE),
                        said("rank", "column.rank-low", "column.rank-high", "column.reason"),
                        parts.stream().map(wording::name))
                .flatMap(each -> each);
        var sheet = sheet(nameOf(breakdown), heads);
        for (var domain : breakdown.domains()) {
            sheet.add(row(domain, parts));
        }
    }

    /** Numbered where another sheet may have the name: Excel takes no two that differ in capitals alone. */
    private String nameOf(Breakdown breakdown) {
        var number = set.breakdowns().indexOf(breakdown);
        var others = Stream.concat(
                SHEETS.stream().map(wording::say),
                set.breakdowns().subList(0, number).stream().map(Breakdown::label));
        var isTaken = others.anyMatch(other -> start(other).equalsIgnoreCase(start(breakdown.label())));
        return isTaken ? "%d. %s".formatted(number + 1, breakdown.label()) : breakdown.label();
    }

    private static String start(String label) {
        return label.substring(0, Math.min(label.length(), LONGEST_NAME));
    }

    private List<@Nullable Object> row(DomainIndex domain, List<Node> parts) {
        var cell = domain.cell(set.root());
        var row = new ArrayList<@Nullable Object>();
        row.add(domain.label());
        row.add(domain.rows());
        row.addAll(SheetRows.figures(cell));
        row.addAll(published(set.published(domain).get(set.root().code())));
        row.addAll(domain.rank()
                .map(rank -> Arrays.<@Nullable Object>asList(rank.rank(), rank.low(), rank.high()))
                .orElse(Arrays.<@Nullable Object>asList(null, null, null)));
        row.add(reason(cell));
        parts.forEach(node -> row.add(SheetRows.figures(domain.cell(node)).getFirst()));
        return row;
    }

    private List<@Nullable Object> published(@Nullable Published figure) {
        return figure == null
                ? Arrays.<@Nullable Object>asList(null, null)
                : Arrays.<@Nullable Object>asList(
                        figure.value().doubleValue(),
                        figure.grade().map(wording::grade).orElse(null));
    }

    private @Nullable String reason(Cell cell) {
        return cell instanceof Cell.NoResult none ? wording.reason(none.reason()) : null;
    }

    private void addDifferences() {
        if (set.differences().isEmpty()) {
            return;
        }
        var sheet = sheet(wording.say("sheet.differences"), said(DIFFERENCE));
        for (var difference : set.differences()) {
            for (var node : set.nodes()) {
                var change = difference.changes().get(node.code());
                if (change != null) {
                    sheet.add(row(difference, node, change));
                }
            }
        }
    }

    private List<Object> row(Difference difference, Node node, Difference.Change change) {
        return List.of(
                difference.label(),
                difference.to(),
                difference.from(),
                wording.name(node),
                change.value(),
                change.standardError(),
                change.low(),
                change.high(),
                change.degreesOfFreedom(),
                change.pValue(),
                wording.say(change.isClear(set.level()) ? "clear" : "unclear"));
    }

    private void addResponses() {
        var sheet = sheet(
                wording.say("sheet.responses"),
                said("item", "asked", "answered", "blank", "dont-know", "refused", "not-applicable"));
        for (var response : set.responses()) {
            sheet.add(List.of(
                    wording.name(set, response.item()),
                    response.asked(),
                    response.answered(),
                    response.blank(),
                    response.dontKnow(),
                    response.refused(),
                    response.notApplicable()));
        }
    }
}
