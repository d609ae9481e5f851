package vn.thuocdo.measurement.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.thuocdo.measurement.engine.Sample;
import vn.thuocdo.measurement.index.ComputeIndices;
import vn.thuocdo.measurement.index.Difference;
import vn.thuocdo.measurement.index.Recipe;
import vn.thuocdo.measurement.plan.Comparison;
import vn.thuocdo.measurement.plan.Domain;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.measurement.yaml.Located;

/** The differences between domains that a plan asks for. */
record Differences(Plan plan, Sample sample, ComputeIndices indices, Recipe recipe, DomainLabels labels) {

    /**
     * @throws PlanRefused if a domain has no such value
     */
    List<Difference> between() {
        var differences = new ArrayList<Difference>();
        for (var comparison : plan.results().comparisons()) {
            if (comparison instanceof Comparison.Between(var name, var from, var to)) {
                var number = number(name);
                var domain = plan.results().domains().get(number);
                var minimum = domain.minimumCount(recipe.minimumCount());
                var changes = indices.changes(place(number, from), place(number, to), minimum);
                differences.add(new Difference(
                        name.value(), labels.title(domain), label(domain, from), label(domain, to), changes));
            }
        }
        return differences;
    }

    private String label(Domain domain, List<Located<String>> values) {
        return labels.label(domain, texts(values));
    }

    private static List<String> texts(List<Located<String>> values) {
        return values.stream().map(Located::value).toList();
    }

    private int number(Located<String> name) {
        var domains = plan.results().domains();
        for (var i = 0; i < domains.size(); i++) {
            if (domains.get(i).name().value().equals(name.value())) {
                return i;
            }
        }
        throw PlanRefused.at(name.position(), "unknown-domain", name.value());
    }

    private Sample.Place place(int breakdown, List<Located<String>> values) {
        var names = sample.breakdowns().get(breakdown);
        for (var d = 0; d < names.size(); d++) {
            if (names.values().get(d).equals(texts(values))) {
                return new Sample.Place(breakdown, d);
            }
        }
        throw PlanRefused.at(
                values.getFirst().position(),
                "domain-lacks-value",
                names.code(),
                DomainLabels.key(texts(values)),
                names.values().stream().map(DomainLabels::key).limit(20).collect(Collectors.joining(", ")));
    }
}
