package vn.thuocdo.measurement.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.duckdb.DuckDBDataChunkReader;
import vn.thuocdo.statistics.design.PsuTotals;

/** Adds rows, a chunk at a time, to the totals of every breakdown and stage. */
final class RowScan {

    private static final int CHUNK = 2048;

    private final DesignRows design;
    private final int breakdowns;
    private final int items;
    private final List<List<PsuTotals>> totals = new ArrayList<>();
    private final int[][] units;
    private final long[] weights = new long[CHUNK];
    private final int[] cells = new int[CHUNK];
    private final int[][] scores;
    private final List<TotalsRequest.ScoredItem> asked;
    private final boolean[] unknown;

    RowScan(DesignRows design, TotalsRequest request, int breakdowns, double weightStep) {
        this.design = design;
        this.breakdowns = breakdowns;
        this.items = request.items().size();
        this.asked = request.items();
        this.unknown = new boolean[items];
        var steps = request.items().stream()
                .mapToDouble(TotalsRequest.ScoredItem::step)
                .toArray();
        for (var breakdown = 0; breakdown <= breakdowns; breakdown++) {
            var stages = new ArrayList<PsuTotals>();
            design.stages().forEach(stage -> stages.add(new PsuTotals(weightStep, steps)));
            totals.add(stages);
        }
        units = new int[design.stages().size()][CHUNK];
        scores = new int[items][CHUNK];
    }

    void add(DuckDBDataChunkReader chunk) {
        var rows = (int) chunk.rowCount();
        readRows(chunk, rows);
        for (var breakdown = 0; breakdown <= breakdowns; breakdown++) {
            for (var stage = 0; stage < units.length; stage++) {
                addTo(totals.get(breakdown).get(stage), chunk, breakdown, stage, rows);
            }
        }
    }

    private void readRows(DuckDBDataChunkReader chunk, int rows) {
        var combinations = chunk.vector(0);
        for (var row = 0; row < rows; row++) {
            var combination = combinations.getInt(row);
            for (var stage = 0; stage < units.length; stage++) {
                units[stage][row] = design.unit(stage, combination);
            }
        }
        var column = chunk.vector(breakdowns + 1);
        for (var row = 0; row < rows; row++) {
            weights[row] = column.getLong(row);
        }
        for (var item = 0; item < items; item++) {
            var answers = chunk.vector(breakdowns + 2 + item);
            var into = scores[item];
            var smallest = asked.get(item).smallest();
            var largest = asked.get(item).largest();
            for (var row = 0; row < rows; row++) {
                var score = answers.getInt(row);
                into[row] = score;
                unknown[item] |= score != RowScores.MISSING && (score > largest || score < smallest);
            }
        }
    }

    private void addTo(PsuTotals into, DuckDBDataChunkReader chunk, int breakdown, int stage, int rows) {
        if (breakdown == 0) {
            for (var row = 0; row < rows; row++) {
                cells[row] = into.cell(0, units[stage][row]);
            }
        } else {
            var domains = chunk.vector(breakdown);
            for (var row = 0; row < rows; row++) {
                var domain = domains.getInt(row);
                cells[row] = domain < 0 ? -1 : into.cell(domain, units[stage][row]);
            }
        }
        for (var item = 0; item < items; item++) {
            var ofItem = scores[item];
            for (var row = 0; row < rows; row++) {
                if (cells[row] >= 0 && ofItem[row] != RowScores.MISSING) {
                    into.add(cells[row], item, weights[row], ofItem[row]);
                }
            }
        }
    }

    /**
     * @throws UnknownAnswers if a value was no answer
     */
    Totals totals(WeightSummary weights, List<DomainTable> names) {
        var wrong = IntStream.range(0, items)
                .filter(item -> unknown[item])
                .mapToObj(item -> asked.get(item).code())
                .toList();
        if (!wrong.isEmpty()) {
            throw new UnknownAnswers(wrong);
        }
        return new Totals(
                Facts.of(weights, design.stages().getFirst(), List.of()),
                design.stages(),
                totals.getFirst(),
                names.stream().map(DomainTable::names).toList(),
                totals.subList(1, totals.size()));
    }
}
