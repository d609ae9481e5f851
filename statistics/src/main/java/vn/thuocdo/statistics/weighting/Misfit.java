package vn.thuocdo.statistics.weighting;

import java.util.List;

/**
 * A known total and what the weights make of it.
 *
 * @param label the cell, margin or model term
 * @param wanted the known total
 * @param reached Σ w x after the step
 */
public record Misfit(String label, double wanted, double reached) {

    /** |reached − wanted| / (1 + |wanted|). */
    public double relative() {
        return Math.abs(reached - wanted) / (1 + Math.abs(wanted));
    }

    /** The first of the worst; not a number counts as worst. */
    static Misfit largest(List<String> labels, double[] wanted, double[] reached) {
        var worst = new Misfit(labels.getFirst(), wanted[0], reached[0]);
        for (var i = 1; i < wanted.length; i++) {
            var next = new Misfit(labels.get(i), wanted[i], reached[i]);
            if (Double.compare(next.relative(), worst.relative()) > 0) {
                worst = next;
            }
        }
        return worst;
    }

    @Override
    public String toString() {
        return "%s should be %s and is %s".formatted(label, wanted, reached);
    }
}
