package vn.thuocdo.measurement.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What asking everybody would have found: the share (%) of the satisfied among those who answer an item, and the
 * mean of the items as index. It tells whether intervals made from a sample cover it.
 */
final class Truth {

    private final Map<List<String>, long[][]> counts = new LinkedHashMap<>();

    private Truth() {}

    /**
     * A true value.
     *
     * @param domain which breakdown, empty for everybody
     * @param node an item such as {@code c7}, or {@code index}
     * @param value in per cent
     * @param dossiers how many there are
     */
    record Value(String domain, String key, String node, double value, long dossiers) {}

    static List<Value> of(Province province, Year year) {
        var truth = new Truth();
        for (var stratum : year.strata()) {
            var agency = province.agencies().get(stratum.agency());
            for (var dossier : stratum.dossiers()) {
                truth.add("", "", dossier);
                truth.add("agency", agency.code(), dossier);
                truth.add("channel", Dossier.CHANNELS.get(stratum.channel()), dossier);
                truth.add("commune", province.communes().get(dossier.commune()).code(), dossier);
                truth.add("age_group", Dossier.AGES.get(dossier.age()), dossier);
                truth.add("gender", Dossier.GENDERS.get(dossier.gender()), dossier);
            }
        }
        return truth.values();
    }

    private void add(String domain, String key, Dossier dossier) {
        var count = counts.computeIfAbsent(List.of(domain, key), name -> new long[Dossier.ITEMS + 1][2]);
        for (var i = 0; i < Dossier.ITEMS; i++) {
            count[i][0] += dossier.satisfied(i) ? 1 : 0;
            count[i][1] += dossier.answered(i) ? 1 : 0;
        }
        count[Dossier.ITEMS][0]++;
    }

    /** An index that lacks an item has no value. */
    private List<Value> values() {
        var values = new ArrayList<Value>();
        counts.forEach((name, count) -> {
            var dossiers = count[Dossier.ITEMS][0];
            var sum = 0.0;
            for (var i = 0; i < Dossier.ITEMS; i++) {
                var share = 100.0 * count[i][0] / count[i][1];
                sum += share;
                if (count[i][1] > 0) {
                    values.add(new Value(name.getFirst(), name.getLast(), "c" + (i + 1), share, dossiers));
                }
            }
            if (!Double.isNaN(sum)) {
                values.add(new Value(name.getFirst(), name.getLast(), "index", sum / Dossier.ITEMS, dossiers));
            }
        });
        return values;
    }
}
