package vn.thuocdo.statistics.regression;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** What a rank test compares: a function of the rank as a share of the population. */
public enum RankScore {
    /** The share itself: the tests of Wilcoxon and of Kruskal and Wallis. */
    WILCOXON {
        @Override
        double of(double share) {
            return share;
        }
    },
    /** The normal quantile of the share. */
    VAN_DER_WAERDEN {
        @Override
        double of(double share) {
            return new NormalDistribution().inverseCumulativeProbability(share);
        }
    },
    /** Whether it is above one half: Mood's test. */
    MEDIAN {
        @Override
        double of(double share) {
            return share > 0.5 ? 1 : 0;
        }
    };

    abstract double of(double share);
}
