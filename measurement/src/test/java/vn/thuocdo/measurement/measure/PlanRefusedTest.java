package vn.thuocdo.measurement.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.measurement.data.DatabaseSettings;
import vn.thuocdo.measurement.method.Methods;
import vn.thuocdo.measurement.plan.Plan;

/** What does not fit is told with its place and its mend, in both languages. */
class PlanRefusedTest {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String DESIGN = "design: {strata: tang, clusters: xa, weights: w}";

    @TempDir
    Path folder;

    @Test
    void tellsTheLineOfAWeightThatIsNone() throws IOException {
        var refused = measure(DESIGN, "A,1,1,5", "A,2,0,4", "B,3,,4", "B,4,2,3");

        assertThat(refused.text(Locale.ENGLISH))
                .contains("rows.csv:3: column “w”: “0” is no weight above 0 — mend it")
                .contains("rows.csv:4: column “w”: the field is blank, but every row needs a weight above 0")
                .contains("plan.yaml:7:");
        assertThat(refused.text(VIETNAMESE))
                .contains("rows.csv:3: cột “w”: “0” không phải quyền số lớn hơn 0 — hãy sửa")
                .contains("rows.csv:4: cột “w”: ô để trống, mà dòng nào cũng cần quyền số lớn hơn 0");
    }

    @Test
    void tellsAWeightThatNoSurveyHas() throws IOException {
        var refused = measure(DESIGN, "A,1,1,5", "A,2,1e300,4", "B,3,1e-300,4", "B,4,2,3");

        assertThat(refused.text(Locale.ENGLISH))
                .contains("rows.csv:3: column “w”: “1e+300” is no size of a weight", "mend it, or leave the row out")
                .contains("rows.csv:4: column “w”: “1e-300” is no size of a weight");
        assertThat(refused.text(VIETNAMESE)).contains("rows.csv:3: cột “w”: “1e+300” không thể là quyền số");
    }

    @Test
    void tellsAWeightThatWouldVanishBesideTheLargest() throws IOException {
        var refused = measure(DESIGN, "A,1,1,5", "A,2,20,4", "B,3,1e-12,4", "B,4,2,3");

        assertThat(refused.text(Locale.ENGLISH))
                .contains("rows.csv:4: column “w”: beside the largest weight, 20.0, the weight “1e-12” would be lost");
        assertThat(refused.text(VIETNAMESE))
                .contains("rows.csv:4: cột “w”: bên cạnh quyền số lớn nhất, 20.0, quyền số “1e-12” sẽ mất đi");
    }

    @Test
    void takesWeightsThatAreAllSmall() throws IOException {
        assertThat(measure(DESIGN, "A,1,1e-9,5", "A,2,2e-9,4", "B,3,1e-9,4", "B,4,3e-12,3"))
                .isNull();
    }

    @Test
    void countsTheRowsItDoesNotShow() throws IOException {
        var refused = measure(DESIGN, "A,1,0,5", "A,2,0,4", "B,3,0,4", "B,4,0,3", "C,5,0,3", "C,6,0,3");

        assertThat(refused.problems()).hasSize(6);
        assertThat(refused.text(VIETNAMESE)).endsWith("tất cả có 6 dòng như vậy");
    }

    @Test
    void tellsAnAnswerThatIsNotOnTheScale() throws IOException {
        var refused = measure(DESIGN, "A,1,1,5", "A,2,1,9", "B,3,1,4", "B,4,2,3");

        assertThat(refused.text(Locale.ENGLISH))
                .contains("rows.csv:3: column “y”: “9” is no answer to a (1, 2, 3, 4, 5)");
        assertThat(refused.text(VIETNAMESE)).contains("rows.csv:3: cột “y”: “9” không phải câu trả lời của a (1, 2, 3");
    }

    @Test
    void tellsAStratumWithOneUnit() throws IOException {
        var refused = measure(DESIGN, "A,1,1,5", "B,3,1,4", "B,4,2,3");

        assertThat(refused.text(Locale.ENGLISH))
                .contains("plan.yaml:7:18: stratum “A” has only one sampling unit at stage 1");
        assertThat(refused.text(VIETNAMESE)).contains("tầng “A” chỉ có một đơn vị mẫu ở giai đoạn 1", "“lonely-psu”");
    }

    @Test
    void tellsAUnitInTwoStrata() throws IOException {
        var refused = measure(DESIGN, "A,1,1,5", "A,2,1,4", "B,1,1,4", "B,4,2,3");

        assertThat(refused.text(Locale.ENGLISH)).contains("plan.yaml:7:", "unit “1” lies in the strata “A” and “B”");
        assertThat(refused.text(VIETNAMESE)).contains("đơn vị “1” nằm ở cả tầng “A” và tầng “B”", "“nested: true”");
    }

