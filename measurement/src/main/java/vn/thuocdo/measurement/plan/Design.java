package vn.thuocdo.measurement.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.statistics.design.LonelyPsu;

/** How the sample was drawn, in columns of the data. */
public sealed interface Design {

    /** The weight of each row; absent where all weigh the same, or the population sizes give the weights. */
    @Nullable
    Located<String> weights();

    /**
     * A sample described by its strata, clusters and population sizes.
     *
     * @param strata for each stage the columns whose combinations are its strata, an empty list where it has none; at
     *     most as many as there are stages
     * @param clusters for each stage the column that tells its units apart, the outermost first; empty where each
     *     row is a unit
     * @param population absent where units were drawn with replacement, or as good as
     * @param nested whether clusters of different strata may have the same name
     * @param lonely what a stratum with one unit adds to the variance
     * @param lonelyInDomains whether a stratum with one unit in a domain counts as lonely there
     * @param ultimateCluster whether only the first stage counts for the variance
     */
    record Sampled(
            List<List<Located<String>>> strata,
            List<Located<String>> clusters,
            @Nullable Located<String> weights,
            @Nullable Population population,
            boolean nested,
            LonelyPsu lonely,
            boolean lonelyInDomains,
            boolean ultimateCluster)
            implements Design {

        /** Every row is a unit of its own, and all weigh the same. */
        public static final Sampled SIMPLE_RANDOM =
                new Sampled(List.of(), List.of(), null, null, false, LonelyPsu.FAIL, false, false);

        /** Keeps its own copies. */
        public Sampled {
            strata = strata.stream().map(List::copyOf).toList();
            clusters = List.copyOf(clusters);
        }

        /** How many stages there are: one where each row is a unit. */
        public int stages() {
            return Math.max(1, clusters.size());
        }
    }

    /**
     * A sample that comes with replicate weights, which alone give its variances.
     *
     * @param columns of the replicate weights
     * @param method by which they were made
     * @param rho Fay's ρ, 0 for other methods
     * @param scale before the sum of squares; absent for that of the method
     * @param scales one for each replicate; empty for those of the method
     * @param centre what deviations are from
     * @param multipliers whether the columns multiply the weight rather than replace it
     */
    record Replicated(
            Located<String> weights,
            ColumnList columns,
            ReplicateMethod method,
            double rho,
            @Nullable Double scale,
            List<Double> scales,
            Centre centre,
            boolean multipliers)
            implements Design {

        /** Keeps its own copy of the scales. */
        public Replicated {
            scales = List.copyOf(scales);
        }
    }

    /**
     * How large the population is that each stage was drawn from.
     *
     * @param columns one for each stage that has it, the outermost first
     */
    record Population(Kind kind, List<Located<String>> columns) {

        /** What the columns hold. */
        public enum Kind {
            /** N: the units there were to draw from. */
            SIZES,
            /** n/N. */
            FRACTIONS,
            /** π: the chance of each unit to be drawn. */
            PROBABILITIES
        }

        /** Keeps its own copy of the columns. */
        public Population {
            columns = List.copyOf(columns);
        }
    }

    /** How replicate weights were made, which tells the scale. */
    enum ReplicateMethod {
        JK1,
        JKN,
        BRR,
        FAY,
        BOOTSTRAP,
        /** Successive differences: 4/R. */
        SDR,
        /** Another, whose scale the plan gives. */
        OTHER
    }

    /** What the deviations of the replicates are from. */
    enum Centre {
        /** The mean of the replicates. */
        MEAN,
        /** The estimate itself. */
        ESTIMATE
    }
}
