package vn.thuocdo.statistics.design;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** How many rows each domain has and how many of them did not answer each item, without weights. */
final class Answers {

    private final int items;
    private long[][] byDomain = new long[0][];

    Answers(int items) {
        this.items = items;
    }

    /** The rows of a domain, then those that did not answer each item, to be added to. */
    long[] counts(int domain) {
        if (domain >= byDomain.length) {
            byDomain = Arrays.copyOf(byDomain, Math.max(domain + 1, 2 * byDomain.length));
        }
        if (byDomain[domain] == null) {
            byDomain[domain] = new long[1 + items];
        }
        return byDomain[domain];
    }

    void addAll(Answers others, IntUnaryOperator domains) {
        for (var domain = 0; domain < others.byDomain.length; domain++) {
            var mine = domains.applyAsInt(domain);
            if (others.byDomain[domain] != null && mine >= 0) {
                var counts = counts(mine);
                for (var i = 0; i <= items; i++) {
                    counts[i] += others.byDomain[domain][i];
                }
            }
        }
    }

    long of(int domain, int item) {
        return domain < byDomain.length && byDomain[domain] != null
                ? byDomain[domain][0] - byDomain[domain][1 + item]
                : 0;
    }
}
