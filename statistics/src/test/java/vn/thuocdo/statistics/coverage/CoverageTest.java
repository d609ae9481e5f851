package vn.thuocdo.statistics.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.estimation.Interval;
import vn.thuocdo.statistics.weighting.NonresponseClasses;

/** Draws from the synthetic population again and again, as {@code coverage/coverage.R} did with R's survey. */
class CoverageTest {

    private static final int DRAWS = 2000;
    private static final double BAND = 0.03;

    private final List<Person> population = Person.population();

    @Test
    void knowsTheTruthThatRKnows() throws IOException {
        var truth = Parameters.truth(population);

        assertThat(results())
                .allSatisfy(result -> assertThat(
                                truth.getOrDefault(result.get("parameter").asString(), Double.NaN))
                        .isCloseTo(result.get("truth").asDouble(), withinPercentage(1e-9)));
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(strings = {"full_response", "nonresponse_class_adjust_rake"})
    void coversAsOftenAsTheIntervalsOfR(String scenario) throws IOException {
        var expected = results().stream()
                .filter(result -> result.get("scenario").asString().equals(scenario))
                .toList();

        var found = coverage(scenario.equals("full_response"));

        assertThat(found).hasSameSizeAs(expected);
        assertThat(expected).allSatisfy(result -> {
            var name = result.get("parameter").asString() + "|"
                    + result.get("method").asString();
            assertThat(found.get(name))
                    .as(name)
                    .isCloseTo(result.get("coverage").asDouble(), within(band(result)));
        });
    }

    /**
     * Three points, or three standard errors of the difference where that is more: R drew 500 samples. Its 92.8 % for
     * the ratio is 95.1 % in another 1,500.
     */
    private static double band(JsonNode result) {
        var share = result.get("coverage").asDouble();
        var theirs = result.get("mc_error").asDouble();
        return Math.max(BAND, 3 * Math.sqrt(theirs * theirs + share * (1 - share) / DRAWS));
    }

    private Map<String, Double> coverage(boolean everybodyAnswers) {
        var draw = new RepeatedDraw(population);
        var truth = Parameters.truth(population);
        var margins = everybodyAnswers ? Map.<String, Map<String, Double>>of() : margins();
        var hits = IntStream.range(0, DRAWS).parallel().mapToObj(seed -> {
            var sample = draw.sample(seed, everybodyAnswers);
            var answered = everybodyAnswers ? sample : weighted(sample);
            return Parameters.of(answered, margins).intervals(everybodyAnswers, seed);
        });
        var counts = new TreeMap<String, Double>();
        hits.toList()
                .forEach(intervals -> intervals.forEach((name, interval) ->
                        counts.merge(name, covers(interval, truth, name) ? 1.0 / DRAWS : 0, Double::sum)));
        return counts;
    }

    private static boolean covers(Interval interval, Map<String, Double> truth, String name) {
        return interval.contains(truth.getOrDefault(name.substring(0, name.indexOf('|')), Double.NaN));
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

    private Map<String, Map<String, Double>> margins() {
        var margins = new HashMap<String, Map<String, Double>>();
        margins.put("sex", counts(Person::sex));
        margins.put("sector", counts(Person::sector));
        margins.put("urban", counts(Person::urban));
        return margins;
    }

    private Map<String, Double> counts(Function<Person, String> of) {
        return population.stream().collect(Collectors.groupingBy(of, Collectors.summingDouble(person -> 1)));
    }

    private static List<JsonNode> results() throws IOException {
        try (var in = CoverageTest.class.getResourceAsStream("/coverage/coverage.json")) {
            return List.copyOf(JsonMapper.shared()
                    .readTree(Objects.requireNonNull(in))
                    .get("results")
                    .valueStream()
                    .toList());
        }
    }
}
