package vn.thuocdo.statistics.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * The mergeable summary of a sample whose rows are sampling units themselves: for each domain, stratum and pair of
 * items, beside what {@link PsuTotals} has, the rows and Σuuᵀ, where u are the weighted variables of a row. So memory
 * grows with domains × strata and not with rows.
 *
 * <p>Sums are exact; products are not, and are the same only when rows come in the same order. They are made of scores
 * less the middle of their scale, so that few digits are lost where means are large beside the spread. Moments do not
 * serve replicates or a finite population at a later stage.
 */
public final class StratumMoments implements MergeableTotals {

    private final double weightStep;
    private final double[] scoreStep;
    private final int[] middle;
    private final PsuTotals sums;
    private int[] present = new int[0];
    private double[][] products = new double[0][];
    private final double[] row;

    /**
     * @param weightStep as of {@link PsuTotals}
     * @param scoreStep as of {@link PsuTotals}
     * @param middle for each item, a score in the middle of its scale, in steps
     */
    public StratumMoments(double weightStep, double[] scoreStep, int[] middle) {
        this.weightStep = weightStep;
        this.scoreStep = scoreStep.clone();
        this.middle = middle.clone();
        this.sums = new PsuTotals(weightStep, scoreStep);
        this.row = new double[1 + 2 * scoreStep.length];
    }

    @Override
    public int cell(int domain, int stratum) {
        var cell = sums.cell(domain, stratum);
        if (cell >= present.length) {
            present = Arrays.copyOf(present, 2 * cell + 16);
            products = Arrays.copyOf(products, 2 * cell + 16);
        }
        if (products[cell] == null) {
            products[cell] = new double[triangle(1 + scoreStep.length)];
        }
        return cell;
    }

    private static int triangle(int width) {
        return width * (width + 1) / 2;
    }

    @Override
    public void add(int cell, long weight, int[] scores, int from) {
        sums.add(cell, weight, scores, from);
        present[cell]++;
        var used = readRow(weight, scores, from);
        if (products[cell].length < triangle(used)) {
            products[cell] = Arrays.copyOf(products[cell], triangle(row.length));
        }
        var lower = products[cell];
        for (int a = 0, at = 0; a < used; at += ++a) {
            var value = row[a];
            if (value != 0) {
                for (var b = 0; b <= a; b++) {
                    lower[at + b] += value * row[b];
                }
            }
        }
    }

    /**
     * A row's variables: w, w·(y − middle) of each item, and w for each item without an answer. Most rows have none of
     * these last, and need not be multiplied by them.
     *
     * @return how many variables there are up to the last that is not zero
     */
    private int readRow(long weight, int[] scores, int from) {
        var items = scoreStep.length;
        var used = 1 + items;
        row[0] = weight;
        for (var item = 0; item < items; item++) {
            var score = scores[from + item];
            var unanswered = score == PsuTotals.UNANSWERED;
            row[1 + item] = unanswered ? 0 : (double) weight * (score - middle[item]);
            row[1 + items + item] = unanswered ? weight : 0;
            used = unanswered ? 2 + items + item : used;
        }
        return used;
    }

    @Override
    public void settle() {
        sums.settle();
    }

    /** Adds what was summed over other rows, in the same steps. */
    public void merge(StratumMoments other) {
        sums.checkSteps(other.sums);
        addAll(other, domain -> domain);
    }

    @Override
    public StratumMoments collapse(IntUnaryOperator wider) {
        var collapsed = new StratumMoments(weightStep, scoreStep, middle);
        collapsed.addAll(this, wider);
        return collapsed;
    }

    private void addAll(StratumMoments other, IntUnaryOperator names) {
        sums.addAll(other.sums, names);
        for (var domain = 0; domain < other.sums.domains(); domain++) {
            var name = names.applyAsInt(domain);
            if (name >= 0) {
                for (var cell : other.sums.cells(domain)) {
                    add(other, cell, cell(name, other.sums.unit(cell)));
                }
            }
        }
    }

    private void add(StratumMoments other, int cell, int mine) {
        var theirs = other.products[cell];
        present[mine] += other.present[cell];
        if (products[mine].length < theirs.length) {
            products[mine] = Arrays.copyOf(products[mine], theirs.length);
        }
        for (var i = 0; i < theirs.length; i++) {
            products[mine][i] += theirs[i];
        }
    }

    @Override
    public long answers(int domain, int item) {
        return sums.answers(domain, item);
    }

    @Override
    public MomentTotals of(int domain) {
        var byStratum = sums.of(domain).units();
        var cells = sums.cells(domain);
        var width = byStratum.width();
        var strata = new ArrayList<StratumSums.OfMoments>();
        for (var i = 0; i < cells.length; i++) {
            var block = new StratumSums.Block(0, products[cells[i]]);
            var totals = Arrays.copyOfRange(byStratum.values(), i * width, (i + 1) * width);
            strata.add(new StratumSums.OfMoments(byStratum.units()[i], present[cells[i]], totals, List.of(block)));
        }
        return new MomentTotals(basis(), strata);
    }

    /** Σ w·y and Σ w of the answers to each item, of the variables of {@link #readRow}. */
    private double[][] basis() {
        var items = scoreStep.length;
        var basis = new double[2 * items][row.length];
        for (var item = 0; item < items; item++) {
            var score = basis[2 * item];
            var answered = basis[2 * item + 1];
            score[1 + item] = weightStep * scoreStep[item];
            score[0] = score[1 + item] * middle[item];
            score[1 + items + item] = -score[0];
            answered[0] = weightStep;
            answered[1 + items + item] = -weightStep;
        }
        return basis;
    }
}
