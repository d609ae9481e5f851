package vn.thuocdo.statistics.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thuocdo.statistics.estimation.Interval;

/** Against the 500 samples of {@code coverage/coverage.R}, whose results are in {@code coverage/coverage.json}. */
class CoverageTest {

    private static final int DRAWS_OF_R = 500;
    private static final double ONE_SAMPLE = 1.0 / DRAWS_OF_R;
    private static final int SEED_OF_R = 2718;
    private static final int OUR_DRAWS = 2000;
    private static final double THREE_POINTS = 0.03;

    private final List<Person> population = Person.population();
    private final Map<String, Double> truth = Parameters.truth(population);
    private List<JsonNode> results = List.of();

    @BeforeEach
    void readResultsOfR() throws IOException {
        try (var in = CoverageTest.class.getResourceAsStream("/coverage/coverage.json")) {
            results = JsonMapper.shared()
                    .readTree(Objects.requireNonNull(in))
                    .get("results")
                    .valueStream()
                    .toList();
        }
    }

    @Test
    void knowsTheTruthThatRKnows() {
        assertThat(results)
                .hasSize(39)
                .allSatisfy(result ->
                        assertThat(truth(result)).isCloseTo(result.get("truth").asDouble(), withinPercentage(1e-9)));
    }

    @Tag("thorough")
    @Test
    void coversInTheSamplesOfRAsOftenAsR() {
        var simulation = new Simulation(population);
        var generator = new RGenerator(SEED_OF_R);
        var full = simulation.likeR(DRAWS_OF_R, true, generator);
        var partial = simulation.likeR(DRAWS_OF_R, false, generator);

        assertThat(results).allSatisfy(result -> {
            var intervals = of(result, isFull(result) ? full : partial);

            assertThat(covered(intervals, truth(result)))
                    .as(name(result))
                    .isCloseTo(result.get("coverage").asDouble(), within(ONE_SAMPLE));
            assertThat(width(intervals))
                    .as("mean width, " + name(result))
                    .isCloseTo(result.get("mean_width").asDouble(), withinPercentage(2e-3));
        });
    }

    @Tag("thorough")
    @Test
    void coversInSamplesOfItsOwnAsOftenAsR() {
        var simulation = new Simulation(population);
        var full = simulation.ofOurOwn(OUR_DRAWS, true);
        var partial = simulation.ofOurOwn(OUR_DRAWS, false);

        assertThat(results)
                .allSatisfy(result -> assertThat(covered(of(result, isFull(result) ? full : partial), truth(result)))
                        .as(name(result))
                        .isCloseTo(result.get("coverage").asDouble(), within(band(result))));
    }

    /**
     * Three points. Where three standard errors of R's own 500 samples are more, those: 6 points for the median, which
     * 72 % of the intervals cover, 3.7 at most elsewhere.
     */
    private static double band(JsonNode result) {
        return Math.max(THREE_POINTS, 3 * result.get("mc_error").asDouble());
    }

    private static boolean isFull(JsonNode result) {
        return result.get("scenario").asString().equals("full_response");
    }

    private static String name(JsonNode result) {
        return result.get("parameter").asString() + "|" + result.get("method").asString();
    }

    private double truth(JsonNode result) {
        return truth.getOrDefault(result.get("parameter").asString(), Double.NaN);
    }

    private static List<Interval> of(JsonNode result, List<Map<String, Interval>> samples) {
        var name = name(result);
        return samples.stream()
                .map(intervals -> Objects.requireNonNull(intervals.get(name), name))
                .toList();
    }

    private static double covered(List<Interval> intervals, double truth) {
        return intervals.stream()
                .mapToInt(interval -> interval.contains(truth) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static double width(List<Interval> intervals) {
        return intervals.stream()
                .mapToDouble(interval -> interval.high() - interval.low())
                .average()
                .orElseThrow();
    }
}
