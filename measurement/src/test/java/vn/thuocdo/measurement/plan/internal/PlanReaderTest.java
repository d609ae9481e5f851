package vn.thuocdo.measurement.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.measurement.method.Formula;
import vn.thuocdo.measurement.method.Group;
import vn.thuocdo.measurement.method.Item;
import vn.thuocdo.measurement.method.Methods;
import vn.thuocdo.measurement.method.Rule;
import vn.thuocdo.measurement.plan.Answer;
import vn.thuocdo.measurement.plan.Condition;
import vn.thuocdo.measurement.plan.DataFile;
import vn.thuocdo.measurement.plan.Design;
import vn.thuocdo.measurement.plan.ItemColumn;
import vn.thuocdo.measurement.plan.Margin;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.measurement.plan.Precision;
import vn.thuocdo.measurement.plan.WeightingStep;
import vn.thuocdo.measurement.yaml.FileRefused;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.measurement.yaml.Position;
import vn.thuocdo.statistics.design.LonelyPsu;

/** A plan becomes values that know where they were written. */
class PlanReaderTest {

    private final Plan everything = Examples.read(Examples.EVERYTHING);

    @Test
    void eightLinesAreEnough() {
        var plan = Examples.read(Examples.SHORT);

        assertThat(plan.rows().items()).containsExactly(new ItemColumn("rating", at("y", 5, 11), List.of(), false));
        assertThat(plan.method().applied().items()).extracting(Item::scale).containsExactly("LIKERT5");
        assertThat(tree(plan).items()).containsExactly("rating");
        assertThat(plan.precision().suppression()).isEqualTo(new Precision.Suppression(30, true));
        assertThat(plan.results().domains())
                .extracting(domain -> domain.name().value())
                .containsExactly("department", "service");
    }

    @Test
    void namesColumnsByAPattern() {
        var plan = Examples.read(Examples.SIPAS);

        assertThat(plan.rows().items()).hasSize(39);
        assertThat(plan.rows().items().getLast())
                .isEqualTo(new ItemColumn(
                        "q9.39",
                        at("q9_39", 4, 10),
                        List.of(new ItemColumn.Recode(at("99", 5, 10), Answer.Missing.REFUSED)),
                        false));
    }

    @Test
    void namesColumnsByTheCodesOfItemsWhereItSaysNothing() {
        var plan = Examples.read("{title: t, method: one-stop-2018, data: a.csv, design: simple-random}");

        assertThat(plan.rows().items())
                .extracting(item -> item.column().value())
                .contains("i1", "i9");
    }

    @Test
    void listsSomeColumnsAndNamesTheOthersByAPattern() {
        var plan = Examples.read(Examples.SIMPLE);

        assertThat(plan.rows().items())
                .extracting(item -> item.column().value())
                .containsExactly("c1", "c2", "c3", "c4", "c5b", "c6", "c7", "c8", "c9");
    }

    @Test
    void readsQuestionsOfEachKind() {
        assertThat(Examples.read(Examples.SIPAS).rows().questions())
                .extracting(ItemColumn::item, question -> question.recodes().size())
                .map(tuple -> tuple.toList().toString())
                .containsExactly("[q5, 1]", "[q1.1, 1]", "[q2.1, 1]");
    }

    @Test
    void readsDataFilesOfBothFormats() {
        var csv = (DataFile.Csv) everything.rows().files().get(1);

        assertThat(csv.separator()).isEqualTo('\t');
        assertThat(csv.encoding()).isEqualTo(DataFile.Encoding.UTF_8);
        assertThat(csv.decimal()).isEqualTo(DataFile.Decimal.COMMA);
        assertThat(csv.blanks()).containsExactlyInAnyOrder("NA", "");
        assertThat(everything.rows().files().get(2)).isInstanceOf(DataFile.Parquet.class);
        assertThat(everything.resolve("a.csv")).isEqualTo(Path.of("a.csv"));
    }

    @Test
    void anItemsOwnRecodesStandInPlaceOfThoseForAll() {
        var recodes = everything.rows().items().get(1).recodes();

        assertThat(everything.rows().items().get(1).reversed()).isTrue();
        assertThat(recodes)
                .extracting(ItemColumn.Recode::meaning)
                .containsExactly(Answer.Missing.REFUSED, new Answer.OnScale("1"));
        assertThat(everything.rows().items().getFirst().recodes())
                .extracting(ItemColumn.Recode::meaning)
                .containsExactly(
                        Answer.Missing.DONT_KNOW,
                        Answer.Missing.REFUSED,
                        Answer.Missing.BLANK,
                        Answer.Missing.NOT_APPLICABLE);
    }

