package vn.thuocdo.statistics.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * Makes replicate weights from a design's first stage.
 *
 * <p>A design that was adjusted before keeps the weights it has; a step of weighting that is to be repeated in every
 * replicate is applied afterwards, by {@link ReplicateDesign#adjust}.
 *
 * @see "K. M. Wolter, Introduction to Variance Estimation, 2nd ed. (2007), chs. 3–5"
 */
public final class Replication {

    /** The generator of random replicates; a result is reproduced by this name, the seed and the order of the units. */
    public static final String GENERATOR = "L64X128MixRandom";

    private Replication() {}

    /**
     * The jackknife of a sample without strata (JK1): each replicate leaves out one unit, the others count n/(n−1).
     *
     * @throws IllegalArgumentException if there are strata
     */
    public static ReplicateDesign jackknifeOne(SurveyDesign design, boolean aroundEstimate) {
        var stage = design.stages().getFirst();
        if (stage.strata() != 1) {
            throw new IllegalArgumentException("%d strata, but this jackknife is for one".formatted(stage.strata()));
        }
        var n = stage.units();
        var multipliers = new double[n][n];
        for (var r = 0; r < n; r++) {
            Arrays.fill(multipliers[r], n / (n - 1.0));
            multipliers[r][r] = 0;
        }
        var scale = ReplicateDesign.Scale.even((n - 1.0) / n * stage.unsampledShare(0), n, aroundEstimate);
        return ReplicateDesign.ofUnits(design.weights(), design.units(0), multipliers, scale);
    }

    /**
     * The jackknife of a stratified sample (JKn): each replicate leaves out one unit, and the others of its stratum
     * count nₕ/(nₕ−1). Strata drawn in full have no replicates. A lonely unit follows the design's rule.
     *
     * @throws StratumHasOnePsu if a stratum has one unit and the rule is {@link LonelyPsu#FAIL}
     */
    public static ReplicateDesign jackknife(SurveyDesign design, boolean aroundEstimate) {
        var stage = design.stages().getFirst();
        var multipliers = new ArrayList<double[]>();
        var factors = new ArrayList<Double>();
        for (var unit = 0; unit < stage.units(); unit++) {
            var h = stage.stratum()[unit];
            var n = stage.sampled()[h];
            if (stage.unsampledShare(h) == 0) {
                continue;
            }
            if (n > 1) {
                multipliers.add(without(stage, unit));
                factors.add((n - 1.0) / n * stage.unsampledShare(h));
            } else if (lonelyReplicate(design.lonely(), stage, h)) {
                var strata = stage.strata();
                multipliers.add(withoutStratum(stage, h));
                factors.add((strata - 1.0) / strata);
            }
        }
        var overall = design.lonely() == LonelyPsu.AVERAGE ? (double) stage.units() / multipliers.size() : 1;
        var each = factors.stream().mapToDouble(Double::doubleValue).toArray();
        return ReplicateDesign.ofUnits(
                design.weights(),
                design.units(0),
                multipliers.toArray(double[][]::new),
                new ReplicateDesign.Scale(overall, each, aroundEstimate));
    }

    private static boolean lonelyReplicate(LonelyPsu rule, Stage stage, int h) {
        return switch (rule) {
            case FAIL -> throw new StratumHasOnePsu(stage.labels().get(h), stage.number());
            case REMOVE, CERTAINTY, AVERAGE -> false;
            case ADJUST -> true;
        };
    }

    private static double[] without(Stage stage, int left) {
        var multiplier = new double[stage.units()];
        var h = stage.stratum()[left];
        double n = stage.sampled()[h];
        Arrays.setAll(multiplier, unit -> stage.stratum()[unit] == h ? n / (n - 1) : 1);
        multiplier[left] = 0;
        return multiplier;
    }

    private static double[] withoutStratum(Stage stage, int h) {
        var multiplier = new double[stage.units()];
        double strata = stage.strata();
        Arrays.setAll(multiplier, unit -> stage.stratum()[unit] == h ? 0 : strata / (strata - 1));
        return multiplier;
    }

    /**
     * Balanced repeated replication: each replicate takes one half of every pair of units, in full orthogonal balance.
     * With Fay's coefficient ρ the halves count 2−ρ and ρ instead of 2 and 0. Strata with an even number of units
     * above two are split into pairs in their order. The finite population is left out.
     *
     * @throws IllegalArgumentException if a stratum has an odd number of units
     * @see "D. R. Judkins (1990), J. Off. Stat. 6: Fay's method for variance estimation"
     */
    public static ReplicateDesign balanced(SurveyDesign design, double rho, boolean aroundEstimate) {
        if (!(rho >= 0 && rho < 1)) {
            throw new IllegalArgumentException("Fay's coefficient is %s, not from 0 to below 1".formatted(rho));
        }
        var stage = design.stages().getFirst();
        for (var h = 0; h < stage.strata(); h++) {
            if (stage.sampled()[h] % 2 != 0) {
                throw new IllegalArgumentException("stratum %s has %d units, which make no pairs"
                        .formatted(stage.labels().get(h), stage.sampled()[h]));
            }
        }
        var hadamard = Hadamard.atLeast(stage.units() / 2 + 1);
        var multipliers = new double[hadamard.length][stage.units()];
        for (var r = 0; r < hadamard.length; r++) {
            for (var unit = 0; unit < stage.units(); unit++) {
                var chosen = hadamard[1 + unit / 2][r] * (unit % 2 == 0 ? 1 : -1) > 0;
                multipliers[r][unit] = chosen ? 2 - rho : rho;
            }
        }
        var scale = 1 / (hadamard.length * (1 - rho) * (1 - rho));
        return ReplicateDesign.ofUnits(
                design.weights(),
                design.units(0),
                multipliers,
                ReplicateDesign.Scale.even(scale, hadamard.length, aroundEstimate));
    }

    /**
     * The bootstrap of Rao and Wu: nₕ − 1 units are drawn with replacement in each stratum, and count nₕ/(nₕ−1) as
     * often as they are drawn. The finite population is left out.
     *
     * @see "J. N. K. Rao, C. F. J. Wu (1988), JASA 83"
     */
    public static ReplicateDesign raoWu(SurveyDesign design, int replicates, long seed) {
        var random = generator(seed);
        var stage = design.stages().getFirst();
        var multipliers = new double[replicates][stage.units()];
        for (var units : unitsByStratum(stage)) {
            var n = units.length;
            if (n == 1) {
                throw new StratumHasOnePsu(stage.labels().get(stage.stratum()[units[0]]), 1);
            }
            for (var multiplier : multipliers) {
                for (var draw = 0; draw < n - 1; draw++) {
                    multiplier[units[random.nextInt(n)]] += n / (n - 1.0);
                }
            }
        }
        return ReplicateDesign.ofUnits(
                design.weights(),
                design.units(0),
                multipliers,
                ReplicateDesign.Scale.even(1.0 / (replicates - 1), replicates, false));
    }

    /**
     * The bootstrap of Canty and Davison: nₕ units are drawn from the stratum, with replacement, or without from a
     * pseudo-population of Nₕ that repeats them.
     *
     * @see "A. J. Canty, A. C. Davison (1999), The Statistician 48"
     */
    public static ReplicateDesign cantyDavison(SurveyDesign design, int replicates, long seed) {
        var random = generator(seed);
        var stage = design.stages().getFirst();
        var multipliers = new double[replicates][stage.units()];
        var inverse = 0.0;
        for (var units : unitsByStratum(stage)) {
            inverse += 1.0 / units.length / stage.strata();
            var population = stage.population()[stage.stratum()[units[0]]];
            for (var multiplier : multipliers) {
                for (var drawn : drawAgain(units, population, random)) {
                    multiplier[drawn]++;
                }
            }
        }
        var perStratum = 1 / inverse;
        var scale = perStratum / ((perStratum - 1) * (replicates - 1));
        return ReplicateDesign.ofUnits(
                design.weights(), design.units(0), multipliers, ReplicateDesign.Scale.even(scale, replicates, false));
    }

    private static int[] drawAgain(int[] units, double population, RandomGenerator random) {
        if (Double.isInfinite(population)) {
            return IntStream.generate(() -> units[random.nextInt(units.length)])
                    .limit(units.length)
                    .toArray();
        }
        var shuffled = units.clone();
        shuffle(shuffled, shuffled.length, random);
        var pseudo = IntStream.range(0, (int) Math.round(population))
                .map(i -> shuffled[i % shuffled.length])
                .toArray();
        shuffle(pseudo, units.length, random);
        return Arrays.copyOf(pseudo, units.length);
    }

    /** Puts a random choice, in random order, at the first {@code count} places. */
    private static void shuffle(int[] values, int count, RandomGenerator random) {
        for (var i = 0; i < count; i++) {
            var j = i + random.nextInt(values.length - i);
            var swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
    }

    private static List<int[]> unitsByStratum(Stage stage) {
        return IntStream.range(0, stage.strata())
                .mapToObj(h -> IntStream.range(0, stage.units())
                        .filter(unit -> stage.stratum()[unit] == h)
                        .toArray())
                .toList();
    }

    private static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of(GENERATOR).create(seed);
    }
}
