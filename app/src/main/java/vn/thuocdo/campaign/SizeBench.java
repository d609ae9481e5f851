package vn.thuocdo.campaign;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.statistics.selection.Allocation;
import vn.thuocdo.statistics.selection.SampleSize;

/**
 * Sample sizes side by side: for each agency and the whole what each way gives, what it costs, and which margin is to
 * be expected of it.
 *
 * <p>A size is a number of people asked. The margin is that of a share of ½ from the valid forms expected of them; that
 * of the whole adds the agencies up as strata: √Σ (N_h/N)²·m_h².
 *
 * @see "docs/methods/sample-size.md"
 */
public final class SizeBench {

    /** The share whose margin is the widest. */
    private static final double WORST_SHARE = 0.5;

    private final List<MeasuredAgency> agencies;
    private final Assumptions assumptions;
    private final Budget budget;

    public SizeBench(List<MeasuredAgency> agencies, Assumptions assumptions, Budget budget) {
        this.agencies = List.copyOf(agencies);
        this.assumptions = assumptions;
        this.budget = budget;
    }

    /**
     * What one way gives one agency, or all.
     *
     * @param size people to ask
     * @param valid forms expected back
     * @param margin expected, 0…1; none where too little is known or nobody is asked
     */
    public record Size(long size, double valid, OptionalDouble margin, Dong cost) {

        /** Đồng per valid form; none where none is expected. */
        public Optional<Dong> costPerValidForm() {
            return valid > 0 ? Optional.of(Dong.of(cost.value() / valid)) : Optional.empty();
        }
    }

    /** An agency with what each way gives it; a way that needs its unknown population is left out. */
    public record Row(MeasuredAgency agency, Map<SizingWay, Size> sizes, Optional<Size> chosen) {

        public Optional<Size> size(SizingWay way) {
            return Optional.ofNullable(sizes.get(way));
        }
    }

    /** All agencies, and the whole for each way that has a size for every one of them. */
    public record Table(List<Row> rows, Map<SizingWay, Size> wholes, Optional<Size> chosen) {

        public Optional<Size> whole(SizingWay way) {
            return Optional.ofNullable(wholes.get(way));
        }
    }

    public Table table() {
        var shared = shared();
        var rows = IntStream.range(0, agencies.size())
                .mapToObj(
                        at -> row(agencies.get(at), shared.isEmpty() ? Optional.empty() : Optional.of(shared.get(at))))
                .toList();
        var wholes = new EnumMap<SizingWay, Size>(SizingWay.class);
        for (var way : SizingWay.values()) {
            whole(rows.stream().map(row -> row.size(way)).toList()).ifPresent(whole -> wholes.put(way, whole));
        }
        return new Table(rows, wholes, whole(rows.stream().map(Row::chosen).toList()));
    }

    private Row row(MeasuredAgency agency, Optional<Long> shared) {
        var sizes = new EnumMap<SizingWay, Size>(SizingWay.class);
        var population = agency.population();
        if (population != null) {
            sizes.put(SizingWay.MANDATED, size(agency, mandated(population)));
            sizes.put(SizingWay.DESIGN, size(agency, designed(population)));
        }
        var quota = assumptions.quotas().get(agency.kind());
        if (quota != null) {
            sizes.put(SizingWay.QUOTA, size(agency, population == null ? quota : Math.min(quota, population)));
        }
        shared.ifPresent(size -> sizes.put(SizingWay.PROPORTIONAL, size(agency, size)));
        var chosen = agency.chosen();
        return new Row(agency, sizes, chosen == null ? Optional.empty() : Optional.of(size(agency, chosen)));
    }

    private long mandated(long population) {
        return population == 0
                ? 0
                : SampleSize.mandated(population, assumptions.mandatedMargin(), RoundingMode.CEILING);
    }

    private long designed(long population) {
        if (population == 0) {
            return 0;
        }
        var size = SampleSize.forShare(assumptions.margin(), of(population));
        return Math.min(size.contacts(), population);
    }

    /** The total in proportion to the populations; nothing where one of them is not known. */
    private List<Long> shared() {
        var known = agencies.stream().allMatch(agency -> agency.population() != null);
        if (agencies.isEmpty() || !known) {
            return List.of();
        }
        var population = agencies.stream()
                .mapToDouble(agency -> whole(agency.population()))
                .toArray();
        var all = Arrays.stream(population).sum();
        if (all == 0) {
            return List.of();
        }
        var lower = Arrays.stream(population)
                .map(size -> Math.min(size, assumptions.minimum()))
                .toArray();
        var total = Math.clamp(assumptions.total(), Arrays.stream(lower).sum(), all);
        var proportional = Allocation.proportional(population, total);
        var sizes = Allocation.whole(Allocation.within(proportional, lower, population, total));
        return Arrays.stream(sizes).boxed().toList();
    }

    private static double whole(@Nullable Long population) {
        return population == null ? 0 : population;
    }

    private Size size(MeasuredAgency agency, long size) {
        var valid = size * assumptions.responseRate();
        return new Size(size, valid, margin(valid, agency), budget.ofForms(size, valid));
    }

    private OptionalDouble margin(double valid, MeasuredAgency agency) {
        var population = agency.population();
        if (valid < 1 || population == null || valid > population) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.min(1, SampleSize.margin(valid, of(population))));
    }

    private SampleSize.Assumptions of(double population) {
        return new SampleSize.Assumptions(
                WORST_SHARE,
                assumptions.confidence(),
                assumptions.designEffect(),
                population,
                assumptions.responseRate());
    }

    private Optional<Size> whole(List<Optional<Size>> sizes) {
        if (sizes.isEmpty() || sizes.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var each = sizes.stream().flatMap(Optional::stream).toList();
        var size = each.stream().mapToLong(Size::size).sum();
        var valid = each.stream().mapToDouble(Size::valid).sum();
        return Optional.of(new Size(size, valid, margin(each), budget.ofAll(size, valid)));
    }

    /** That of all agencies together; none where an agency that has dossiers has no margin. */
    private OptionalDouble margin(List<Size> each) {
        var all = agencies.stream()
                .mapToDouble(agency -> whole(agency.population()))
                .sum();
        var variance = 0.0;
        for (var at = 0; at < each.size(); at++) {
            var share = whole(agencies.get(at).population()) / all;
            if (agencies.get(at).population() == null
                    || share > 0 && each.get(at).margin().isEmpty()) {
                return OptionalDouble.empty();
            }
            var part = share * each.get(at).margin().orElse(0);
            variance += part * part;
        }
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(variance));
    }
}
