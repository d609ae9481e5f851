package vn.thuocdo.measurement.index;

import java.util.List;
import java.util.Map;

/**
 * Everything one measurement found.
 *
 * @param title what was measured, as the plan says
 * @param simulated whether the data are simulated, which every page must say
 * @param method the method's code
 * @param methodNames its names by language
 * @param score how answers become scores: {@code TOP2}, {@code MEAN5}, {@code MEAN01} or {@code POINTS}
 * @param level of the intervals, such as 0.95
 * @param nodes the index tree, each group before what it holds
 * @param overall of everybody
 * @param breakdowns by agency, place, field, …
 * @param differences between domains or waves
 * @param responses of every item
 * @param used the method, as the plan applied it
 * @param beside what is no part of the index
 */
public record IndexSet(
        String title,
        boolean simulated,
        String method,
        Map<String, String> methodNames,
        String score,
        double level,
        List<Node> nodes,
        DomainIndex overall,
        List<Breakdown> breakdowns,
        List<Difference> differences,
        List<Response> responses,
        DesignSummary design,
        Provenance provenance,
        MethodUsed used,
        Beside beside) {

    public IndexSet {
        methodNames = Map.copyOf(methodNames);
        nodes = List.copyOf(nodes);
        breakdowns = List.copyOf(breakdowns);
        differences = List.copyOf(differences);
        responses = List.copyOf(responses);
        if (nodes.isEmpty() || nodes.getFirst().kind() != Node.Kind.OVERALL) {
            throw new IllegalArgumentException("an index tree without its root");
        }
    }

    /** The figures of a domain as the method publishes them, by node. */
    public Map<String, Published> published(DomainIndex domain) {
        return PublishedFigures.of(used.method(), domain.cells());
    }

    /** The same indices with these things beside them. */
    public IndexSet with(Beside other) {
        return new IndexSet(
                title,
                simulated,
                method,
                methodNames,
                score,
                level,
                nodes,
                overall,
                breakdowns,
                differences,
                responses,
                design,
                provenance,
                used,
                other);
    }

    /** The overall index. */
    public Node root() {
        return nodes.getFirst();
    }
}
