package vn.thuocdo.statistics.estimation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thuocdo.statistics.design.Domain;

/** One statistic for several domains at once, so that their covariances are known. Domains run faster than terms. */
final class ByDomain implements Statistic {

    private final Statistic statistic;
    private final List<String> names;
    private final List<Domain> domains;

    ByDomain(Statistic statistic, Map<String, Domain> domains) {
        this.statistic = statistic;
        this.names = List.copyOf(domains.keySet());
        var answered = statistic.answered();
        this.domains =
                domains.values().stream().map(domain -> domain.and(answered)).toList();
    }

    @Override
    public List<String> terms() {
        if (statistic.terms().size() == 1) {
            return names;
        }
        var terms = new ArrayList<String>();
        for (var term : statistic.terms()) {
            names.forEach(name -> terms.add(name + ":" + term));
        }
        return terms;
    }

    @Override
    public Domain answered() {
        return Domain.all(domains.getFirst().size());
    }

    @Override
    public double[] value(double[] weights, Domain within) {
        var values = new double[domains.size() * statistic.terms().size()];
        for (var d = 0; d < domains.size(); d++) {
            var ofDomain = statistic.value(weights, domains.get(d).and(within));
            for (var term = 0; term < ofDomain.length; term++) {
                values[term * domains.size() + d] = ofDomain[term];
            }
        }
        return values;
    }

    @Override
    public double[][] influence(double[] weights, double[] value, Domain within) {
        var terms = statistic.terms().size();
        var influence = new double[domains.size() * terms][];
        for (var d = 0; d < domains.size(); d++) {
            var domain = domains.get(d).and(within);
            var own = new double[terms];
            for (var term = 0; term < terms; term++) {
                own[term] = value[term * domains.size() + d];
            }
            var ofDomain = statistic.influence(weights, own, domain);
            for (var term = 0; term < terms; term++) {
                influence[term * domains.size() + d] = ofDomain[term];
            }
        }
        return influence;
    }
}
