package vn.thuocdo.measurement.report.page;

import static vn.thuocdo.measurement.report.page.Tag.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thuocdo.measurement.index.Breakdown;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.DomainIndex;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.Node;
import vn.thuocdo.measurement.index.Published;
import vn.thuocdo.measurement.report.wording.Figures;
import vn.thuocdo.measurement.report.wording.Wording;

/** The domains of one kind beside each other: drawn, ranked where they are, in figures, and factor by factor. */
record BreakdownSection(IndexSet set, Breakdown breakdown, int number, Wording wording) {

    Section section() {
        var content = new ArrayList<Markup>();
        var level = wording.figures().percent(set.level());
        var name = wording.say("chart.name", breakdown.label(), level);
        var overall = set.overall().cell(set.root());
        var digits = set.used().roundsItems() ? 2 : 1;
        content.addAll(new DotChart(name, breakdown.domains(), set.root(), overall, digits, wording).parts());
        content.add(new RankGroups(breakdown, wording).markup());
        content.add(figures(level));
        if (!factors().isEmpty()) {
            content.add(tag("details").of(tag("summary").of(wording.say("factors", breakdown.label())), byFactor()));
        }
        return new Section("breakdown-" + number, breakdown.label(), content);
    }

    private Markup figures(String level) {
        var heads = new ArrayList<>(Grid.heads(wording.say("domain")));
        if (set.used().roundsItems()) {
            heads.add(Grid.numberHead(wording.say("column.published")));
        }
        if (set.used().grades(set.root())) {
            heads.add(Grid.head(wording.say("column.grade")));
        }
        heads.add(Grid.numberHead(wording.say(set.used().roundsItems() ? "unrounded" : "index")));
        heads.add(Grid.numberHead(wording.say("interval", level)));
        if (breakdown.ranked()) {
            heads.add(Grid.numberHead(wording.say("rank")));
            heads.add(Grid.numberHead(wording.say("rank.interval")));
        }
        heads.add(Grid.numberHead(wording.say("rows")));
        var rows = breakdown.domains().stream().map(this::row).toList();
        return new Grid(wording.say("breakdown.caption", breakdown.label()), heads, rows).markup();
    }

    private Markup row(DomainIndex domain) {
        var figures = wording.figures();
        var cells = new ArrayList<Markup>();
        cells.add(tag("th").with("scope", "row").of(domain.label()));
        switch (domain.cell(set.root())) {
            case Cell.Estimated cell -> {
                cells.addAll(published(domain));
                cells.add(Grid.number(figures.decimal(cell.value(), 2)));
                cells.add(Grid.interval(figures.interval(cell.low(), cell.high(), 2)));
                cells.addAll(ranks(domain));
            }
            case Cell.NoResult none -> cells.add(Grid.words(wording.noResult(none.reason()), columns()));
        }
        cells.add(Grid.number(figures.whole(domain.rows())));
        return tag("tr").of(cells);
    }

    /** How many columns tell of a domain's index. */
    private int columns() {
        return 2
                + (breakdown.ranked() ? 2 : 0)
                + (set.used().roundsItems() ? 1 : 0)
                + (set.used().grades(set.root()) ? 1 : 0);
    }

    private List<Markup> published(DomainIndex domain) {
        var figure = Optional.ofNullable(set.published(domain).get(set.root().code()));
        var cells = new ArrayList<Markup>();
        if (set.used().roundsItems()) {
            cells.add(Grid.number(figure.map(wording::published).orElse(Figures.NONE)));
        }
        if (set.used().grades(set.root())) {
            cells.add(tag("td")
                    .in("grade")
                    .of(figure.flatMap(Published::grade).map(wording::grade).orElse(Figures.NONE)));
        }
        return cells;
    }

    private List<Markup> ranks(DomainIndex domain) {
        if (!breakdown.ranked()) {
            return List.of();
        }
        var figures = wording.figures();
        return domain.rank()
                .map(rank -> List.of(
                        Grid.number(figures.whole(rank.rank())), Grid.number(figures.ranks(rank.low(), rank.high()))))
                .orElse(List.of(Grid.words(wording.say("rank.none"), 2)));
    }

    private List<Node> factors() {
        return set.nodes().stream().filter(node -> node.depth() == 1).toList();
    }

    private Markup byFactor() {
        var names = factors().stream().map(wording::name).toArray(String[]::new);
        var rows = breakdown.domains().stream()
                .map(domain -> Grid.row(
                        domain.label(),
                        factors().stream().map(node -> shown(domain, node)).toArray(String[]::new)))
                .toList();
        var absent = breakdown.domains().stream()
                .flatMap(domain -> factors().stream().map(domain::cell))
                .filter(Cell.NoResult.class::isInstance)
                .map(cell -> ((Cell.NoResult) cell).reason())
                .distinct()
                .sorted()
                .map(wording::reason)
                .collect(Collectors.joining("; "));
        var note = absent.isEmpty() ? Markup.NOTHING : tag("p").in("quiet").of(wording.say("factors.absent", absent));
        var caption = wording.say("factors.caption", breakdown.label());
        return Markup.all(new Grid(caption, Grid.heads(wording.say("domain"), names), rows).markup(), note);
    }

    private String shown(DomainIndex domain, Node node) {
        var published = set.published(domain).get(node.code());
        return switch (domain.cell(node)) {
            case Cell.Estimated figure ->
                set.used().roundsItems() && published != null
                        ? wording.published(published)
                        : wording.figures().decimal(figure.value(), 2);
            case Cell.NoResult none -> wording.say("chart.no-result");
        };
    }
}
