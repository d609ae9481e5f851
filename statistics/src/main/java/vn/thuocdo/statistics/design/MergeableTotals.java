package vn.thuocdo.statistics.design;

import java.util.function.IntUnaryOperator;

/**
 * Sums over rows by domain, from which estimates and their errors are made without looking at the rows again. Those of
 * parts of the rows can be added.
 */
public sealed interface MergeableTotals permits PsuTotals, StratumMoments {

    /** The cell of a domain and unit (or stratum), to be passed to {@link #add}. */
    int cell(int domain, int unit);

    /**
     * Adds a row.
     *
     * @param weight in steps
     * @param scores in steps, those of this row from {@code from} on, one for each item; {@link PsuTotals#UNANSWERED}
     *     where there is none
     */
    void add(int cell, long weight, int[] scores, int from);

    /** Waits until every row is in the sums. */
    void settle();

    /** The totals of wider domains, each made of some of these; a negative number leaves a domain out. */
    MergeableTotals collapse(IntUnaryOperator wider);

    /** How many answered an item in a domain, without weights. */
    long answers(int domain, int item);

    /**
     * The totals of one domain: for item q, Σ w·y at {@code 2q} and Σ w at {@code 2q + 1}, in the units of the data.
     */
    DomainTotals of(int domain);
}
