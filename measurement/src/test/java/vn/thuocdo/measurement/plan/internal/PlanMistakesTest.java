package vn.thuocdo.measurement.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thuocdo.measurement.yaml.FileRefused;
import vn.thuocdo.measurement.yaml.Node;
import vn.thuocdo.measurement.yaml.Position;
import vn.thuocdo.measurement.yaml.Problem;
import vn.thuocdo.measurement.yaml.YamlFile;

/** Each mistake in a plan is told at its line and column, with its mend. */
class PlanMistakesTest {

    private static final Map<String, String> PLANS = Map.of(
            "short", Examples.SHORT,
            "sipas", Examples.SIPAS,
            "simple", Examples.SIMPLE,
            "everything", Examples.EVERYTHING,
            "replicated", Examples.REPLICATED);

    /**
     * One mistake.
     *
     * @param key of the message
     * @param plan a sound one
     * @param of a part of the plan
     * @param is what is written instead of it
     * @param at what stands where the problem is told
     * @param says how the message begins
     */
    record Mistake(String key, String plan, String of, String is, String at, String says) {

        static Mistake read(Node node) {
            return node.fields(fields -> {
                var key = fields.required("key", Node::text);
                var plan = fields.required("plan", Node::text);
                var of = fields.required("of", Node::characters);
                var is = fields.required("is", Node::characters);
                var at = fields.required("at", Node::text);
                var says = fields.required("says", Node::text);
                var sound = Objects.requireNonNull(PLANS.get(plan.get()), plan.get());
                return new Mistake(key.get(), sound, of.get(), is.get(), at.get(), says.get());
            });
        }

        String yaml() {
            assertThat(plan).contains(of);
            return plan.replace(of, is);
        }

        String after(Position position) {
            var line = yaml().lines().toList().get(position.line() - 1);
            return line.substring(line.offsetByCodePoints(0, position.column() - 1));
        }

        @Override
        public String toString() {
            return key;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void areToldWhereTheyStand(Mistake mistake) {
        assertThat(refused(mistake.yaml()).problems())
                .filteredOn(problem -> problem.message().key().equals(mistake.key()))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message().text(Locale.ENGLISH))
                                .startsWith(mistake.says()),
                        problem -> assertThat(mistake.after(problem.position())).startsWith(mistake.at()));
    }

    @Test
    void areAllTried() throws IOException {
        var words = ResourceBundle.getBundle(PlanReader.class.getPackageName() + ".messages", Locale.ROOT);

        assertThat(mistakes()).extracting(Mistake::key).containsAll(words.keySet());
    }

    @Test
    void areToldTogether() {
        var plan = Examples.SHORT
                .replace("title:", "titel:")
                .replace("clusters: student", "clusters: student\n  wieghts: w")
                .replace("service", "department");

        assertThat(keys(refused(plan)))
                .containsExactly("missing-key", "unknown-key-near", "unknown-key-near", "domain-twice");
    }

    @Test
    void areNotHiddenByAnUnknownMethod() {
        var plan = Examples.SHORT.replace("likert", "likret").replace("student", "[]");

        assertThat(keys(refused(plan))).containsExactly("unknown-method-near", "no-value");
    }

    @Test
    void ofAnEmptyPlanAreTheKeysItLacks() {
        assertThat(refused("{}").problems())
                .extracting(problem -> problem.message().arguments().getFirst())
                .containsExactlyInAnyOrder("title", "method", "data", "design");
    }

    static List<Mistake> mistakes() throws IOException {
        try (var file = PlanMistakesTest.class.getResourceAsStream("mistakes.yaml")) {
            return YamlFile.read(
                    "mistakes.yaml", Objects.requireNonNull(file).readAllBytes(), root -> root.list(Mistake::read));
        }
    }

    private static List<String> keys(FileRefused refused) {
        return refused.problems().stream()
                .map(Problem::message)
                .map(message -> message.key())
                .toList();
    }

    private static FileRefused refused(String plan) {
        return catchThrowableOfType(FileRefused.class, () -> Examples.read(plan));
    }
}
