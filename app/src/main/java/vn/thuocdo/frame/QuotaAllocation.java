package vn.thuocdo.frame;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.DoubleStream;
import vn.thuocdo.statistics.selection.Allocation;

/**
 * Shares the quota of each agency among its strata in proportion to their units: at least two in each, so that its
 * variance can be estimated, where the quota allows it, and never more than there are.
 *
 * @param quotas the planned size by agency
 * @param reserveShare reserves for each unit of the sample
 */
record QuotaAllocation(Map<UUID, Long> quotas, BigDecimal reserveShare) {

    private static final int FOR_A_VARIANCE = 2;

    /** The same strata in the same order, with their sizes; 0 where the quota does not reach a stratum. */
    List<Stratum> of(List<Stratum> strata) {
        var owners = new LinkedHashMap<Object, List<Stratum>>();
        strata.forEach(stratum ->
                owners.computeIfAbsent(owner(stratum), _ -> new ArrayList<>()).add(stratum));
        var sized = new HashMap<String, Stratum>();
        owners.values().forEach(owned -> share(owned).forEach(stratum -> sized.put(stratum.code(), stratum)));
        return strata.stream()
                .map(stratum -> sized.getOrDefault(stratum.code(), stratum))
                .toList();
    }

    private static Object owner(Stratum stratum) {
        return stratum.agency() == null ? stratum.name() : stratum.agency();
    }

    private List<Stratum> share(List<Stratum> owned) {
        var population = owned.stream().mapToDouble(Stratum::units).toArray();
        var n = Math.min(quota(owned), owned.stream().mapToLong(Stratum::units).sum());
        if (n < owned.size()) {
            return owned;
        }
        var least = n >= lower(population, FOR_A_VARIANCE).sum() ? FOR_A_VARIANCE : 1;
        var shares = Allocation.within(
                Allocation.proportional(population, n), lower(population, least).toArray(), population, n);
        var whole = Allocation.whole(shares);
        var sized = new ArrayList<Stratum>();
        for (var h = 0; h < whole.length; h++) {
            sized.add(taking(owned.get(h), Math.toIntExact(whole[h])));
        }
        return sized;
    }

    private static DoubleStream lower(double[] population, int least) {
        return Arrays.stream(population).map(units -> Math.min(least, units));
    }

    private long quota(List<Stratum> owned) {
        return owned.stream()
                .flatMap(stratum -> stratum.cells().stream())
                .map(Cell::agency)
                .distinct()
                .mapToLong(agency -> quotas.getOrDefault(agency, 0L))
                .sum();
    }

    /** A stratum with its size, and its reserves rounded up as far as it has units left. */
    Stratum taking(Stratum stratum, int size) {
        var reserves = reserveShare.multiply(BigDecimal.valueOf(size)).setScale(0, RoundingMode.CEILING);
        return stratum.taking(size, Math.toIntExact(Math.min(reserves.longValueExact(), stratum.units() - size)));
    }
}
