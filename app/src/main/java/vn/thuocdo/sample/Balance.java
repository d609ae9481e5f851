package vn.thuocdo.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thuocdo.frame.Stratum;
import vn.thuocdo.statistics.estimation.ReferenceDistributions;

/**
 * A sample compared with its frame. The share of a value in the sample counts each unit for the units of its stratum it
 * was drawn for, so that plans which take more from small agencies are no difference.
 *
 * @param dimensions in the order of {@link #ORDER}
 * @param chance the probability that a right draw has a mark anywhere in the table, at most
 */
public record Balance(List<Dimension> dimensions, double chance) {

    private static final List<String> ORDER = List.of("AGENCY", "FIELD", "CHANNEL", "APPLICANT", "MONTH");
    private static final double CHANCE = 0.05;
    private static final double ROUNDING = 1e-9;
    /** Values with fewer units are shown together: a row of one unit would tell whether it was drawn. */
    private static final long FEWEST = 10;
    /** Stands for the values that are shown together. */
    public static final String OTHERS = "*";

    public Balance {
        dimensions = List.copyOf(dimensions);
    }

    /** Drawn units of one value in one stratum. */
    public record Cell(String dimension, String value, String stratum, long units) {}

    /** What is compared, such as the channel. */
    public record Dimension(String name, List<Row> rows) {
        public Dimension {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One value of a dimension.
     *
     * @param frame units in the frame
     * @param frameShare their share, 0…1
     * @param sample units in the official sample
     * @param sampleShare their share, 0…1, by strata
     * @param beyond whether the difference is larger than chance explains
     */
    public record Row(String value, long frame, double frameShare, long sample, double sampleShare, boolean beyond) {

        public double difference() {
            return sampleShare - frameShare;
        }
    }

    static Balance of(List<Stratum> strata, Map<String, Map<String, Long>> margins, List<Cell> cells) {
        var folded = new TreeMap<String, Map<String, Long>>();
        margins.forEach((dimension, values) -> folded.put(dimension, folded(dimension, values)));
        var comparisons =
                Math.max(1, folded.values().stream().mapToInt(Map::size).sum());
        var limit = ReferenceDistributions.studentQuantile(1 - CHANCE / 2 / comparisons, Double.POSITIVE_INFINITY);
        var dimensions = new ArrayList<Dimension>();
        for (var name : ORDER) {
            var values = folded.getOrDefault(name, Map.of());
            if (!values.isEmpty()) {
                var kept = kept(name, values, cells);
                var rows = values.entrySet().stream()
                        .map(value -> row(value, strata, kept.getOrDefault(value.getKey(), Map.of()), limit))
                        .toList();
                dimensions.add(new Dimension(name, rows));
            }
        }
        return new Balance(dimensions, CHANCE);
    }

    private static Map<String, Long> folded(String dimension, Map<String, Long> values) {
        var folded = new TreeMap<String, Long>();
        values.forEach((value, units) ->
                folded.merge(dimension.equals("AGENCY") || units >= FEWEST ? value : OTHERS, units, Long::sum));
        return folded;
    }

    /** Drawn units of each value by stratum. */
    private static Map<String, Map<String, Long>> kept(String dimension, Map<String, Long> values, List<Cell> cells) {
        var kept = new HashMap<String, Map<String, Long>>();
        cells.stream()
                .filter(cell -> cell.dimension().equals(dimension))
                .forEach(cell -> kept.computeIfAbsent(
                                values.containsKey(cell.value()) ? cell.value() : OTHERS, _ -> new HashMap<>())
                        .merge(cell.stratum(), cell.units(), Long::sum));
        return kept;
    }

    private static Row row(Map.Entry<String, Long> value, List<Stratum> strata, Map<String, Long> drawn, double limit) {
        var total = strata.stream().mapToDouble(Stratum::units).sum();
        var frameShare = value.getValue() / total;
        var sampleShare = strata.stream()
                .mapToDouble(stratum -> stratum.units() / total * share(stratum, drawn))
                .sum();
        var pooled = strata.stream()
                .mapToDouble(stratum -> variance(stratum, total, frameShare))
                .sum();
        var within = strata.stream()
                .mapToDouble(stratum -> variance(stratum, total, share(stratum, drawn)))
                .sum();
        // Either may be too small: the first where a value crowds in few strata, the second where none was drawn.
        var error = Math.sqrt(Math.max(pooled, within));
        var sample = drawn.values().stream().mapToLong(Long::longValue).sum();
        return new Row(
                value.getKey(),
                value.getValue(),
                frameShare,
                sample,
                sampleShare,
                Math.abs(sampleShare - frameShare) > limit * error + ROUNDING);
    }

    private static double share(Stratum stratum, Map<String, Long> drawn) {
        return drawn.getOrDefault(stratum.code(), 0L) / (double) stratum.size();
    }

    /** What a stratum adds to the variance of a share that is {@code share} in it: simple random, without return. */
    private static double variance(Stratum stratum, double total, double share) {
        var weight = stratum.units() / total;
        return stratum.units() == stratum.size()
                ? 0
                : weight
                        * weight
                        * share
                        * (1 - share)
                        / stratum.size()
                        * (stratum.units() - stratum.size())
                        / (stratum.units() - 1.0);
    }
}
