package vn.thuocdo.measurement.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.measurement.yaml.FileRefused;

/** The methods that come with the programme hold what was read about them, and flag what was not. */
class MethodsTest {

    private final Methods methods = new Methods();

    @Test
    void areAllListed() throws IOException {
        try (var files = Files.list(Path.of("../methods"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(
                            methods.codes().stream().map(code -> code + ".yaml").toList());
        }
    }

    @Test
    void areFoundUnderTheirOwnCode() {
        assertThat(methods.codes())
                .allSatisfy(code -> assertThat(method(code).title().code()).isEqualTo(code));
        assertThat(methods.find("sipas-1917")).isEmpty();
    }

    @Test
    void sipasOf2017HasFiveFactorsAndTwentyTwoCriteria() {
        var sipas = method("sipas-2017");

        assertThat(tree(sipas).parts())
                .extracting(Group::code, part -> part.items().size())
                .map(tuple -> tuple.toList().toString())
                .containsExactly("[T1, 4]", "[T2, 5]", "[T3, 6]", "[T4, 3]", "[T5, 4]");
        assertThat(sipas.items()).hasSize(22);
        assertThat(sipas.score().formula()).isEqualTo(Formula.TOP2);
        assertThat(sipas.score().provenance().unverified()).isTrue();
    }

    @Test
    void sipasOf2017FlagsTheFifteenCriteriaThatWereRecalled() {
        assertThat(method("sipas-2017").items().stream()
                        .filter(item -> !item.provenance().unverified())
                        .map(Item::code))
                .containsExactly("c5", "c9", "c10", "c12", "c13", "c15", "c22");
    }

    @Test
    void sipasOf2023HasFiftyOneIndices() {
        var sipas = method("sipas-2023");
        var tree = tree(sipas);

        assertThat(sipas.items()).hasSize(39).allMatch(item -> item.provenance().unverified());
        assertThat(tree.parts()).extracting(Group::code).containsExactly("policy", "service");
        assertThat(tree.parts().get(0).allItems()).hasSize(23);
        assertThat(tree.parts().get(1).allItems()).hasSize(16);
        assertThat(sipas.items().size() + tree.all().count()).isEqualTo(51);
        assertThat(tree.rule()).isEqualTo(new Rule.MeanOfItems());
    }

    @Test
    void sipasOf2023AsksTenNeedsAndEightPerceptions() {
        var questions = method("sipas-2023").questions();

        assertThat(questions)
                .filteredOn(q -> q.aspect() == Question.Aspect.PERCEPTION)
                .hasSize(8);
        assertThat(questions.getLast().rows()).hasSize(10);
        assertThat(questions.getLast().aspect()).isEqualTo(Question.Aspect.NEED);
    }

    @Test
    void oneStopGradesAgenciesAsTheCircularDoes() {
        var total = tree(method("one-stop-2018"));

        assertThat(total.allItems()).hasSize(9);
        assertThat(List.of(18.0, 15.0, 14.9, 12.0, 9.0, 8.9, 6.0, 5.9, 0.0))
                .extracting(score -> total.band(score).orElseThrow().name().vi())
                .containsExactly("Xuất sắc", "Xuất sắc", "Tốt", "Tốt", "Khá", "Trung bình", "Trung bình", "Yếu", "Yếu");
        assertThat(total.band(-1)).isEmpty();
    }

    @Test
    void oneStopScoresEachIndexFromNoughtToTwo() {
        var oneStop = method("one-stop-2018");

        assertThat(oneStop.scales())
                .allSatisfy(scale -> assertThat(scale.levels())
                        .extracting(Scale.Level::points)
                        .containsExactly(0.0, 1.0, 2.0));
        assertThat(oneStop.rounding()).isEqualTo(new Method.Rounding(1, Method.Rounding.Stage.EACH_ITEM));
    }

    @Test
    void likertBringsScalesAndNoItems() {
        var likert = method("likert");

        assertThat(likert.isTemplate()).isTrue();
        assertThat(likert.scale("LIKERT7").orElseThrow().codes()).containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(likert.scale("NPS").orElseThrow().levels().get(6).points()).isEqualTo(-100);
    }

    @Test
    void speakBothLanguages() {
        assertThat(method("sipas-2017").item("c10").orElseThrow().text().text(Locale.of("vi")))
                .isEqualTo("Công chức có thái độ giao tiếp lịch sự");
        assertThat(method("sipas-2017").item("c10").orElseThrow().text().text(Locale.GERMAN))
                .isEqualTo("Civil servants are polite");
    }

    @Test
    void areAlsoReadFromFilesOfOnesOwn(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("own.yaml"), Examples.EVERYTHING);
        var broken = Files.writeString(folder.resolve("broken.yaml"), "code: a");

        assertThat(methods.read(file)).isEqualTo(Examples.everything());
        assertThat(catchThrowableOfType(FileRefused.class, () -> methods.read(broken)))
                .hasMessageStartingWith(broken + ":1:1 the key “edition” is missing");
    }

    private Method method(String code) {
        return methods.find(code).orElseThrow();
    }

    private static Group tree(Method method) {
        var tree = method.tree();
        return Objects.requireNonNull(tree);
    }
}