    @Test
    void appliesWhatThePlanChangesInTheMethod() {
        var method = everything.method();

        assertThat(method.applied().score().formula()).isEqualTo(Formula.TOP2);
        assertThat(method.scoresOtherwise()).isTrue();
        assertThat(method.aggregatesOtherwise()).isFalse();
        assertThat(method.applied().items())
                .extracting(Item::scale)
                .containsExactly("LIKERT4", "LIKERT4", "BA", "LIKERT4");
        assertThat(tree(everything).rule()).isInstanceOf(Rule.ExplicitWeights.class);
        assertThat(Examples.read(Examples.REPLICATED).method().applied().tree()).isNull();
    }

    @Test
    void tellsADepartureFromThePublishedTree() {
        var tree = "{code: index, name: Chung, items: [i1, i2]}";
        var plan = Examples.read(Examples.SIMPLE.replace("one-stop-2018", "{name: one-stop-2018, tree: " + tree + "}"));

        assertThat(plan.method().aggregatesOtherwise()).isTrue();
        assertThat(plan.method().scoresOtherwise()).isFalse();
    }

    @Test
    void readsConditions() {
        var rows = Examples.read(Examples.SHORT + """
                        drop: [{column: test, in: [1, x]}]
                        eligible:
                          - {column: age, at-least: 18, at-most: 99.5}
                          - {column: case, filled: true}
                          - {column: outcome, not-in: refused}
                        """).rows();

        assertThat(rows.drop())
                .containsExactly(
                        new Condition.OneOf(at("test", 9, 17), List.of(at("1", 9, 28), at("x", 9, 31)), false));
        assertThat(rows.eligible())
                .containsExactly(
                        new Condition.Within(at("age", 11, 14), 18.0, 99.5),
                        new Condition.Filled(at("case", 12, 14), true),
                        new Condition.OneOf(at("outcome", 13, 14), List.of(at("refused", 13, 31)), true));
    }

    @Test
    void readsADesignOfStages() {
        var design = (Design.Sampled) everything.design();

        assertThat(design.stages()).isEqualTo(2);
        assertThat(design.strata()).extracting(List::size).containsExactly(2, 1);
        assertThat(Objects.requireNonNull(design.population()).kind()).isEqualTo(Design.Population.Kind.SIZES);
        assertThat(design.lonely()).isEqualTo(LonelyPsu.ADJUST);
        assertThat(((Design.Sampled) Examples.read(Examples.SIPAS).design()).strata())
                .extracting(List::size)
                .containsExactly(1);
        assertThat(Examples.read(Examples.SIMPLE).design()).isEqualTo(Design.Sampled.SIMPLE_RANDOM);
    }

    @Test
    void readsGivenReplicateWeights() {
        var design = (Design.Replicated) Examples.read(Examples.REPLICATED).design();

        assertThat(design.columns().names()).extracting(Located::value).containsExactly("rep_1", "rep_2", "rep_3");
        assertThat(design.method()).isEqualTo(Design.ReplicateMethod.FAY);
        assertThat(design.centre()).isEqualTo(Design.Centre.ESTIMATE);
    }

    @Test
    void readsStepsOfWeightingInOrder() {
        assertThat(everything.weighting())
                .extracting(step -> step.getClass().getSimpleName())
                .containsExactly("NonresponseClasses", "Propensity", "PostStratify", "Rake", "Calibrate", "Trim");
        var crossed =
                ((WeightingStep.Rake) everything.weighting().get(3)).margins().getFirst();
        assertThat(crossed.sizes()).isInstanceOfSatisfying(Margin.Sizes.Listed.class, sizes -> {
            assertThat(sizes.sum()).isEqualTo(30);
            assertThat(sizes.cells().getFirst().values())
                    .extracting(Located::value)
                    .containsExactly("M", "1");
        });
    }

    @Test
    void readsAMethodFileBesideThePlan(@TempDir Path folder) throws IOException {
        var method = Files.readString(Path.of("../methods/one-stop-2018.yaml"));
        Files.writeString(folder.resolve("own.yaml"), method.replace("code: one-stop-2018", "code: own"));
        Files.writeString(folder.resolve("broken.yaml"), method.replace("rule: sum", "rule: sums"));
        var plan = folder.resolve("plan.yaml");

        Files.writeString(plan, Examples.SIMPLE.replace("one-stop-2018", "own.yaml"));
        assertThat(Plan.read(plan, new Methods()).method().applied().title().code())
                .isEqualTo("own");

        Files.writeString(plan, Examples.SIMPLE.replace("one-stop-2018", "broken.yaml"));
        assertThat(catchThrowableOfType(FileRefused.class, () -> Plan.read(plan, new Methods())))
                .hasMessageContaining("broken.yaml:")
                .hasMessageContaining("did you mean “sum”?");
    }

    private static Located<String> at(String value, int line, int column) {
        return new Located<>(value, new Position("plan.yaml", line, column));
    }

    private static Group tree(Plan plan) {
        return Objects.requireNonNull(plan.method().applied().tree());
    }
}
