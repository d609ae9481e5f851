package vn.thuocdo.measurement.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thuocdo.measurement.engine.Sample;
import vn.thuocdo.measurement.engine.Totals;
import vn.thuocdo.measurement.index.Breakdown;
import vn.thuocdo.measurement.index.Recipe;
import vn.thuocdo.measurement.index.StatisticResult;
import vn.thuocdo.measurement.plan.Plan;

/**
 * A domain of the results: what it is called, which values make it, and how many answers a figure of it needs.
 *
 * @param breakdown its breakdown's place in the plan; −1 for everybody
 */
record DomainPlace(StatisticResult.Where where, int breakdown, List<String> values, int minimumCount) {

    /** Everybody, then the domains as they are shown. */
    static List<DomainPlace> of(Plan plan, Recipe recipe, Sample sample, List<Breakdown> breakdowns) {
        var places = new ArrayList<DomainPlace>();
        var everybody = new StatisticResult.Where("", "", plan.heading().title());
        places.add(new DomainPlace(everybody, -1, List.of(), recipe.minimumCount()));
        for (var b = 0; b < breakdowns.size(); b++) {
            var breakdown = breakdowns.get(b);
            var values = byKey(sample.breakdowns().get(b));
            var minimum = plan.results().domains().get(b).minimumCount(recipe.minimumCount());
            for (var domain : breakdown.domains()) {
                places.add(new DomainPlace(
                        new StatisticResult.Where(breakdown.code(), domain.key(), domain.label()),
                        b,
                        values.getOrDefault(domain.key(), List.of()),
                        minimum));
            }
        }
        return places;
    }

    private static Map<String, List<String>> byKey(Totals.DomainNames names) {
        return names.values().stream().collect(Collectors.toMap(DomainLabels::key, Function.identity()));
    }

    /** Where a sample with these breakdowns has the domain; samples number domains each in its own order. */
    Sample.Place in(List<Totals.DomainNames> breakdowns) {
        return breakdown < 0
                ? Sample.EVERYBODY
                : new Sample.Place(breakdown, breakdowns.get(breakdown).find(values));
    }
}
