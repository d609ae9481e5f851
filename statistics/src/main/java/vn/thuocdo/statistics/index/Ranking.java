package vn.thuocdo.statistics.index;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Ranks of units by their estimates, the highest first, with confidence sets for the ranks they truly have.
 *
 * <p>If the units in N⁺ are shown to lie above a unit and those in N⁻ below it, its rank is in {|N⁺| + 1, …, p − |N⁻|};
 * the set holds whenever all these statements do. They come from a step-down test of all differences, with critical
 * values simulated from the joint normal distribution of the estimates.
 *
 * <p><b>Simultaneous</b> sets hold for all units together and belong in a league table. A <b>marginal</b> set holds for
 * one unit named beforehand; it rests on the differences with that unit only, and is never wider.
 *
 * <p>Units without a result are not ranked. Estimates that agree to twelve digits tie. Neither the order in which the
 * units are given nor the unit of the values matters.
 *
 * @see "M. Mogstad, J. P. Romano, A. M. Shaikh, D. Wilhelm, Inference for Ranks with Applications to Mobility across
 *     Neighbourhoods and Academic Achievement across Countries, Rev. Econ. Stud. 91 (2024), 476–518"
 */
public final class Ranking {

    private static final double TIE = 1e-12;

    private final Results units;
    private final PairDifferences pairs;
    private final double[][] draws;
    private final RankSimulation simulation;

    private Ranking(Results units, RankSimulation simulation) {
        this.units = units;
        this.simulation = simulation;
        pairs = PairDifferences.of(units);
        draws = GaussianDraws.of(units.known().covariance(), simulation);
    }

    /**
     * Ranks the units that have a result, and draws the errors all sets are made from. Keeps draws × units numbers.
     *
     * @throws IllegalArgumentException if no unit has a result or the covariance is not positive semi-definite
     */
    public static Ranking of(Results units, RankSimulation simulation) {
        if (units.known().terms().isEmpty()) {
            throw new IllegalArgumentException("no unit has a result: " + units.absent());
        }
        return new Ranking(inRankOrder(units), simulation);
    }

    /** All units with sets that hold together. */
    public RankTable simultaneous() {
        var steps = new StepDown(pairs, draws, OptionalInt.empty(), simulation);
        var table =
                IntStream.range(0, pairs.size()).mapToObj(j -> ranked(j, steps)).toList();
        return new RankTable(table, steps.firstCriticalValue());
    }

    /**
     * One unit with a set that holds for it alone.
     *
     * @throws IllegalArgumentException if no unit of that name has a result
     */
    public Ranked marginal(String name) {
        var j = units.position(name);
        return ranked(j, new StepDown(pairs, draws, OptionalInt.of(j), simulation));
    }

    private Ranked ranked(int j, StepDown steps) {
        var values = pairs.values();
        var rank = 1
                + (int) IntStream.range(0, j).filter(k -> values[k] > values[j]).count();
        return new Ranked(
                units.known().terms().get(j),
                values[j],
                rank,
                values.length,
                names(k -> steps.isAbove(k, j)),
                names(k -> steps.isAbove(j, k)));
    }

    private List<String> names(IntPredicate wanted) {
        return IntStream.range(0, pairs.size())
                .filter(wanted)
                .mapToObj(units.known().terms()::get)
                .toList();
    }

    /** The units by falling estimate, those that tie made exactly equal and put in the order of their names. */
    static Results inRankOrder(Results units) {
        var values = units.known().values().clone();
        var falling = Comparator.<Integer>comparingDouble(i -> -values[i])
                .thenComparing(i -> units.known().terms().get(i));
        var order = IntStream.range(0, values.length).boxed().sorted(falling).toList();
        var highest = values[order.getFirst()];
        for (var i : order) {
            if (highest - values[i] > TIE * Math.max(Math.abs(highest), Math.abs(values[i]))) {
                highest = values[i];
            }
            values[i] = highest;
        }
        var ranked = order.stream().sorted(falling).mapToInt(i -> i).toArray();
        return new Results(Results.chosen(units.known(), values, ranked), units.absent());
    }
}
