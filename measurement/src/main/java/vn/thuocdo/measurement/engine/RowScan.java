package vn.thuocdo.measurement.engine;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import vn.thuocdo.statistics.design.MergeableTotals;
import vn.thuocdo.statistics.design.PsuTotals;
import vn.thuocdo.statistics.design.StratumMoments;

/**
 * Adds rows, a chunk at a time, to the totals of every breakdown and stage. Rows that are in no domain of a breakdown
 * are kept as one more, so that the totals of everybody are those of the first breakdown together.
 */
final class RowScan {

    private static final int CHUNK = 2048;

    private final DesignRows design;
    private final List<TotalsRequest.ScoredItem> items;
    private final List<DomainTable> breakdowns;
    private final List<List<MergeableTotals>> totals;
    private final int[][] units;
    private final long[] weights = new long[CHUNK];
    private final int[] scores;
    private final int[] domains = new int[CHUNK];
    private final int[] cells = new int[CHUNK];
    private final boolean[] unknown;

    RowScan(
            DesignRows design,
            TotalsRequest request,
            List<DomainTable> breakdowns,
            double weightStep,
            Executor adders) {
        this.design = design;
        this.items = request.items();
        this.breakdowns = breakdowns;
        this.unknown = new boolean[items.size()];
        var steps = items.stream().mapToDouble(TotalsRequest.ScoredItem::step).toArray();
        totals = IntStream.range(0, Math.max(1, breakdowns.size()))
                .mapToObj(breakdown -> design.stages().stream()
                        .map(stage -> empty(weightStep, steps, adders))
                        .toList())
                .toList();
        units = new int[design.stages().size()][CHUNK];
        scores = new int[CHUNK * items.size()];
    }

    private MergeableTotals empty(double weightStep, double[] steps, Executor adders) {
        var middles = items.stream()
                .mapToInt(item -> Math.toIntExact((item.smallest() + item.largest()) / 2))
                .toArray();
        return design.rowsAreUnits()
                ? new StratumMoments(weightStep, steps, middles)
                : new PsuTotals(weightStep, steps, adders);
    }

    /** Columns: design row, one code for each breakdown, weight in steps, one score for each item. */
    void add(DuckDBDataChunkReader chunk) {
        var rows = (int) chunk.rowCount();
        readUnits(chunk.vector(0), rows);
        var column = 1 + breakdowns.size();
        var weight = chunk.vector(column);
        for (var row = 0; row < rows; row++) {
            weights[row] = weight.getLong(row);
        }
        for (var item = 0; item < items.size(); item++) {
            readScores(chunk.vector(++column), item, rows);
        }
        for (var breakdown = 0; breakdown < totals.size(); breakdown++) {
            if (!breakdowns.isEmpty()) {
                readDomains(
                        chunk.vector(1 + breakdown), breakdowns.get(breakdown).outside(), rows);
            }
            for (var stage = 0; stage < units.length; stage++) {
                addTo(totals.get(breakdown).get(stage), units[stage], rows);
            }
        }
    }

    private void readUnits(DuckDBReadableVector combinations, int rows) {
        for (var row = 0; row < rows; row++) {
            var combination = combinations.getInt(row);
            for (var stage = 0; stage < units.length; stage++) {
                units[stage][row] = design.unit(stage, combination);
            }
        }
    }

    private void readScores(DuckDBReadableVector answers, int item, int rows) {
        var smallest = items.get(item).smallest();
        var largest = items.get(item).largest();
        var wrong = false;
        for (int row = 0, at = item; row < rows; row++, at += items.size()) {
            var score = answers.getInt(row, PsuTotals.UNANSWERED);
            scores[at] = score;
            wrong |= score != PsuTotals.UNANSWERED && (score > largest || score < smallest);
        }
        unknown[item] |= wrong;
    }

    private void readDomains(DuckDBReadableVector codes, int outside, int rows) {
        for (var row = 0; row < rows; row++) {
            domains[row] = codes.getInt(row, outside);
        }
    }

    private void addTo(MergeableTotals into, int[] unitOfRow, int rows) {
        for (var row = 0; row < rows; row++) {
            cells[row] = into.cell(domains[row], unitOfRow[row]);
        }
        for (var row = 0; row < rows; row++) {
            into.add(cells[row], weights[row], scores, row * items.size());
        }
    }

    /** Waits until the rows are in the sums. */
    void settle() {
        totals.forEach(stages -> stages.forEach(MergeableTotals::settle));
    }

    /**
     * @throws UnknownAnswers if a value was no answer
     */
    Totals totals(WeightSummary weights) {
        var wrong = IntStream.range(0, items.size())
                .filter(item -> unknown[item])
                .mapToObj(item -> items.get(item).code())
                .toList();
        if (!wrong.isEmpty()) {
            throw new UnknownAnswers(wrong);
        }
        var everybody = totals.getFirst().stream()
                .map(stage -> breakdowns.isEmpty() ? stage : stage.collapse(domain -> 0))
                .toList();
        return new Totals(
                Facts.of(weights, design.stages().getFirst(), List.of()),
                design.stages(),
                everybody,
                breakdowns.stream().map(DomainTable::names).toList(),
                totals.subList(0, breakdowns.size()));
    }
}
