package vn.thuocdo.measurement.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.measurement.data.DataRefused;
import vn.thuocdo.measurement.yaml.FileRefused;

/** Steps of weighting that the data do not allow: what is told, and where. */
class WeightingRefusedTest {

    private static final String DATA = """
            w,y,sex,age,came
            10,1,F,30,1
            10,5,F,,1
            10,3,M,40,1
            10,4,M,50,0
            10,2,,60,1
            """;

    private static final String PLAN = """
            title: Five people
            method: {name: likert, tree: none}
            data: people.csv
            columns: {y: y}
            design: {weights: w}
            weighting:
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeData() throws IOException {
        Files.writeString(folder.resolve("people.csv"), DATA);
    }

    private String refusal(String step, Locale locale) {
        var refused = catchThrowableOfType(PlanRefused.class, () -> Measured.by(folder, PLAN + "  - " + step + "\n"));
        return refused.text(locale).replace(folder.toString() + "/", "");
    }

    private String refusal(String step) {
        return refusal(step, Locale.ENGLISH);
    }

    private String refusalOfData(String step) {
        var refused = catchThrowableOfType(DataRefused.class, () -> Measured.by(folder, PLAN + "  - " + step + "\n"));
        return refused.text(Locale.ENGLISH).replace(folder.toString() + "/", "");
    }

    @Test
    void namesTheFirstRowWithoutACategoryOfTheMargin() {
        assertThat(refusal("post-stratify: {by: sex, sizes: {F: 60, M: 40}}")).isEqualTo("""
                people.csv:6: column “sex” is blank (rows: 1, of which this is the first), and step 1 of the weighting \
                (post-stratify, plan plan.yaml:7:25) needs it — fill it, or leave the rows out with “drop”""");
    }

    @Test
    void namesTheFirstRowWithoutANumber() {
        assertThat(refusal("calibrate: {totals: {age: 4000}}"))
                .startsWith("people.csv:3: column “age” is blank (rows: 1,");
        assertThat(refusal("propensity: {responded: {column: came, in: 1}, numbers: [age]}"))
                .startsWith("people.csv:3: column “age” is blank (rows: 1,");
    }

    @Test
    void namesACategoryThatThePopulationLacks() {
        var told = refusal("post-stratify: {by: came, sizes: {1: 60}}");

        assertThat(told).isEqualTo("""
                plan.yaml:7:25: “0” in came has no size in the population, yet it stands in the sample (rows: 1, the \
                first at people.csv:5) — add the size, correct the value, or join the category to another""");
    }

    @Test
    void namesACategoryThatTheSampleLacks() {
        assertThat(refusal("post-stratify: {by: came, sizes: {0: 40, 1: 60, 2: 7}}", Locale.of("vi")))
                .isEqualTo("""
                plan.yaml:7:25: tổng thể có 7 “2” ở came, nhưng trong mẫu không có dòng nào mang quyền số đại diện — \
                hãy gộp loại này với loại khác, cả trong số liệu lẫn trong quy mô""");
    }

    @Test
    void namesAClassInWhichNobodyResponded() {
        assertThat(refusal("nonresponse-classes: {responded: {column: age, filled: true}, classes: [y]}"))
                .startsWith("plan.yaml:7:")
                .endsWith("nobody responded in class “5” of y (rows: 1) — join the class to another, or correct"
                        + " “responded”");
    }

    @Test
    void leavesRowsWithoutWeightAlone() {
        var found = Measured.by(folder, PLAN + """
                  - nonresponse-classes: {responded: {column: sex, filled: true}, classes: [w]}
                  - post-stratify: {by: sex, sizes: {F: 60, M: 40}}
                suppression: {minimum-n: 2}
                """);

        assertThat(found.of("y").answers()).isEqualTo(4);
    }

    @Test
    void readsSizesFromAFileSavedByASpreadsheet() throws IOException {
        Files.writeString(folder.resolve("sizes.csv"), "\uFEFFcame;people\r\n 1 ;60\r\n0;40\r\n");

        var found = Measured.by(
                folder,
                PLAN + "  - post-stratify: {by: came, file: sizes.csv, column: people}\nsuppression: {minimum-n: 2}\n");

        assertThat(found.set().design().sumOfWeights()).isEqualTo(100);
    }

    @Test
    void tellsWhatIsWrongInAFileOfSizes() throws IOException {
        var step = "post-stratify: {by: came, file: sizes.csv, column: people}";
        var sizes = folder.resolve("sizes.csv");

        assertThat(refusalOfData(step)).startsWith("sizes.csv: there is no such file");
        Files.writeString(sizes, "came,people\n1,many\n");
        assertThat(refusalOfData(step)).startsWith("sizes.csv:2, column “people”: “many” is not a number");
        Files.writeString(sizes, "came,people\n1,60\n0,-1\n");
        assertThat(refusalOfData(step)).startsWith("sizes.csv:3, column “people”: “-1” is out of range");
        Files.writeString(sizes, "came,people\n1,60\n1,60\n");
        assertThat(refusalOfData(step))
                .isEqualTo("sizes.csv:3, column “people”: “1” stands here again, first on line 2 — keep one of them");
        Files.writeString(sizes, "came,number\n1,60\n");
        assertThat(refusalOfData(step)).startsWith("sizes.csv:1, column “people”: there is no such column");
        Files.write(sizes, "came,people\né,60\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusalOfData(step)).startsWith("sizes.csv:2:1: the bytes E9");
        Files.writeString(sizes, "");
        assertThat(refusalOfData(step)).startsWith("sizes.csv: the file is empty");
    }

    @Test
    void refusesAFileThatIsNamedTwice() {
        var refused = catchThrowableOfType(FileRefused.class, () -> Measured.by(folder, """
                        title: Ten people
                        method: {name: likert, tree: none}
                        data: [people.csv, ./people.csv]
                        columns: {y: y}
                        design: {weights: w}
                        """));

        assertThat(refused.getMessage())
                .endsWith("plan.yaml:3:20 this is the file of " + folder.resolve("plan.yaml")
                        + ":3:8 again, so each of its rows would count twice — keep one of them");
    }
}
