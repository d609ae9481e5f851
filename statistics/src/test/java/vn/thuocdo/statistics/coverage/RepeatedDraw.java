package vn.thuocdo.statistics.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thuocdo.statistics.selection.InclusionProbabilities;
import vn.thuocdo.statistics.selection.Systematic;

/**
 * Draws samples as {@code sipas_draw} of {@code sipas_gen.R} does: in each stratum 8 clusters with probabilities
 * proportional to their sizes, systematically in a random order, then 12 people of each without replacement; at the end
 * who answers. With {@link RGenerator} they are the very samples of R.
 */
final class RepeatedDraw {

    private static final int CLUSTERS = 8;
    private static final int PEOPLE = 12;

    private final List<List<List<Person>>> strata;

    RepeatedDraw(List<Person> population) {
        strata = population.stream()
                .collect(Collectors.groupingBy(
                        Person::stratum,
                        TreeMap::new,
                        Collectors.groupingBy(Person::cluster, TreeMap::new, Collectors.toList())))
                .values()
                .stream()
                .map(clusters -> List.copyOf(clusters.values()))
                .toList();
    }

    /** One who was drawn, with the inverse of the chance to be, and whether an answer came. */
    record Drawn(Person person, double weight, boolean answered) {}

    List<Drawn> sample(Lots lots, boolean everybodyAnswers) {
        var sample = new ArrayList<Drawn>();
        for (var clusters : strata) {
            var sizes = clusters.stream().mapToDouble(List::size).toArray();
            var chances = InclusionProbabilities.of(sizes, Math.min(CLUSTERS, sizes.length));
            var order = lots.choose(sizes.length, sizes.length);
            var inOrder = Arrays.stream(order).mapToDouble(i -> chances[i]).toArray();
            for (var place : Systematic.draw(inOrder, lots.uniform())) {
                var people = clusters.get(order[place]);
                var asked = Math.min(PEOPLE, people.size());
                var weight = people.size() / (chances[order[place]] * asked);
                Arrays.stream(lots.choose(people.size(), asked))
                        .sorted()
                        .forEach(i -> sample.add(new Drawn(people.get(i), weight, true)));
            }
        }
        return everybodyAnswers ? sample : answers(sample, lots);
    }

    private static List<Drawn> answers(List<Drawn> sample, Lots lots) {
        return sample.stream()
                .map(drawn -> new Drawn(
                        drawn.person(),
                        drawn.weight(),
                        lots.uniform() < drawn.person().willing()))
                .toList();
    }
}
