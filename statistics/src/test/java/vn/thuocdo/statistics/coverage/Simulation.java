package vn.thuocdo.statistics.coverage;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.design.ReplicateDesign;
import vn.thuocdo.statistics.design.Replication;
import vn.thuocdo.statistics.estimation.Interval;
import vn.thuocdo.statistics.weighting.NonresponseClasses;

/** The repeated sampling of {@code coverage.R}: by parameter and method, the intervals of many samples. */
final class Simulation {

    private static final int REPLICATES = 100;

    private final RepeatedDraw draw;
    private final Map<String, Map<String, Double>> margins;

    Simulation(List<Person> population) {
        draw = new RepeatedDraw(population);
        margins = Map.of(
                "sex", counts(population, Person::sex),
                "sector", counts(population, Person::sector),
                "urban", counts(population, Person::urban));
    }

    /** Of the samples R draws next. R draws bootstraps in any case, and uses them where everybody answers. */
    List<Map<String, Interval>> likeR(int draws, boolean everybodyAnswers, RGenerator generator) {
        var samples = Stream.generate(() -> {
                    var parameters = parameters(generator, everybodyAnswers);
                    return new Sample(parameters, BootstrapOfR.draw(parameters.design(), REPLICATES, generator));
                })
                .limit(draws)
                .toList();
        return samples.parallelStream()
                .map(sample -> sample.intervals(everybodyAnswers))
                .toList();
    }

    /** Of samples and bootstraps of our own selection. */
    List<Map<String, Interval>> ofOurOwn(int draws, boolean everybodyAnswers) {
        return LongStream.range(0, draws)
                .parallel()
                .mapToObj(number -> {
                    var parameters = parameters(new HashedLots(number), everybodyAnswers);
                    var bootstrap = Replication.raoWu(parameters.design(), REPLICATES, number);
                    return new Sample(parameters, bootstrap).intervals(everybodyAnswers);
                })
                .toList();
    }

    private record Sample(Parameters parameters, ReplicateDesign bootstrap) {

        Map<String, Interval> intervals(boolean everybodyAnswers) {
            var intervals = parameters.intervals();
            if (everybodyAnswers) {
                intervals.put("mean_idx|raowu100", parameters.byReplicates(bootstrap));
            }
            return intervals;
        }
    }

    private Parameters parameters(Lots lots, boolean everybodyAnswers) {
        var sample = draw.sample(lots, everybodyAnswers);
        return everybodyAnswers ? Parameters.of(sample, Map.of()) : Parameters.of(weighted(sample), margins);
    }

    /** Those who answered, carrying the weight of those of their stratum and sex who did not. */
    private static List<RepeatedDraw.Drawn> weighted(List<RepeatedDraw.Drawn> sample) {
        var classes = Classification.of(sample.stream()
                .map(drawn -> drawn.person().stratum() + " " + drawn.person().sex())
                .toList());
        var answered = new boolean[sample.size()];
        for (var row = 0; row < answered.length; row++) {
            answered[row] = sample.get(row).answered();
        }
        var weights = new NonresponseClasses(classes, answered)
                .apply(sample.stream().mapToDouble(RepeatedDraw.Drawn::weight).toArray())
                .weights();
        return IntStream.range(0, answered.length)
                .filter(row -> answered[row])
                .mapToObj(row -> new RepeatedDraw.Drawn(sample.get(row).person(), weights[row], true))
                .toList();
    }

    private static Map<String, Double> counts(List<Person> population, Function<Person, String> of) {
        return population.stream().collect(Collectors.groupingBy(of, Collectors.summingDouble(person -> 1)));
    }
}
