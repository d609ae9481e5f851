package vn.thuocdo.statistics.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws samples as {@code coverage.R} does: in each stratum 8 clusters with probabilities proportional to their sizes,
 * systematically in a random order, then 12 people of each without replacement.
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

    List<Drawn> sample(long seed, boolean everybodyAnswers) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var sample = new ArrayList<Drawn>();
        for (var clusters : strata) {
            var sizes = clusters.stream().mapToDouble(List::size).toArray();
            var chances = chances(sizes, Math.min(CLUSTERS, sizes.length));
            for (var cluster : systematic(chances, random)) {
                var people = new ArrayList<>(clusters.get(cluster));
                Collections.shuffle(people, Random.from(random));
                var asked = Math.min(PEOPLE, people.size());
                var weight = people.size() / (chances[cluster] * asked);
                people.subList(0, asked)
                        .forEach(person -> sample.add(
                                new Drawn(person, weight, everybodyAnswers || random.nextDouble() < person.willing())));
            }
        }
        return sample;
    }

    /** Proportional to size; whoever would exceed 1 is certain, and the rest shares what is left. */
    private static double[] chances(double[] sizes, int count) {
        var chances = new double[sizes.length];
        boolean exceeded;
        do {
            var certain = Arrays.stream(chances).filter(chance -> chance >= 1).count();
            var rest = IntStream.range(0, sizes.length)
                    .filter(i -> chances[i] < 1)
                    .mapToDouble(i -> sizes[i])
                    .sum();
            exceeded = false;
            for (var i = 0; i < sizes.length; i++) {
                if (chances[i] < 1) {
                    chances[i] = Math.min(1, (count - certain) * sizes[i] / rest);
                    exceeded |= chances[i] == 1;
                }
            }
        } while (exceeded);
        return chances;
    }

    private static List<Integer> systematic(double[] chances, RandomGenerator random) {
        var order = new ArrayList<>(IntStream.range(0, chances.length).boxed().toList());
        Collections.shuffle(order, Random.from(random));
        var start = random.nextDouble();
        var drawn = new ArrayList<Integer>();
        var sum = 0.0;
        for (var place : order) {
            var next = sum + chances[place];
            if (Math.floor(next - start) > Math.floor(sum - start)) {
                drawn.add(place);
            }
            sum = next;
        }
        return drawn;
    }
}