    @Test
    void tellsAPopulationSmallerThanItsSample() throws IOException {
        var refused =
                measure("design: {strata: tang, population: {sizes: w}}", "A,1,1,5", "A,2,1,4", "B,3,9,4", "B,4,9,3");

        assertThat(refused.text(Locale.ENGLISH))
                .contains("stratum “A”: 2 units were drawn, more than the 1 of its population");
        assertThat(refused.text(VIETNAMESE)).contains("tầng “A”: đã chọn 2 đơn vị, nhiều hơn 1 đơn vị của tổng thể");
    }

    @Test
    void tellsAPopulationThatVaries() throws IOException {
        var refused =
                measure("design: {strata: tang, population: {sizes: w}}", "A,1,8,5", "A,2,9,4", "B,3,9,4", "B,4,9,3");

        assertThat(refused.text(Locale.ENGLISH))
                .contains("stratum “A”: the population is 8 in", "rows.csv:2 and 9 in ", "rows.csv:3 —");
        assertThat(refused.text(VIETNAMESE)).contains("tầng “A”: quy mô tổng thể là 8 ở ", "rows.csv:2 và 9 ở ");
    }

    @Test
    void tellsAStepOfWeightingThatCannotBeCarriedOut() throws IOException {
        var refused = measure(
                DESIGN + "\nweighting: [{post-stratify: {by: tang, sizes: {A: 10, B: 10, C: 10}}}]",
                "A,1,1,5",
                "A,2,1,4",
                "B,3,9,4",
                "B,4,9,3");

        assertThat(refused.text(Locale.ENGLISH))
                .contains("the population has 10 of “C” in tang", "join this category to another");
        assertThat(refused.text(VIETNAMESE)).contains("tổng thể có 10 “C” ở tang");
    }

    @Test
    void tellsMarginsThatContradictEachOther() throws IOException {
        Files.writeString(folder.resolve("pop.csv"), "xa,n\n1,10\n2,10\n3,10\n4,10\n");
        var refused = measure(
                DESIGN + "\nweighting: [{rake: {margins: [{by: tang, sizes: {A: 10, B: 10}},"
                        + " {by: xa, file: pop.csv, column: n}]}}]",
                "A,1,1,5",
                "A,2,1,4",
                "B,3,9,4",
                "B,4,9,3");

        assertThat(refused.text(Locale.ENGLISH)).contains("(rake)", "margins add up to different populations");
        assertThat(refused.text(VIETNAMESE)).contains("không làm được bước 1 của quyền số (rake)");
    }

    @Test
    void tellsAWaveWithoutRows() throws IOException {
        var change = "\ncomparisons: [{change: {column: tang, from: A, to: Z, samples: independent}}]";
        var refused = measure(DESIGN + change, "A,1,1,5", "A,2,1,4", "B,3,9,4", "B,4,9,3");

        assertThat(refused.text(VIETNAMESE)).contains("plan.yaml:8:", "không dòng hợp lệ nào thuộc đợt “Z”");
    }

    @Test
    void tellsReplicatesThatTheDesignDoesNotHave() throws IOException {
        var refused = measure(DESIGN + "\nreplicates: {method: jk1}", "A,1,1,5", "A,2,1,4", "B,3,9,4", "B,4,9,3");

        assertThat(refused.text(Locale.ENGLISH)).contains("replicates of this kind cannot be made of the design");
        assertThat(refused.text(VIETNAMESE)).contains("thiết kế mẫu này không tạo được cách lặp đã chọn");
    }

    @Test
    void tellsThatNoRowIsLeft() throws IOException {
        var refused = measure(DESIGN + "\neligible: [{column: tang, in: Z}]", "A,1,1,5", "A,2,1,4");

        assertThat(refused.text(Locale.ENGLISH))
                .contains("plan.yaml:8:21: no row meets what the plan asks of eligible rows");
        assertThat(refused.text(VIETNAMESE))
                .contains("plan.yaml:8:21: không dòng nào thỏa điều kiện hợp lệ của kế hoạch");
    }

    private PlanRefused measure(String design, String... rows) throws IOException {
        Files.writeString(folder.resolve("rows.csv"), "tang,xa,w,y\n" + String.join("\n", rows) + "\n");
        var plan = Files.writeString(folder.resolve("plan.yaml"), """
                title: Mistakes
                method: likert
                data: rows.csv
                columns: {a: y}
                suppression: {minimum-n: 2}

                """ + design);
        var measure = new MeasurePlan(Plan.read(plan, new Methods()), DatabaseSettings.usual(), "test");
        return catchThrowableOfType(PlanRefused.class, measure::measure);
    }
}
