package vn.thuocdo.statistics.design;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** How many rows of each domain answered each item, without weights. */
final class Answers {

    private final int items;
    private long[][] byDomain = new long[0][];

    Answers(int items) {
        this.items = items;
    }

    /** Counts a row, whose scores begin at {@code from}. */
    void add(int domain, int[] scores, int from) {
        var counts = counts(domain);
        for (var item = 0; item < items; item++) {
            counts[item] += scores[from + item] == PsuTotals.UNANSWERED ? 0 : 1;
        }
    }

    void addAll(Answers others, IntUnaryOperator domains) {
        for (var domain = 0; domain < others.byDomain.length; domain++) {
            var mine = domains.applyAsInt(domain);
            if (others.byDomain[domain] != null && mine >= 0) {
                var counts = counts(mine);
                for (var item = 0; item < items; item++) {
                    counts[item] += others.byDomain[domain][item];
                }
            }
        }
    }

    private long[] counts(int domain) {
        if (domain >= byDomain.length) {
            byDomain = Arrays.copyOf(byDomain, Math.max(domain + 1, 2 * byDomain.length));
        }
        if (byDomain[domain] == null) {
            byDomain[domain] = new long[items];
        }
        return byDomain[domain];
    }

    long of(int domain, int item) {
        return domain < byDomain.length && byDomain[domain] != null ? byDomain[domain][item] : 0;
    }
}
