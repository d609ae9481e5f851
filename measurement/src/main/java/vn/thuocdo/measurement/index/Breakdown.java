package vn.thuocdo.measurement.index;

import java.util.List;

/**
 * The indices of every domain of one kind.
 *
 * @param code its name in the plan
 * @param label what it is called, such as "Theo cơ quan"
 * @param domains as they are to be shown: ranked ones by rank, others in the order of the plan or of their names
 * @param groups runs of ranked domains no two of which can be told apart, by key, best first; empty if not ranked
 */
public record Breakdown(String code, String label, List<DomainIndex> domains, List<List<String>> groups) {

    public Breakdown {
        domains = List.copyOf(domains);
        groups = groups.stream().map(List::copyOf).toList();
    }

    public boolean ranked() {
        return domains.stream().anyMatch(domain -> domain.rank().isPresent());
    }
}
