package vn.thuocdo.statistics.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.IntUnaryOperator;

/**
 * Sums by pairs of a domain and a unit, grown as pairs turn up. Rows wait until there are enough of neighbouring
 * cells, and are then added together by {@code adders}; one thread brings them.
 */
final class CellSums {

    private final int items;
    private final Executor adders;
    private final CellIndex index = new CellIndex();
    private final List<DomainCells> domains = new ArrayList<>();
    private final List<CellBlock> blocks = new ArrayList<>();
    private final List<WaitingRows> waiting = new ArrayList<>();
    private final List<CompletableFuture<Void>> underway = new ArrayList<>();
    private final Queue<WaitingRows> empty = new ConcurrentLinkedQueue<>();

    /** Counts that nobody adds to at the moment; together they are the counts of all rows. */
    private final Queue<Answers> counts = new ConcurrentLinkedQueue<>();

    private int made;

    CellSums(int items, Executor adders) {
        this.items = items;
        this.adders = adders;
    }

    /** The unit of a cell. */
    int unit(int cell) {
        return block(cell).unit(cell);
    }

    private CellBlock block(int cell) {
        return blocks.get(cell >>> CellBlock.BITS);
    }

    /** The number of the pair's cell, made if it is new. */
    int cell(int domain, int unit) {
        var cell = index.find(domain, unit);
        return cell >= 0 ? cell : open(domain, unit);
    }

    private int open(int domain, int unit) {
        while (domain >= domains.size()) {
            domains.add(new DomainCells());
        }
        var cell = domains.get(domain).open(made);
        made = Math.max(made, domains.get(domain).end());
        while (blocks.size() << CellBlock.BITS < made) {
            blocks.add(new CellBlock(items));
            waiting.add(new WaitingRows(items));
        }
        block(cell).open(cell, domain, unit);
        index.put(domain, unit, cell);
        return cell;
    }

    /** Adds a row, whose scores begin at {@code from}. */
    void add(int cell, long weight, int[] scores, int from) {
        var block = cell >>> CellBlock.BITS;
        var rows = waiting.get(block);
        rows.add(cell, weight, scores, from);
        if (rows.isFull()) {
            pass(block);
        }
    }

    private void pass(int block) {
        var rows = waiting.get(block);
        var next = empty.poll();
        waiting.set(block, next == null ? new WaitingRows(items) : next);
        var into = blocks.get(block);
        underway.add(CompletableFuture.runAsync(() -> add(rows, into), adders));
    }

    private void add(WaitingRows rows, CellBlock into) {
        var free = counts.poll();
        var mine = free == null ? new Answers(items) : free;
        into.add(rows, mine);
        counts.add(mine);
        rows.clear();
        empty.add(rows);
    }

    /** Adds the rows that wait, and waits for those who add. */
    void settle() {
        for (var block = 0; block < waiting.size(); block++) {
            if (waiting.get(block).count() > 0) {
                pass(block);
            }
        }
        underway.forEach(CompletableFuture::join);
        underway.clear();
    }

    /** Adds what others have, their domains renamed; a negative name leaves a domain out. */
    void addAll(CellSums others, IntUnaryOperator names) {
        others.settle();
        for (var domain = 0; domain < others.domains(); domain++) {
            var name = names.applyAsInt(domain);
            if (name >= 0) {
                for (var cell : others.cells(domain)) {
                    var mine = cell(name, others.unit(cell));
                    block(mine).add(mine, others.block(cell), cell);
                }
            }
        }
        var renamed = new Answers(items);
        others.counts.forEach(each -> renamed.addAll(each, names));
        counts.add(renamed);
    }

    /** How many rows of a domain answered an item. */
    long answers(int domain, int item) {
        return counts.stream().mapToLong(each -> each.of(domain, item)).sum();
    }

    /** Writes Σ w·y and Σ w of the rows that answered, for each item in turn, in the units of the data. */
    void copy(int cell, double weightStep, double[] scoreStep, double[] into, int at) {
        block(cell).copy(cell, weightStep, scoreStep, into, at);
    }

    /** One more than the largest domain. */
    int domains() {
        return domains.size();
    }

    /** The cells of a domain by unit. */
    int[] cells(int domain) {
        return domain < domains.size() ? byUnit(domains.get(domain).toArray()) : new int[0];
    }

    private int[] byUnit(int[] cells) {
        return Arrays.stream(cells)
                .mapToLong(cell -> (long) unit(cell) << 32 | cell)
                .sorted()
                .mapToInt(unitAndCell -> (int) unitAndCell)
                .toArray();
    }
}
