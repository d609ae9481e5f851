package vn.thuocdo.measurement.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.thuocdo.statistics.design.Design;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.estimation.Estimates;
import vn.thuocdo.statistics.estimation.Linearised;
import vn.thuocdo.statistics.estimation.MeanCombinations;
import vn.thuocdo.statistics.estimation.Statistic;
import vn.thuocdo.statistics.estimation.TotalsFunction;

/**
 * A sample kept as rows. Totals do not suffice where weights were calibrated, because the variance then needs every
 * row's residual, and where replicate weights stand in the data.
 */
public final class RowSample implements Sample {

    private final Design design;
    private final double[][] columns;
    private final Domain eligible;
    private final List<Totals.DomainNames> breakdowns;
    private final List<int[]> domainOfRow;
    private final Facts facts;
    private final TableFreedom freedom;
    private final List<double[][]> totals = new ArrayList<>();
    private final List<long[][]> counts = new ArrayList<>();

    /**
     * @param scores by item and row, on the index's scale; not a number where there is no answer
     * @param eligible the rows that count
     * @param domainOfRow for each breakdown the domain of each row, −1 for none
     */
    public RowSample(
            Design design,
            double[][] scores,
            Domain eligible,
            List<Totals.DomainNames> breakdowns,
            List<int[]> domainOfRow,
            Facts facts) {
        this.design = design;
        this.columns = valuesAndAnswers(scores);
        this.eligible = eligible;
        this.breakdowns = List.copyOf(breakdowns);
        this.domainOfRow = List.copyOf(domainOfRow);
        this.facts = facts;
        this.freedom = TableFreedom.of(design, eligible);
        sumUp();
    }

    private static double[][] valuesAndAnswers(double[][] scores) {
        var columns = new double[2 * scores.length][];
        for (var item = 0; item < scores.length; item++) {
            var values = scores[item].clone();
            var answered = new double[values.length];
            for (var row = 0; row < values.length; row++) {
                answered[row] = Double.isNaN(values[row]) ? 0 : 1;
                values[row] = Double.isNaN(values[row]) ? 0 : values[row];
            }
            columns[2 * item] = values;
            columns[2 * item + 1] = answered;
        }
        return columns;
    }

    @Override
    public List<Totals.DomainNames> breakdowns() {
        return breakdowns;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    @Override
    public long answers(Place place, int item) {
        return counts.get(place.breakdown() + 1)[place.domain()][item];
    }

    @Override
    public double[] totals(Place place) {
        return totals.get(place.breakdown() + 1)[place.domain()].clone();
    }

    /** Sums by domain, everybody's first; made once, because there may be many domains. */
    private void sumUp() {
        var weights = design.weights();
        for (var breakdown = -1; breakdown < breakdowns.size(); breakdown++) {
            var domains = breakdown < 0 ? 1 : breakdowns.get(breakdown).size();
            var sums = new double[domains][columns.length];
            var answers = new long[domains][columns.length / 2];
            var rows = eligible.rows();
            for (var row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                var domain = breakdown < 0 ? 0 : domainOfRow.get(breakdown)[row];
                for (var column = 0; domain >= 0 && column < columns.length; column++) {
                    sums[domain][column] += weights[row] * columns[column][row];
                    answers[domain][column / 2] += column % 2 == 1 && columns[column][row] != 0 ? 1 : 0;
                }
            }
            totals.add(sums);
            counts.add(answers);
        }
    }

    /**
     * The variances that a simple random sample would have.
     *
     * @param functions what is estimated in each place
     */
    public SimpleVariances simpleVariances(Function<Place, MeanCombinations> functions) {
        var spreads = new ArrayList<Spread>();
        spreads.add(Spread.of(this, EVERYBODY.breakdown(), 1, functions));
        for (var breakdown = 0; breakdown < breakdowns.size(); breakdown++) {
            spreads.add(Spread.of(this, breakdown, breakdowns.get(breakdown).size(), functions));
        }
        var weights = design.weights();
        eligible.rows().stream().filter(row -> weights[row] > 0).forEach(row -> {
            var scores = scores(row);
            spreads.getFirst().add(0, weights[row], scores);
            for (var breakdown = 0; breakdown < breakdowns.size(); breakdown++) {
                var domain = domainOfRow.get(breakdown)[row];
                if (domain >= 0) {
                    spreads.get(breakdown + 1).add(domain, weights[row], scores);
                }
            }
        });
        return Spread.variances(spreads);
    }

    /** Not a number where there is no answer. */
    private double[] scores(int row) {
        var scores = new double[columns.length / 2];
        for (var item = 0; item < scores.length; item++) {
            scores[item] = columns[2 * item + 1][row] == 0 ? Double.NaN : columns[2 * item][row];
        }
        return scores;
    }

    @Override
    public Figures figures(Place place, TotalsFunction function) {
        var estimates = Estimates.ofAll(design, new Linearised(function, columns), domain(place));
        var variances = new double[estimates.values().length];
        for (var term = 0; term < variances.length; term++) {
            variances[term] = estimates.covariance()[term][term];
        }
        return new Figures(estimates.values(), variances, freedom.of(domain(place), estimates.degreesOfFreedom()));
    }

    @Override
    public Estimates jointly(List<Place> places, List<TotalsFunction> functions) {
        Sample.checkApart(places, functions);
        var statistics = new LinkedHashMap<Statistic, Domain>();
        var union = new BitSet();
        for (var i = 0; i < places.size(); i++) {
            var domain = domain(places.get(i));
            statistics.put(new Linearised(functions.get(i), columns), domain);
            union.or(domain.rows());
        }
        var together = Estimates.ofAll(design, new SideBySide(statistics), Domain.all(eligible.size()));
        return together.withDegreesOfFreedom(
                freedom.of(new Domain(eligible.size(), union), together.degreesOfFreedom()));
    }

    private Domain domain(Place place) {
        if (place.breakdown() < 0) {
            return eligible;
        }
        var domains = domainOfRow.get(place.breakdown());
        return eligible.and(Domain.where(domains.length, row -> domains[row] == place.domain()));
    }

    /** Several statistics, each of its own domain. */
    private record SideBySide(Map<Statistic, Domain> parts) implements Statistic {

        @Override
        public List<String> terms() {
            return parts.keySet().stream()
                    .flatMap(part -> part.terms().stream())
                    .toList();
        }

        @Override
        public Domain answered() {
            return Domain.all(parts.values().iterator().next().size());
        }

        @Override
        public double[] value(double[] weights, Domain within) {
            var values = new ArrayList<Double>();
            parts.forEach((part, domain) -> {
                for (var value : part.value(weights, domain.and(within))) {
                    values.add(value);
                }
            });
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }

        @Override
        public double[][] influence(double[] weights, double[] value, Domain within) {
            var influence = new ArrayList<double[]>();
            parts.forEach((part, domain) -> {
                var own = part.value(weights, domain.and(within));
                influence.addAll(List.of(part.influence(weights, own, domain.and(within))));
            });
            return influence.toArray(double[][]::new);
        }
    }
}
