package vn.thuocdo.measurement.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values are read as what they are meant to be, or the place and the mend are told. */
class NodeTest {

    private enum Rule {
        MEAN_OF_ITEMS,
        SUM
    }

    @Test
    void readsEveryKind() {
        assertThat(read("a: 08", Node::text)).isEqualTo("08");
        assertThat(read("a: -1.5e2", Node::number)).isEqualTo(-150.0);
        assertThat(read("a: 30", node -> node.wholeNumber(1, 30))).isEqualTo(30L);
        assertThat(read("a: true", Node::truth)).isEqualTo(true);
        assertThat(read("a: 2023-12-11", Node::date)).isEqualTo(LocalDate.of(2023, 12, 11));
        assertThat(read("a: mean-of-items", node -> node.choice(Rule.class))).isEqualTo(Rule.MEAN_OF_ITEMS);
        assertThat(read("a: b", node -> node.oneOrMore(Node::text))).isEqualTo(List.of("b"));
        assertThat(read("a: ' '", Node::characters)).isEqualTo(" ");
    }

    @Test
    void takesTheOtherValueWhereAKeyIsLeftOut() {
        var yaml = "{}".getBytes(UTF_8);

        assertThat(YamlFile.<String>read(
                        "a.yaml",
                        yaml,
                        root -> root.fields(
                                fields -> fields.optional("a", Node::text, "–").get())))
                .isEqualTo("–");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'0,95' | “0,95” has a decimal comma — write 0.95",
                "'\"5\"' | “5” stands in quotation marks, which make it text — delete them",
                "năm | “năm” is not a number — write digits with a decimal point, such as 0.95",
                "0x1F | “0x1F” is not a number — write digits with a decimal point, such as 0.95",
                "1e999 | “1e999” is not a number — write digits with a decimal point, such as 0.95",
                "1.5 | “1.5” is not a whole number — write one without a fraction",
                "31 | 31 is out of range — write a number from 1 to 30",
                "[1] | a list stands where a single value is due — keep one value",
                "'{a: 1}' | keys and values stand where a single value is due — write one value",
                "~ | no value is given — write one, or delete the key",
            })
    void refusesWhatIsNoWholeNumberInRange(String yaml, String message) {
        assertThat(refused("a: " + yaml, node -> node.wholeNumber(1, 30))).hasMessage("a.yaml:1:4 " + message);
    }

    @Test
    void refusesYesForTrue() {
        assertThat(refused("a: yes", Node::truth))
                .hasMessage("a.yaml:1:4 “yes” is neither true nor false — write true or false");
    }

    @Test
    void refusesADayInTheOrderOfVietnam() {
        assertThat(refused("a: 11/12/2023", Node::date)).hasMessageContaining("write it as year-month-day");
    }

    @Test
    void suggestsTheNearestChoice() {
        assertThat(refused("a: mean-of-item", node -> node.choice(Rule.class)))
                .hasMessage("a.yaml:1:4 “mean-of-item” is none of the choices — did you mean “mean-of-items”?"
                        + " The choices: mean-of-items, sum");
        assertThat(refused("a: TOP-2", node -> node.choice(Map.of("TOP2", 1))))
                .hasMessageContaining("did you mean “TOP2”?");
        assertThat(refused("a: median", node -> node.choice(Rule.class))).hasMessageContaining("write one of:");
    }

    @Test
    void suggestsTheNearestKey() {
        assertThat(refusedRoot("{wieghts: w, đâu: 2}", fields -> fields.optional("weights", Node::text)))
                .hasMessage(
                        "a.yaml:1:2 there is no key “wieghts” here — did you mean “weights”? The keys are: weights\n"
                                + "a.yaml:1:14 there is no key “đâu” here — the keys are: weights");
    }

    @Test
    void guessesThatATextWithACommaLacksItsQuotationMarks() {
        assertThat(refusedRoot("{text: đúng, đủ}", fields -> fields.required("text", Node::text)))
                .hasMessageStartingWith(
                        "a.yaml:1:14 “đủ” stands here without a value — if it ends a text with a comma");
    }

    @Test
    void tellsAllProblemsTogetherInTheOrderOfTheFile() {
        var refused = catchThrowableOfType(
                FileRefused.class,
                () -> YamlFile.read(
                        "a.yaml",
                        "list: [1, x, y]\nother: 0\n".getBytes(UTF_8),
                        root -> root.fields(fields -> {
                            var missing = fields.required("missing", Node::text);
                            var list = fields.required("list", node -> node.list(Node::number));
                            return missing.get() + list.get();
                        })));

        assertThat(refused.problems().stream().map(Problem::position))
                .extracting(Position::line, Position::column)
                .map(tuple -> tuple.toList().toString())
                .containsExactly("[1, 1]", "[1, 11]", "[1, 14]", "[2, 1]");
    }

    @Test
    void tellsAKeyWithoutAValue() {
        assertThat(refused("a:\n", Node::text)).hasMessageStartingWith("a.yaml:1:3 no value is given");
        assertThat(refused("a: ''\n", Node::text)).hasMessageStartingWith("a.yaml:1:4 no value is given");
    }

    @Test
    void wantsExactlyOneOfTheKeysOfAChoice() {
        Function<Fields, Object> step =
                fields -> fields.oneOf(Map.of("rake", Node::text)).get();

        assertThat(refused("a: {}", node -> node.fields(step))).hasMessageContaining("0 of these keys stand here");
        assertThat(refused("a: {rak: 1}", node -> node.fields(step))).hasMessageContaining("did you mean “rake”?");
    }

    @Test
    void pointsAtTheMappingARecordRefuses() {
        assertThat(refused("a: {}", node -> node.fields(fields -> new Position("", 1, 0))))
                .hasMessage("a.yaml:1:4 line 1, column 0 of ");
    }

    private static Object read(String yaml, Function<Node, Object> reader) {
        return YamlFile.read(
                "a.yaml",
                yaml.getBytes(UTF_8),
                root -> root.fields(fields -> fields.required("a", reader).get()));
    }

    private static FileRefused refused(String yaml, Function<Node, ?> reader) {
        return refusedRoot(yaml, fields -> fields.required("a", reader::apply).get());
    }

    private static FileRefused refusedRoot(String yaml, Function<Fields, ?> reader) {
        return catchThrowableOfType(
                FileRefused.class,
                () -> YamlFile.read("a.yaml", yaml.getBytes(UTF_8), root -> root.fields(reader::apply)));
    }
}
